/** What stands at 0x80 to 0x9F, where Latin-1 has control characters; the five places that are free stay these. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes Windows-1252 (https://encoding.spec.whatwg.org/#windows-1252). Node's decoder leaves 0x80 to 0x9F as in Latin-1,
 * a browser's has replaced them already: both come out the same.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80));
}
