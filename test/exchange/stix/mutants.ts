import { createRandom } from '../../../src/layout/random';

const splinters = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  'null',
  '1e999',
  '-',
  '\\',
  '\u0000',
  '\ud800',
  '"__proto__"',
  '\n',
  '{}',
];

/** Broken copies of a text, the same each time: characters out, in, turned or said twice; and JSON of another shape. */
export function* mutants(text: string, count: number): Generator<string> {
  const next = createRandom(20191122);
  const place = (length: number) => Math.floor(next() * length);
  const tokens = text.match(/"[^"]*"|[[\]{}:,]|[^"[\]{}:,]+/g) ?? [];
  for (let made = 0; made < count; made += 1) {
    const at = place(text.length);
    const splinter = splinters[place(splinters.length)] ?? '';
    if (made % 4 === 0) yield text.slice(0, at) + splinter + text.slice(at + place(3));
    else if (made % 4 === 1) yield text.slice(0, at) + text.slice(at + place(40));
    else if (made % 4 === 2) yield text.slice(0, at) + text.slice(place(text.length));
    else {
      // One token for another: it often stays JSON, with values where nobody expects them.
      const broken = [...tokens];
      broken[place(tokens.length)] =
        next() < 0.5
          ? (tokens[place(tokens.length)] ?? '')
          : (['[]', '{}', '7', 'null', 'true'][place(5)] ?? '');
      yield broken.join('');
    }
  }
}
