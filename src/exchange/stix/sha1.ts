/** Rotates a word of 32 bits to the left. */
const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** The message with its padding and its length in bits, as 32-bit words (FIPS 180-4, section 5.1.1). */
function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(whole.length - 4, bytes.length << 3);
  return view;
}

/** Function and constant of a round (FIPS 180-4, sections 4.1.1 and 4.2.1). */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/**
 * SHA-1 of some bytes: 20 bytes (FIPS 180-4). Good for ids that follow from a name, as UUIDs of version 5 and ids of
 * FollowTheMoney do; not for anything that has to withstand an attack. The browser's own is asynchronous, and
 * writers are not.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  const view = padded(bytes);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + at * 4);
    for (let at = 16; at < 80; at += 1) {
      const sum = (words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0);
      words[at] = turned(sum, 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let round = 0; round < 80; round += 1) {
      const next = (turned(a, 5) + mixed(round, b, c, d) + e + (words[round] ?? 0)) | 0;
      e = d;
      d = c;
      c = turned(b, 30);
      b = a;
      a = next;
    }
    for (const [at, value] of [a, b, c, d, e].entries()) state[at] = (state[at] ?? 0) + value;
  }
  const digest = new DataView(new ArrayBuffer(20));
  for (const [at, word] of state.entries()) digest.setInt32(at * 4, word);
  return new Uint8Array(digest.buffer);
}

/** Bytes as lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** SHA-1 of a text in UTF-8, as 40 hexadecimal digits. */
export function sha1Text(text: string): string {
  return hex(sha1(new TextEncoder().encode(text)));
}
