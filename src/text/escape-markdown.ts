/** Characters that mean something to CommonMark, GitHub's tables and strikethrough, mathematics or footnotes. */
const special = /[\\`*_{}[\]<>#|~&^$!@]|(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi;
/** What makes a list or an underlined heading where a line begins with it. */
const opening = /^(?:[-+=]|\d{1,9}[.)])/;

/**
 * Any text as one line of Markdown that shows as it was written: data must not become markup. Addresses are kept from
 * being read as links, which would take in what stands behind them, such as the mark of a footnote.
 */
export function escapeMarkdown(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(special, '\\$&');
  return line.replace(opening, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
