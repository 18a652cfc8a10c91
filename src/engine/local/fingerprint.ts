/** Odd factor of Fx hashing (the hasher of Firefox and of the Rust compiler). */
const factor = 0x27220a95;

/**
 * A short name for the content of a file, the same on every machine. Not cryptographic: it tells the dossiers that
 * are opened in one tab apart.
 */
export function fingerprint(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = 0;
  const add = (word: number) => {
    hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ word, factor);
  };
  const words = bytes.byteLength >>> 2;
  for (let at = 0; at < words; at += 1) add(view.getUint32(at * 4, true));
  for (let at = words * 4; at < bytes.byteLength; at += 1) add(view.getUint8(at));
  return `${(hash >>> 0).toString(36)}-${bytes.byteLength.toString(36)}`;
}
