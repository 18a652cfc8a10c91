/** Most characters of a slug. */
const longest = 60;

/**
 * A text as part of an id that is easy to read and to write in an address: lower case, accents of Latin letters off,
 * hyphens for all that is no letter or digit of any script. Empty where nothing is left.
 */
export function slugOf(text: string): string {
  const plain = text
    .slice(0, 4 * longest)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return [...plain.replace(/^-+/, '')].slice(0, longest).join('').replace(/-+$/, '');
}
