// XML 1.0 holds no other characters, not even as references; halves of surrogate pairs are none.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** How many characters of a text XML cannot hold. */
export function forbiddenIn(text: string): number {
  return text.match(forbidden)?.length ?? 0;
}

/** A text between tags or in double quotes. What XML cannot hold becomes U+FFFD. */
export function xml(text: string): string {
  return text
    .replace(forbidden, '\uFFFD')
    .replace(/[&<>"]/g, (character) => references[character] ?? character);
}

/** A length or place, to a hundredth: finer is not seen, and differs from machine to machine. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) || !Number.isFinite(rounded) ? 0 : rounded);
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element; numbers are rounded, texts escaped. `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : xml(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
