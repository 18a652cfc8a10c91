import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../../src/exchange/mapping/decode-table';
import { fitsPattern } from '../../../src/exchange/mapping/file-name';
import { describeIssue } from '../../../src/messages/issues';

describe('names of files', () => {
  it.each([
    ['MIDA 5.0.csv', 'MIDA*5.0*.csv', true],
    ['mida_5.0.CSV', 'MIDA*5.0*.csv', true],
    ['MIDB 5.0.csv', 'MIDA*5.0*.csv', false],
    ['a.csv', '*.csv', true],
    ['a.csv.gz', '*.csv', false],
    ['a1.csv', 'a?.csv', true],
    ['a.csv', 'a?.csv', false],
    ['', '*', true],
    ['', '?', false],
    ['a+b(1).csv', 'a+b(1).csv', true],
    ['aXbXb', 'a*b', true],
  ])('%s fits %s: %s', (name, pattern, fits) => {
    expect(fitsPattern(name, pattern)).toBe(fits);
  });

  // One star tried against every rest of the name, for each star before it, would never end.
  it('are compared however many stars a pattern has', () => {
    expect(fitsPattern('a'.repeat(2000), `${'*a'.repeat(200)}b`)).toBe(false);
  });
});

describe('decoding', () => {
  const bytes = Uint8Array.of(0x4b, 0x61, 0x74, 0x72, 0xed, 0x6e);

  it('follows the rule of the table', () => {
    expect(decodeTable({ encoding: 'windows-1252' }, 'a.csv', bytes)).toEqual({ text: 'Katrín' });
    expect(decodeTable({ undecodable: 'replace' }, 'a.csv', bytes)).toEqual({ text: 'Katr\ufffdn' });
    expect(decodeTable({}, 'a.csv', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a' });
  });

  it.each([{}, { encoding: 'no-such-encoding' }])('says what is wrong under %j', (rule) => {
    const found = decodeTable(rule, 'a.csv', bytes);
    expect(found).toMatchObject({ issue: { code: 'unreadable-text', path: 'a.csv' } });
    if ('issue' in found) expect(describeIssue(found.issue).what).toContain('is not text in');
  });
});
