/** What the parser says, in words for somebody who knows no XML; what is not listed comes as the parser says it. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^unclosed tag: (.*)$/, 'the file ends inside of the element “$1”'],
  [/^document must contain a root element/, 'there is no element in it'],
  [/^unexpected end/, 'the file ends too early'],
  [/^unclosed (.*)$/, 'the file ends inside of a $1'],
  [/^disallowed character in (.*?)\.?$/, 'there is a character that may not stand in a $1'],
  [/^disallowed character/, 'there is a character that XML does not allow'],
  [/^undefined entity/, 'it uses an abbreviation (entity) that XML does not know'],
  [/^duplicate attribute: (.*?)\.?$/, 'the attribute “$1” is there twice'],
  [/^unexpected close tag|^unmatched closing tag/, 'an element ends that was not opened'],
  [/^text data outside of root node/, 'there is text outside of the outermost element'],
];

/**
 * Why a text is not XML.
 * @param message of the parser, with or without place before it
 * @param open name of the innermost open element
 */
export function plainReason(message: string, open: string | undefined): string {
  const plain = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '');
  if (/^unclosed tag$/.test(plain)) return `the file ends inside of the element “${open ?? ''}”`;
  for (const [pattern, said] of words) {
    const found = pattern.exec(plain);
    if (found) return said.replace('$1', found[1] ?? '');
  }
  return plain.replace(/\.$/, '');
}
