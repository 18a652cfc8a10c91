const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const halves = /\p{Cs}/gu;

/**
 * A text as one line, for formats whose records are lines or whose readers fold space: control characters and line
 * ends become one space each run, halves of surrogate pairs the replacement character.
 */
export function oneLine(text: string): string {
  return text.replace(breaks, ' ').replace(/ {2,}/g, ' ').replace(halves, '\uFFFD').trim();
}

/** Whether {@link oneLine} takes more from a text than outer and repeated space. */
export function isBroken(text: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(text.trim());
}

const unsafe = /[\s\p{Cc}\p{Zl}\p{Zp}{}\\"<>^`|]/gu;

/** An address with everything encoded that no address may hold raw; encodings in it stay as they are. */
export function plainAddress(text: string): string {
  return text
    .replace(halves, '\uFFFD')
    .trim()
    .replace(unsafe, (character) => encodeURIComponent(character));
}
