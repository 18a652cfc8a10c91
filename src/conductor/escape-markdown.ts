/** Characters that mean something to CommonMark, GitHub's tables and strikethrough, mathematics or footnotes. */
const special = /[\\`*_{}[\]<>#|~&^$!]/g;
/** What makes a list or an underlined heading where a line begins with it. */
const opening = /^(?:[-+=]|\d{1,9}[.)])/;

/** Any text as one line of Markdown that shows as it was written: data must not become markup. */
export function escapeMarkdown(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(special, '\\$&');
  return line.replace(opening, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
