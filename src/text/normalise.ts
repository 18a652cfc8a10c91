const plainAscii = /^[\x20-\x7e]*$/;

/**
 * The key under which a text is searched: NFKD, marks removed, case and width folded, invisible characters
 * dropped, runs of spaces collapsed, no outer space. Folding twice gives the same as folding once.
 */
export function fold(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim();
  return (
    text
      .normalize('NFKD')
      // Through upper case: it takes sharp s to ss and dotless i to i. Lower first: the capital sharp s is its own
      // upper case.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
      // The final form of sigma depends on what follows, so a prefix would miss it.
      .replace(/ς/g, 'σ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
