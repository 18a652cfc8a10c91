import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hex, sha1Bytes, sha1Text, sha256Hex } from '../../../src/exchange/bytes/hashes';

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);

describe('digests', () => {
  it('agree with another implementation at every length around their blocks', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = bytesOf(length);
      expect(hex(sha1Bytes(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('take text as UTF-8', () => {
    expect(sha1Text('대한민국')).toBe(createHash('sha1').update('대한민국', 'utf8').digest('hex'));
  });
});
