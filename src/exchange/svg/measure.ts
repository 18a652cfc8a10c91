/**
 * Discs and names as the canvas measures them, so that a picture made without a canvas has the same places. The canvas's
 * own code is out of reach of this folder; a test holds the two together.
 */

/** Size of names, CSS pixels. */
export const nameSize = 12.5;
/** From one line of a name to the next. */
export const nameLeading = 15;
/** From a disc's rim to its name. */
export const nameGap = 4;

const lineLength = 21;
const mostRead = 160;
const oneLine = 15;

/** East Asian characters that take a full square, and Hangul. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

// Widths in thousandths of the size, rounded up from Inter at weight 500, so that nothing has to be measured.
const widths: readonly (readonly [characters: string, width: number])[] = [
  ["ijl.,:;|!'’‘", 290],
  ['ftrI()[]{}-‐ /\\"“”*', 390],
  ['abcdeghknopqsuvxyzJL?_–', 590],
  ['ABCDEFGHKNOPQRSTUVXYZ0123456789&$€#+=~<>', 690],
  ['mwMW%@—…', 900],
];
const widthOf: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

/** Width of a text at a size, CSS pixels: an estimate from above, equal on every machine. */
export function widthOfText(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += wide.test(character) ? 1000 : (widthOf.get(character) ?? 640);
  return (sum / 1000) * size;
}

/** Characters as a reader counts them; a full-width one counts double. */
function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += wide.test(character) ? 2 : 1;
  return length;
}

function cut(text: string, limit: number): string {
  if (lengthOf(text) <= limit) return text;
  let [kept, length] = ['', 1];
  for (const character of text) {
    length += wide.test(character) ? 2 : 1;
    if (length > limit) break;
    kept += character;
  }
  return `${kept.replace(/[\s,;:(–-]+$/u, '')}…`;
}

/** Places where a line may end, and how unwelcome that is, in characters. */
function breaks(text: string): readonly (readonly [place: number, price: number])[] {
  const places: [number, number][] = [];
  for (let index = 1; index < text.length; index++) {
    const [before, after] = [text[index - 1] as string, text[index] as string];
    if (after === ' ') places.push([index, 0]);
    else if (/[-–—/]/.test(before) || (wide.test(before) && wide.test(after))) places.push([index, 3]);
  }
  return places;
}

/** A name under its disc: one line, or two of about the same length; what is longer ends in an ellipsis. */
export function linesOfName(name: string): readonly string[] {
  const text = name.slice(0, mostRead).trim().replace(/\s+/g, ' ');
  if (lengthOf(text) <= oneLine) return text === '' ? [] : [text];
  let best: readonly [string, string] | null = null;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const [place, price] of breaks(text)) {
    const lines = [text.slice(0, place).trim(), text.slice(place).trim()] as const;
    if (lengthOf(lines[0]) > lineLength) continue;
    const length = Math.max(lengthOf(lines[0]), Math.min(lengthOf(lines[1]), lineLength));
    const lost = Math.max(0, lengthOf(lines[1]) - lineLength);
    if (length + 2 * lost + price >= bestLength) continue;
    best = lines;
    bestLength = length + 2 * lost + price;
  }
  return best ? [best[0], cut(best[1], lineLength)] : [cut(text, lineLength)];
}

/** Room of a name under its disc: half the width, and the height with the gap above it. */
export function boxOfName(name: string): { readonly halfWidth: number; readonly height: number } {
  const lines = linesOfName(name);
  if (lines.length === 0) return { halfWidth: 0, height: 0 };
  const widest = Math.max(...lines.map((line) => widthOfText(line, nameSize)));
  return { halfWidth: widest / 2, height: nameGap + lines.length * nameLeading };
}

/** Radius of a disc, CSS pixels, by its number of ties. */
export function radiusOfDegree(degree: number): number {
  return Math.min(24, 7.5 + 2.6 * Math.sqrt(degree));
}
