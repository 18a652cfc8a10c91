import { gzipSync as packFast } from 'node:zlib';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackLimits } from '../../../src/exchange/bytes/inflate';
import { unpack } from '../../../src/exchange/bytes/unpack';

const utf8 = (text: string) => new TextEncoder().encode(text);
const said = (bytes: Uint8Array) => unpack(bytes).issues.map(({ code, facts }) => [code, facts.rule]);
const names = (bytes: Uint8Array) => unpack(bytes).files.map(({ name }) => name);

/** Sets a little-endian number at the n-th place where a signature stands. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number, width: 2 | 4) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) !== signature) continue;
    if (width === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}
const [end, entry] = [0x06054b50, 0x02014b50];

describe('unpack', () => {
  it('hands back what is not packed', () => {
    const bytes = utf8('a,b\n');
    expect(unpack(bytes)).toEqual({ packing: 'none', files: [{ name: '', bytes }], issues: [] });
    expect(unpack(new Uint8Array()).files).toHaveLength(1);
  });

  it('takes gzip off, of several members too', () => {
    const two = new Uint8Array([...gzipSync(utf8('one ')), ...gzipSync(utf8('two'))]);
    const { packing, files } = unpack(two);
    expect(packing).toBe('gzip');
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe('one two');
  });

  it('lists the files of an archive, stored and deflated', () => {
    const long = utf8('row\n'.repeat(50_000));
    const bytes = zipSync({ 'a.csv': [long, { level: 9 }], dir: { 'ü.csv': [utf8('b'), { level: 0 }] } });
    const { packing, files, issues } = unpack(bytes);
    expect([packing, issues]).toEqual(['zip', []]);
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['a.csv', long.length],
      ['dir/ü.csv', 1],
    ]);
    expect(Buffer.compare(files[0]?.bytes ?? new Uint8Array(), long)).toBe(0);
  });

  it('opens an archive without files', () => {
    expect(unpack(zipSync({}))).toEqual({ packing: 'zip', files: [], issues: [] });
  });

  it('leaves out paths that lead elsewhere, and says so', () => {
    const one = utf8('x');
    const bytes = zipSync({
      '../up.csv': one,
      '/root.csv': one,
      'C:/disk.csv': one,
      'a\\b.csv': one,
      'a/../../b.csv': one,
      '__MACOSX/._ok.csv': one,
      'a..b.csv': one,
    });
    expect(names(bytes)).toEqual(['a..b.csv']);
    expect(unpack(bytes).issues.map(({ code, severity }) => [code, severity])).toEqual(
      Array.from({ length: 5 }, () => ['side-section', 'warning']),
    );
  });

  it('refuses a bomb', () => {
    // 60 MB of nothing in 58 kB.
    const bytes = packFast(new Uint8Array(60_000_000), { level: 9 });
    const { files, issues } = unpack(bytes);
    expect([files, issues.map(({ facts }) => facts)]).toEqual([[], [{ rule: 'compressed' }]]);
  });

  it('holds an archive to the same ratio, whatever its headers say', () => {
    const limits = { ...unpackLimits, suspect: 500_000 };
    const archive = zipSync({ 'a.csv': new Uint8Array(1_000_000) });
    for (const bytes of [archive, patched(archive, entry, 24, 10, 4)]) {
      expect(unpack(bytes, limits)).toMatchObject({ files: [], issues: [{ facts: { rule: 'compressed' } }] });
      expect(unpack(bytes).files[0]?.bytes.length).toBe(1_000_000);
    }
  });

  it('counts what all entries of an archive hold together, overlapping ones too', () => {
    const limits = { size: 5000, suspect: 1e9, ratio: 1e9 };
    const bytes = zipSync(Object.fromEntries(Array.from('abcdef', (name) => [name, new Uint8Array(1000)])));
    const { files, issues } = unpack(bytes, limits);
    expect(files).toEqual([]);
    expect(issues).toMatchObject([{ code: 'too-large', facts: { size: 6000, limit: 5000, unit: 'bytes' } }]);
    const overlapping = unpack(patched(bytes, entry, 42, 0, 4), limits);
    expect(overlapping.issues[0]?.code).toBe('too-large');
  });

  it('gives nothing for a claim: 2 GB in a header are neither made nor believed', () => {
    const bytes = zipSync({ 'a.csv': utf8('tiny'.repeat(100)) });
    expect(said(patched(bytes, entry, 24, 2_000_000_000, 4))).toEqual([['too-large', undefined]]);
    expect(unpack(patched(bytes, entry, 24, 400_000_000, 4)).files[0]?.bytes.length).toBe(400);
    const packed = gzipSync(utf8('tiny'.repeat(100)));
    new DataView(packed.buffer).setUint32(packed.length - 4, 2_000_000_000, true);
    expect(said(packed)).toEqual([['too-large', undefined]]);
    expect(said(patched(bytes, entry, 20, 2_000_000_000, 4))).toEqual([['unreadable-text', 'compressed']]);
  });

  it('refuses more entries than it reads, encrypted ones, other packing and what is cut', () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.csv`, utf8('x')])),
    );
    const one = zipSync({ 'a.csv': utf8('tiny'.repeat(100)) });
    const gzip = gzipSync(utf8('tiny'.repeat(100)));
    for (const [at, bytes] of [
      many,
      patched(many, end, 10, 1, 2),
      patched(one, entry, 8, 1, 2),
      patched(one, entry, 10, 12, 2),
      patched(one, entry, 42, 0xffff_fff0, 4),
      patched(one, end, 16, 0xffff_fff0, 4),
      one.subarray(0, -10),
      one.subarray(0, 20),
      gzip.subarray(0, -12),
      gzip.subarray(0, 3),
    ].entries()) {
      expect([at, ...said(bytes)]).toEqual([at, ['unreadable-text', 'compressed']]);
    }
  });

  it('never throws, whatever is broken', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % below;
    };
    const bases = [
      zipSync({ 'a.csv': utf8('a,b\n1,2\n'.repeat(30)), 'b.csv': utf8('x') }),
      gzipSync(utf8('a,b\n1,2\n')),
    ];
    for (let run = 0; run < 600; run += 1) {
      const bytes = (bases[run % 2] ?? new Uint8Array()).slice();
      for (let at = random(4); at >= 0; at -= 1) bytes[random(bytes.length)] = random(256);
      const { files, issues } = unpack(
        bytes.subarray(0, random(20) === 0 ? random(bytes.length) : undefined),
      );
      expect(files.length > 0 || issues.length > 0 || bytes[0] === 0x50).toBe(true);
    }
  });
});
