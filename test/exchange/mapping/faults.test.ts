import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { applyMapping } from '../../../src/exchange/mapping/apply';
import { claims, mappingOf, read, state, table, tiesOf } from './making';

describe('the work', () => {
  it('goes in steps that say how much is done', () => {
    const mapping = mappingOf([{ id: 'a', file: 'a.csv', entities: [state] }]);
    const rows = Array.from({ length: 20_000 }, (_, at) => `s${at},State ${at}`);
    const shares = [...applyMapping(mapping, [table('a.csv', `id,name\n${rows.join('\n')}`)], '2026-11-23')];
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('faults', () => {
  const one = (rule: object, text: string, more: object = {}) =>
    read(
      mappingOf([{ id: 'a', file: 'a.csv', entities: [{ ...state, ...rule }], ...more }]),
      table('a.csv', text),
    ).issues;

  it.each([
    ['a column that is not there', { name: '{nam}' }, 'missing-key', 'a.csv, row 1', { key: 'nam' }],
    [
      'a code table that is not there',
      { name: '{name|n}' },
      'missing-key',
      'a.csv, row 1',
      { key: 'name|n' },
    ],
    ['braces that do not pair', { name: '{name' }, 'bad-value', '$.tables[0]', { found: '{name' }],
    ['claims without source', { claims }, 'missing-key', '$.tables[0]', { key: 'source' }],
  ])('name %s, once', (_, rule, code, path, facts) => {
    expect(one(rule, 'id,name\na,A\nb,B\n')).toMatchObject([{ code, path, facts }]);
  });

  it('name the row and the column that is empty', () => {
    expect(one({}, 'id,name\na,A\n\n,B\nc,\n')).toMatchObject([
      { code: 'missing-key', path: 'a.csv, row 4', facts: { key: 'id' } },
      { code: 'missing-key', path: 'a.csv, row 5', facts: { key: 'name' } },
    ]);
  });

  it('name a quotation mark that is left open, an empty file, and a table without file', () => {
    expect(one({}, 'id,name\na,"A\nb,B\n')).toMatchObject([{ code: 'bad-value', path: 'a.csv, row 2' }]);
    expect(one({}, '')).toMatchObject([{ code: 'no-graph', path: 'a.csv' }]);
    const mapping = mappingOf([{ id: 'a', file: 'a.csv', entities: [state] }]);
    expect(read(mapping, table('b.csv', 'id\n')).issues).toMatchObject([
      { code: 'side-section', path: 'b.csv' },
      { code: 'missing-key', path: '$.tables[0].file', facts: { key: 'a.csv' } },
    ]);
  });

  it('leave out a tie whose end is not there', () => {
    const { ties, issues } = tiesOf('from,to\na,b\na,nowhere\n', {});
    expect(ties.map(({ id }) => id)).toEqual(['a-b']);
    expect(issues).toMatchObject([
      { code: 'dangling-edge', path: 'a.csv, row 3', facts: { edge: 'a-nowhere', end: 'nowhere' } },
    ]);
  });

  it('keep a value that is not of its type as text, and say so once', () => {
    const mapping = mappingOf([
      {
        id: 'a',
        file: 'a.csv',
        entities: [{ ...state, attributes: { n: { value: '{n}', type: 'number' } } }],
      },
    ]);
    const { dossier, issues } = read(mapping, table('a.csv', 'id,name,n\na,A,many\nb,B,2\nc,C,few\n'));
    expect(dossier.entities.map(({ attributes }) => attributes?.n)).toEqual(['many', 2, 'few']);
    expect(issues).toMatchObject([
      { code: 'value-as-text', severity: 'warning', path: 'a.csv, row 2', facts: { key: 'n', count: 2 } },
    ]);
  });

  // Were the rest looked through for each value, these lines would take hours.
  it('come at the end of a file where a quotation mark is left open', () => {
    const mapping = mappingOf([{ id: 'a', file: 'a.csv', entities: [state] }]);
    const { dossier, issues } = read(mapping, table('a.csv', `id,name\na,A\nb,"${'x,\n'.repeat(500_000)}`));
    expect(issues).toMatchObject([{ code: 'bad-value', path: 'a.csv, row 3' }]);
    expect(dossier.entities.map(({ id }) => id)).toEqual(['a']);
  });

  it('never throw, whatever a file holds', () => {
    const mapping = mappingOf([
      {
        id: 'a',
        file: '*',
        source: 'src',
        columns: ['id', 'name', 'year'],
        entities: [
          {
            ...state,
            when: { at: { year: '{year}' } },
            claims,
            attributes: { __proto__x: { value: '{name}' } },
          },
        ],
        ties: [{ id: '{id}', kind: '{name}', from: '{id}', to: '{name}', claims }],
      },
    ]);
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', '"', '""', '\r', '\n', 'a', '1914'),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), fc.constantFrom(',', '\n', ';'), (cells, joint) => {
        const { graph } = finish(applyMapping(mapping, [table('x', cells.join(joint))], '2026-11-23'));
        expect(graph).toBeTruthy();
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
