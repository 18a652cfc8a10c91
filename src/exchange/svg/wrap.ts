import { widthOfText } from './measure';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: 'ink' | 'muted';
}

/** A line: its stretches, spaces included. */
export type Line = readonly Run[];

/** Where a line may end: after blanks, and on either side of full-width characters. */
const pieces =
  /\s+|[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]+/gu;

/** A word that is wider than a line, in parts that are not. */
function* broken(word: string, width: number, size: number): Generator<string> {
  if (widthOfText(word, size) <= width) {
    yield word;
    return;
  }
  let part = '';
  let partWidth = 0;
  for (const character of word) {
    const characterWidth = widthOfText(character, size);
    if (part !== '' && partWidth + characterWidth > width) {
      yield part;
      part = '';
      partWidth = 0;
    }
    part += character;
    partWidth += characterWidth;
  }
  yield part;
}

/**
 * Breaks text into lines of a width, CSS pixels.
 * @param most lines; what does not fit them is left out, and the last ends in an ellipsis
 */
export function wrap(
  runs: readonly Run[],
  width: number,
  size: number,
  most = Number.POSITIVE_INFINITY,
): Line[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  let cut = false;
  const put = (text: string, style: Run['style']): void => {
    const last = line.at(-1);
    if (last?.style === style) line[line.length - 1] = { text: last.text + text, style };
    else line.push({ text, style });
    used += widthOfText(text, size);
  };
  for (const { text, style } of runs) {
    for (const [word] of text.matchAll(pieces)) {
      if (word.trim() === '') {
        if (line.length > 0) put(' ', style);
        continue;
      }
      for (const part of broken(word, width, size)) {
        if (line.length > 0 && used + widthOfText(part, size) > width) {
          lines.push(line);
          line = [];
          used = 0;
        }
        if (lines.length >= most) {
          cut = true;
          break;
        }
        put(part, style);
      }
      if (cut) break;
    }
    if (cut) break;
  }
  if (!cut && line.length > 0) lines.push(line);
  const last = lines.at(-1);
  const end = last?.at(-1);
  if (cut && last !== undefined && end !== undefined) {
    last[last.length - 1] = { ...end, text: `${end.text.replace(/[\s,;:.–-]+$/u, '')}…` };
  }
  return lines;
}
