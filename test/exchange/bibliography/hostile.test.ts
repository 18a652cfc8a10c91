import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexWriter } from '../../../src/exchange/bibliography/bibtex-writer';
import { cslJsonWriter } from '../../../src/exchange/bibliography/csl-json-writer';
import { risWriter } from '../../../src/exchange/bibliography/ris-writer';
import type { CslItem, CslName } from '../../../src/schema/csl';
import type { Source } from '../../../src/schema/dossier';
import { dossierOf, readBack, written } from './judge';

/** Pieces that mean something to one of the formats, or to programs that read them. */
const pieces = fc.constantFrom(
  ...['{', '}', '{}', '\\', '\\\\', '\\{', '\\textbf{', '$', '%', '&', '#', '_', '^', '~', '"', "'", "''"],
  ...['`', '``', '-', '--', '---', '?`', ',', ',,', '=', '@', '@comment{', '@article{x,', '}\n\n@book{y,'],
  ...['TY  - ', '\nTY  - JOUR', '\r\nER  - \r\n', '\nER  - ', '  - ', 'TI  - x', '\n', '\r', '\t', '\u2028'],
  ...['\0', '\u0007', '\u009f', '\u202e', '\u200f', '\u2067', '\ufeff', '\u00a0', '\u3000', '😀', '\ud800'],
  ...[
    '한국',
    '日本',
    'العربية',
    'עברית',
    'Ünïcode',
    'ǅ',
    'i̇',
    'ß',
    ' and ',
    'others',
    'von ',
    'GSOMIA',
    'U.S.',
  ],
  ...['<i>', '</i>', '<b>x</b>', '<sup>', '<script>', ']]>', '<!--', '%25', '&amp;', '1', ' ', '  ', 'a'],
);
const hostile = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((all) => all.join(''));

const part = { requiredKeys: [] };
const name: fc.Arbitrary<CslName> = fc
  .record(
    { family: hostile, given: hostile, suffix: hostile, literal: hostile, 'dropping-particle': hostile },
    part,
  )
  .map((parts) => parts as CslName);

const csl = fc.record(
  {
    type: fc.constantFrom(
      'article-newspaper',
      'webpage',
      'book',
      'chapter',
      'report',
      'nonsense',
      '__proto__',
    ),
    title: hostile,
    author: fc.array(name, { maxLength: 3 }),
    editor: fc.array(name, { maxLength: 2 }),
    issued: fc.oneof(
      fc.record({
        'date-parts': fc.array(
          fc.array(fc.oneof(fc.integer(), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 3 }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      fc.record({ literal: hostile, raw: hostile, season: hostile, circa: hostile }, part),
    ),
    'container-title': hostile,
    publisher: hostile,
    'publisher-place': hostile,
    page: hostile,
    volume: fc.oneof(hostile, fc.integer()),
    issue: hostile,
    URL: hostile,
    DOI: hostile,
    language: hostile,
    note: hostile,
    keyword: hostile,
    abstract: hostile,
    genre: hostile,
    translator: fc.anything(),
    custom: fc.anything({ maxDepth: 1 }),
  },
  { requiredKeys: ['type'] },
);
const sources: fc.Arbitrary<Source[]> = fc
  .uniqueArray(
    fc.tuple(
      hostile.filter((id) => id !== ''),
      csl,
    ),
    { maxLength: 4, selector: ([id]) => id },
  )
  .map((all) => all.map(([id, item]) => ({ id, csl: item as CslItem })));

/** A title as one line: what a record of lines can hold of it. */
const lineOf = (title: string | undefined): string | undefined => {
  const line = (title ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? undefined : line;
};
const back = (items: readonly CslItem[]) => items.map(({ title }) => lineOf(title));

describe('hostile records', () => {
  it('give BibTeX that is read with as many records and the same titles', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const items = readBack('bibtex', written(bibtexWriter, dossierOf(all)));
        expect(back(items)).toEqual(all.map((source) => lineOf(source.csl.title)));
        expect(new Set(items.map(({ id }) => String(id).toLowerCase())).size).toBe(all.length);
      }),
      { numRuns: 200 },
    );
  });

  it('give BibTeX with braces that balance and without control characters', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const text = written(bibtexWriter, dossierOf(all));
        let depth = 0;
        for (const brace of text.replace(/[^{}]/g, '')) {
          depth += brace === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        // Nothing but our own entries begins with the sign of one at the start of a line.
        expect(text.match(/^@/gm) ?? []).toHaveLength(all.length);
      }),
      { numRuns: 100 },
    );
  });

  it('give RIS that is read with as many records and the same titles', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const text = written(risWriter, dossierOf(all));
        expect(back(readBack('ris', text))).toEqual(all.map((source) => lineOf(source.csl.title)));
        const lines = text.split('\r\n').filter((line) => line !== '');
        expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- [^\p{Cc}\p{Cs}]*$/u.test(line))).toBe(true);
        for (const tag of ['TY', 'ID', 'ER']) {
          expect(lines.filter((line) => line.startsWith(`${tag}  - `))).toHaveLength(all.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('give CSL-JSON that holds them as they are', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const items: unknown = JSON.parse(written(cslJsonWriter, dossierOf(all)));
        const plain = all.map(({ id, csl: item }) => ({ ...item, id }));
        expect(items).toEqual(JSON.parse(JSON.stringify(plain)));
      }),
      { numRuns: 100 },
    );
  });

  it('are counted without a fault', () => {
    fc.assert(
      fc.property(sources, (all) => {
        for (const writer of [bibtexWriter, risWriter, cslJsonWriter]) {
          for (const { count } of writer.losses(dossierOf(all), { language: 'en', places: new Map() })) {
            expect(count).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
