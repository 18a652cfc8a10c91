import { describe, expect, it } from 'vitest';
import { parseRoot } from '../../../src/dossier/parse';
import type { EntityRule } from '../../../src/schema/mapping';
import { claims, entitiesOf, mappingOf, read, state, table, tiesOf } from './making';

describe('cells', () => {
  it.each([
    ['commas and LF', 'id,name\na,"A, first"\nb,B\n'],
    ['semicolons and CRLF', 'id;name\r\na;"A, first"\r\nb;B'],
    ['tabs, CR and a byte order mark', '\uFEFFid\tname\ra\tA, first\rb\tB\r'],
    ['outer space and lines of nothing', 'id , name\n\n a,"A, first" \n\n\nb, B\n'],
  ])('are read with %s', (_, text) => {
    expect(entitiesOf(text, {}).map(({ id, name }) => [id, name.en])).toEqual([
      ['a', 'A, first'],
      ['b', 'B'],
    ]);
  });

  it('may hold line breaks and quotation marks', () => {
    expect(entitiesOf('id,name\na,"A ""the\r\nfirst"""\n', {})[0]?.name.en).toBe('A "the\nfirst"');
  });

  it('are read alike in one piece and in many', () => {
    const rows = Array.from({ length: 9000 }, (_, at) => `s${at},"State ""${at}"", ${'x'.repeat(at % 90)}"`);
    const found = entitiesOf(`id,name\n${rows.join('\n')}`, {});
    expect(found).toHaveLength(9000);
    expect(found[8999]?.name.en).toBe(`State "8999", ${'x'.repeat(8999 % 90)}`);
  });

  it('stand for nothing known where a code says so, in all columns or in one', () => {
    const text = 'id,name,a,b\nx,X,-9,-9\ny,Y,0,0\n';
    const rule = { attributes: { a: { value: '{a}', type: 'number' }, b: { value: '{b}' } } } as const;
    expect(
      entitiesOf(text, rule, { missing: ['-9'], missingIn: { b: ['0'] } }).map((e) => e.attributes),
    ).toEqual([{ b: '-9' }, { a: 0 }]);
  });

  it('have columns by the mapping where the file has no header', () => {
    expect(entitiesOf('a,A\nb,B\n', {}, { columns: ['id', 'name'] })).toHaveLength(2);
  });
});

describe('templates', () => {
  it('take codes, lookups, rows, brackets and signs written twice', () => {
    const mapping = mappingOf(
      [
        { id: 'names', file: 'names.tsv' },
        {
          id: 'a',
          file: 'a.csv',
          lookups: { of: { table: 'names', key: 'code', by: '{code}' } },
          entities: [
            {
              id: 's-{code}',
              kind: '{type|kinds}',
              name: { en: '{of.name}[ ({note})] {{{#row}}} [[{#file}]]' },
            },
          ],
        },
      ],
      { codes: { kinds: { '1': 'country', '*': 'organization' } } },
    );
    const names = table('names.tsv', 'code\tname\n1\tOne\n1\tAgain\n2\tTwo\n');
    const { dossier, issues } = read(mapping, table('a.csv', 'code,type,note\n1,1,old\n2,7,\n'), names);
    expect(issues).toEqual([]);
    expect(dossier.entities).toEqual([
      { id: 's-1', kind: 'country', name: { en: 'One (old) {2} [a.csv]' } },
      { id: 's-2', kind: 'organization', name: { en: 'Two {3} [a.csv]' } },
    ]);
  });

  it('filter rows by what a column is, and is not', () => {
    const text = 'id,name,use\na,A,yes\nb,B,no\nc,C,yes\n';
    const ids = (where: EntityRule['where']) => entitiesOf(text, { where }).map(({ id }) => id);
    expect(ids([{ value: '{use}', equals: ['yes'] }])).toEqual(['a', 'c']);
    expect(ids([{ value: '{use}', not: ['yes'] }])).toEqual(['b']);
    expect(
      ids([
        { value: '{use}', equals: ['yes'] },
        { value: '{id}', not: ['a'] },
      ]),
    ).toEqual(['c']);
  });
});

describe('dates', () => {
  const parts = (end: string) => ({ year: `{${end}y}`, month: `{${end}m}`, day: `{${end}d}` });
  const span = { start: parts('s'), end: parts('e') };
  const whenOf = (cells: string, rule: object): string | undefined => {
    const text = `id,name,sy,sm,sd,ey,em,ed\na,A,${cells}\n`;
    return entitiesOf(text, { when: rule } as Partial<EntityRule>, { missing: ['-9'] })[0]?.when;
  };

  it.each([
    ['1914,7,28,1918,11,11', span, '1914-07-28/1918-11-11'],
    ['1914,7,-9,1918,-9,-9', span, '1914-07/1918'],
    ['1914.0,07,28.0,1918,11,11', span, '1914-07-28/1918-11-11'],
    ['1914,7,28,1914,7,28', span, '1914-07-28'],
    ['1914,7,28,,,', span, '1914-07-28/'],
    ['1914,7,28,,,', { ...span, withoutEnd: 'open' }, '1914-07-28/..'],
    [',,,1918,11,11', { ...span, withoutStart: 'open' }, '../1918-11-11'],
    [',,,1918,11,11', span, '/1918-11-11'],
    ['-9,7,28,,,', { ...span, withoutEnd: 'open' }, undefined],
    [
      '1914,7,28,2016,12,31',
      { ...span, ongoing: [{ value: '{ey}-{em}-{ed}', equals: ['2016-12-31'] }] },
      '1914-07-28/..',
    ],
    ['1914,7,,,,', { at: { year: '{sy}', month: '{sm}', mark: '~' } }, '1914-07~'],
    ['-44,3,15,,,', { at: parts('s') }, '-0044-03-15'],
    ['20140728,,,,,', { at: { text: '{sy}', order: 'ymd' } }, '2014-07-28'],
    ['201407,,,,,', { at: { text: '{sy}', order: 'ymd' } }, '2014-07'],
    ['28.7.1914,,,,,', { at: { text: '{sy}', order: 'dmy' } }, '1914-07-28'],
    ['7/28/1914,,,,,', { at: { text: '{sy}', order: 'mdy' } }, '1914-07-28'],
    ['7/1914,,,,,', { at: { text: '{sy}', order: 'mdy' } }, '1914-07'],
  ])('%s reads as its rule says', (cells, rule, expected) => {
    expect(whenOf(cells, rule)).toBe(expected);
  });

  it.each([
    ['1914,13,1', 'bad-date', '1914-13-01'],
    ['1914,2,30', 'bad-date', '1914-02-30'],
    ['soon,,', 'bad-date', 'soon'],
  ])('%s is a fault of its row, which makes nothing', (cells, code, date) => {
    const mapping = mappingOf([
      { id: 'a', file: 'a.csv', entities: [{ ...state, when: { at: parts('s') } }] },
    ]);
    const { dossier, issues } = read(
      mapping,
      table('a.csv', `id,name,sy,sm,sd\na,A,${cells}\nb,B,1914,1,1\n`),
    );
    expect(issues).toMatchObject([{ code, path: 'a.csv, row 2', facts: { date } }]);
    expect(dossier.entities.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('rows of one id', () => {
  const when = { start: { year: '{from}' }, end: { year: '{to}' }, withoutEnd: 'open' } as const;
  const text = 'id,name,from,to,seat\na,A,1900,1910,x\na,Later A,1920,,y\nb,B,1905,1906,x\n';

  it('become one entity: hull of dates, further names as aliases, each claim with its own dates', () => {
    const [a] = entitiesOf(text, { when, claims, attributes: { seat: { value: '{seat}' } } });
    expect(a).toMatchObject({
      name: { en: 'A' },
      aliases: ['Later A'],
      when: '1900/..',
      attributes: { seat: ['x', 'y'] },
      claims: [
        { id: 'a-2', says: 'A is listed.', when: '1900/1910' },
        { id: 'a-3', says: 'Later A is listed.', when: '1920/..' },
      ],
    });
  });

  it('are a fault where they are of two kinds', () => {
    const mapping = mappingOf([{ id: 'a', file: 'a.csv', entities: [{ ...state, kind: '{kind}' }] }]);
    const { dossier, issues } = read(mapping, table('a.csv', 'id,name,kind\na,A,country\na,A,dispute\n'));
    expect(dossier.entities).toHaveLength(1);
    expect(issues).toMatchObject([
      { code: 'duplicate-node', path: 'a.csv, row 3', facts: { node: 'a', first: 'a.csv, row 2' } },
    ]);
  });

  const spells = 'from,to,start,end\na,b,1900,1901\na,b,1905,1909\na,c,1900,1900\n';
  const dated = { when: { start: { year: '{start}' }, end: { year: '{end}' } } };

  it('become ties with numbers', () => {
    const { ties, issues } = tiesOf(spells, dated);
    expect(issues).toEqual([]);
    expect(ties.map(({ id, when: held }) => [id, held])).toEqual([
      ['a-b', '1900/1901'],
      ['a-b-2', '1905/1909'],
      ['a-c', '1900'],
    ]);
    expect(ties[0]?.claims[0]).not.toHaveProperty('when');
  });

  it('become one tie where the rule joins them', () => {
    const { ties } = tiesOf(spells, { ...dated, again: 'join' });
    expect(ties).toHaveLength(2);
    expect(ties[0]).toMatchObject({
      when: '1900/1909',
      claims: [{ when: '1900/1901' }, { when: '1905/1909' }],
    });
  });

  it('are a fault where the rule says so', () => {
    const { ties, issues } = tiesOf(spells, { ...dated, again: 'fault' });
    expect(ties).toHaveLength(2);
    expect(issues).toMatchObject([{ code: 'duplicate-id', path: 'a.csv, row 3' }]);
  });

  it('never take the id of another', () => {
    const { ties } = tiesOf('from,to\na,b\na,b\n', { id: 'tie' });
    expect(ties.map(({ id }) => id)).toEqual(['tie', 'tie-2']);
    const taken = tiesOf('from,to,id\na,b,t\na,b,t-2\na,b,t\na,b,t\n', { id: '{id}' });
    expect(taken.ties.map(({ id }) => id)).toEqual(['t', 't-2', 't-3', 't-4']);
  });
});

describe('claims', () => {
  it('cite the row in the source of the table, with speaker, amount and page where the rule has them', () => {
    const { ties, issues } = tiesOf('from,to,usd,who,p\na,b,"12.5",c,7\na,c,,,\n', {
      kind: 'pays',
      claims: [
        {
          says: { en: 'It pays.', de: 'Es zahlt.' },
          voice: 'reported',
          by: '{who}',
          amount: { value: '{usd}', unit: 'USD', bound: 'about' },
          citations: [{ section: 'pair {from}/{to}, row {#row}', page: '{p}' }],
        },
      ],
    });
    expect(issues).toEqual([]);
    expect(ties[0]?.claims[0]).toEqual({
      id: 'a-2',
      says: { en: 'It pays.', de: 'Es zahlt.' },
      stance: 'supports',
      voice: 'reported',
      by: 'c',
      amount: { value: 12.5, unit: 'USD', bound: 'about' },
      citations: [{ source: 'src', locator: { page: 7, section: 'pair a/b, row 2' } }],
    });
    expect(ties[1]?.claims[0]).not.toHaveProperty('by');
    expect(ties[1]?.claims[0]).not.toHaveProperty('amount');
  });

  it('give a dossier that checks', () => {
    const mapping = mappingOf([{ id: 'a', file: 'a*.csv', source: 'src', entities: [{ ...state, claims }] }]);
    const { dossier } = read(
      mapping,
      table('A1.csv', 'id,name\na,A\n'),
      table('a2.csv', 'id,name\na,A\nb,B\n'),
    );
    expect(parseRoot(dossier)).toMatchObject({ ok: true, warnings: [] });
    expect(dossier.entities[0]?.claims?.map(({ id }) => id)).toEqual(['a-2', 'a-2-2']);
    expect(dossier.sources[0]?.csl.note).toBe(
      `File A1.csv, 12 bytes, SHA-256 ${'ab'.repeat(32)}, read on 2026-11-23. ` +
        `File a2.csv, 16 bytes, SHA-256 ${'ab'.repeat(32)}, read on 2026-11-23.`,
    );
  });
});
