import { hex, sha1Bytes } from '../bytes/hashes';

function bytesOf(uuid: string): Uint8Array {
  const digits = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}

/**
 * UUID of version 5 (RFC 9562, section 5.5): the same for the same name in the same namespace, on every machine.
 * @param namespace a UUID, in lower case with hyphens
 */
export function uuid5(namespace: string, name: string): string {
  const nameBytes = new TextEncoder().encode(name);
  const bytes = new Uint8Array(16 + nameBytes.length);
  bytes.set(bytesOf(namespace));
  bytes.set(nameBytes, 16);
  const digest = sha1Bytes(bytes).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const digits = hex(digest);
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, at) => digits.slice(cuts[at], end))
    .join('-');
}
