import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

// The platform's own digests are asynchronous, which writers are not, and are missing in pages without https.

/** The SHA-256 of bytes, as 64 hexadecimal digits in lower case. */
export function sha256Hex(bytes: Uint8Array): string {
  return hex(sha256(bytes));
}

/** The SHA-256 of bytes that come in chunks. */
export function sha256OfChunks(): { update(chunk: Uint8Array): void; hex(): string } {
  const hash = sha256.create();
  return {
    update: (chunk) => {
      hash.update(chunk);
    },
    hex: () => hex(hash.digest()),
  };
}

/**
 * SHA-1 of bytes: 20 bytes. Good for ids that follow from a name, as UUIDs of version 5 and ids of FollowTheMoney do; not
 * for anything that has to withstand an attack.
 */
export function sha1Bytes(bytes: Uint8Array): Uint8Array {
  return sha1(bytes);
}

/** Bytes as hexadecimal digits in lower case. */
export function hex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** SHA-1 of a text in UTF-8, as 40 hexadecimal digits. */
export function sha1Text(text: string): string {
  return hex(sha1Bytes(new TextEncoder().encode(text)));
}
