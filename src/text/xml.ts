// XML 1.0 holds no other characters, not even as references; halves of surrogate pairs are none.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** An underscore from which the text would be read as an escape, once what XML cannot hold is escaped. */
const lookAlike = /_(?=x[0-9A-F]{4}(?:_|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]))/gu;
const escaped = /_x([0-9A-F]{4})_/g;
const afterUnderscore = /^x[0-9A-F]{4}_/;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A text for XML, between tags or in double quotes. Line ends and tabs are references, as parsers make spaces or other
 * line ends of them. A character that XML cannot hold becomes `_x0007_`, its code in four hexadecimal digits, as Office
 * Open XML has it (ISO/IEC 29500-1, 22.9.2.19); a text that looks like such an escape has its underscore escaped,
 * `_x005F_`, so that {@link fromXmlText} brings every text back.
 */
export function toXmlText(text: string): string {
  return text
    .replace(lookAlike, '_x005F_')
    .replace(forbidden, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"\t\n\r]/g, (found) => references[found] ?? found);
}

/** Takes back the escapes of {@link toXmlText}; other texts, such as `_x0041_`, stay as they are. */
export function fromXmlText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (found, digits: string, at: number) => {
    if (digits === '005F') return afterUnderscore.test(text.slice(at + 7, at + 13)) ? '_' : found;
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return character.search(forbidden) === 0 ? character : found;
  });
}
