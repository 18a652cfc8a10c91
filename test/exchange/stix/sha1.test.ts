import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hex, sha1, sha1Text } from '../../../src/exchange/stix/sha1';
import { uuid5 } from '../../../src/exchange/stix/uuid';

describe('SHA-1', () => {
  it.each([
    ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ])('has the digests of FIPS 180: %j', (text, digest) => {
    expect(sha1Text(text)).toBe(digest);
  });

  it('agrees with another implementation at every length around its blocks', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);
      expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
    }
  });

  it('takes text as UTF-8', () => {
    expect(sha1Text('대한민국')).toBe(createHash('sha1').update('대한민국', 'utf8').digest('hex'));
  });
});

describe('a UUID of version 5', () => {
  it('is what RFC 9562 gives for a name in the namespace of domain names', () => {
    const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    expect(uuid5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
    expect(uuid5(dns, 'python.org')).toBe('886313e1-3b8a-5372-9b90-0c9aee199e5d');
  });
});
