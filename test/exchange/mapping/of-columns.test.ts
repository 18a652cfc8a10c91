import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/exchange/bytes/decode-text';
import { finish } from '../../../src/exchange/codec';
import type { ColumnRoles } from '../../../src/exchange/csv/roles';
import { mappingOfColumns } from '../../../src/exchange/mapping/of-columns';
import { openFiles } from '../../../src/exchange/open/open-files';
import type { InputFile, OpenChoices, Outcome } from '../../../src/exchange/open/outcome';
import type { Dossier } from '../../../src/schema/dossier';
import { Mapping } from '../../../src/schema/mapping';

type Told = Readonly<Record<string, ColumnRoles>>;

const file = (name: string, text: string): InputFile => ({ name, bytes: new TextEncoder().encode(text) });

function open(files: readonly InputFile[], choices: Partial<OpenChoices>): Promise<Outcome> {
  return openFiles(files, { faulty: 'refuse', now: '2026-11-23T10:00:00Z', ...choices }, finish);
}

async function opened(files: readonly InputFile[], choices: Partial<OpenChoices>): Promise<Dossier> {
  const outcome = await open(files, choices);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues.slice(0, 5)));
  return outcome.dossier;
}

function mappingFor(files: readonly InputFile[], columns?: Told): Mapping | null {
  const tables = files.map(({ name, bytes }) => {
    const decoded = decodeText(bytes);
    if (!('text' in decoded)) throw new Error(`${name} is no text`);
    const told = columns?.[name];
    return {
      name,
      text: decoded.text,
      ...(decoded.encoding === 'UTF-8' ? {} : { encoding: decoded.encoding }),
      ...(told ? { columns: told } : {}),
    };
  });
  const mapping = finish(mappingOfColumns(tables, '2026-11-23'));
  // As the file that it is saved in is read.
  return mapping && Mapping.parse(JSON.parse(JSON.stringify(mapping)));
}

/** What both ways must agree on. */
function graphOf({ entities, ties }: Dossier) {
  return {
    entities: entities.map(({ id, kind, when, name }) => ({ id, kind, when, name })),
    ties: ties.map(({ id, kind, from, to, when }) => ({ id, kind, from, to, when })),
  };
}

/** The same without ids that only their place in the file tells apart. */
function shapeOf(dossier: Dossier) {
  const { entities, ties } = graphOf(dossier);
  const place = new Map(entities.map(({ id }, at) => [id, at]));
  return {
    entities: entities.map(({ id: _, ...rest }) => rest),
    ties: ties.map(({ kind, from, to, when }) => ({ kind, from: place.get(from), to: place.get(to), when })),
  };
}

/** Opens tables with and without the mapping made of them. */
async function bothWays(files: readonly InputFile[], columns?: Told) {
  const direct = await opened(files, columns ? { columns } : {});
  const mapping = mappingFor(files, columns);
  if (mapping === null) throw new Error('no mapping');
  const mapped = await opened(files, { mapping });
  return { direct, mapped, mapping };
}

async function agree(files: readonly InputFile[], columns?: Told) {
  const { direct, mapped, mapping } = await bothWays(files, columns);
  expect(graphOf(mapped)).toEqual(graphOf(direct));
  return { direct, mapped, mapping };
}

const nodes = file(
  'nodes.csv',
  'Id,Label,Type,start,end\na,Anna,Person,1900,1950\nb,Bank,Company,1920,\nc,,,..,2001\n',
);

describe('a mapping made of columns makes the same as the columns', () => {
  it('of pairs, whose nodes are named by them alone', async () => {
    const { direct, mapping } = await agree([
      file('some pairs.csv', 'source,target,weight\na,b,1\n\nb,c,2.5\nb,c,3\n'),
    ]);
    expect(direct.ties.map(({ id }) => id)).toEqual(['edge:1', 'edge:2', 'edge:3']);
    expect(mapping.tables[0]).toMatchObject({ id: 'some-pairs', file: 'some pairs.csv' });
    expect(mapping.tables[0]?.ties?.[0]?.attributes).toEqual({
      weight: { value: '{weight}', type: 'number' },
    });
  });

  it('of nodes and edges, with kinds, names, intervals and addresses', async () => {
    const edges = file(
      'edges.csv',
      'Source,Target,Id,Kind,Date,Source URL,note\n' +
        'a,b,t1,owns,2001-05,https://example.org/1,x\nb,c,t2,works for,2003/2004,https://example.org/2,y\n' +
        'c,a,,,,,\na,a,a,owns,..,,\n',
    );
    const { mapped, direct } = await agree([nodes, edges]);
    expect(mapped.ties.map(({ id }) => id)).toEqual(['t1', 't2', 'edge:3', 'edge:a']);
    expect(mapped.ties[0]?.attributes).toEqual({ note: 'x' });
    expect(mapped.ties[0]?.claims[0]).toMatchObject({
      says: 'From a to b: owns.',
      citations: [{ source: 'file-2', url: 'https://example.org/1', locator: { section: 'row 2' } }],
    });
    expect(mapped.vocabulary).toEqual(direct.vocabulary);
  });

  it('of edges whose ends are labels', async () => {
    const labels = file('n.csv', 'id,label\n1,Anna\n2,Bert\n');
    const { mapped } = await agree([labels, file('e.csv', 'from,to\nAnna,Bert\nBert,Anna\n')]);
    expect(mapped.ties[0]).toMatchObject({ from: '1', to: '2' });
    expect(mapped.ties[0]?.claims[0]?.says).toBe('Anna points to Bert.');
  });

  it('of edges with and without direction, of one type and of none', async () => {
    const { direct } = await agree([
      file(
        'e.csv',
        'Source,Target,Type,kind\na,b,Directed,likes\nb,a,Undirected,likes\na,c,Undirected,knows\nc,a,,\n',
      ),
    ]);
    expect(direct.ties.map(({ kind }) => kind)).toEqual(['likes', 'likes-undirected', 'knows', 'points-to']);
  });

  it('of types that are kinds of ours, where the ends allow them all', async () => {
    const states = file('n.csv', 'id,name,kind\nkor,South Korea,Country\njpn,Japan,country\nx,X,Robot\n');
    const { direct } = await agree([states, file('e.csv', 'from,to,kind\nkor,jpn,restricts-exports\n')]);
    expect(direct.entities.map(({ kind }) => kind)).toEqual(['country', 'country', 'Robot']);
    expect(direct.ties.map(({ kind }) => kind)).toEqual(['restricts-exports']);
  });

  it('of dates that are none, run backwards, or have no end', async () => {
    const { direct, mapped } = await agree([
      file(
        'e.csv',
        'source,target,start,end\na,b,1900,1910\na,c,soon,1910\na,d,1910,never\na,e,1910,1900\na,f,,\n' +
          'a,g,-Infinity,1900\na,h,1900,\na,i,1900,1900\na,j,soon,never\na,k,2005.0,Infinity\n',
      ),
    ]);
    expect(direct.ties.map(({ when }) => when)).toEqual([
      '1900/1910',
      undefined,
      undefined,
      undefined,
      undefined,
      '../1900',
      '1900/..',
      '1900',
      undefined,
      '2005/..',
    ]);
    expect(mapped.ties[1]?.attributes).toEqual({ start: 'soon', end: '1910' });
  });

  it('of dates in one column beside starts and ends', async () => {
    await agree([
      file(
        'e.csv',
        'source,target,date,start,end\na,b,2001,,\na,c,,2001,2002\na,d,,,\na,e,soon,,\na,f,,soon,\n',
      ),
    ]);
  });

  it('of columns that somebody named, against what their headers say', async () => {
    const told = {
      'e.csv': {
        roles: ['target', 'source', 'attribute', 'ignore', 'type'],
        hasHeader: true,
        directed: false,
      },
    } as const;
    const { direct, mapped } = await agree(
      [file('e.csv', 'source,target,Since when,id,what\na,b,1999,7,kin\nb,c,2000,8,kin\n')],
      told,
    );
    expect(direct.ties[0]).toMatchObject({ from: 'b', to: 'a', kind: 'kin' });
    expect(mapped.ties[0]?.attributes).toEqual({ 'Since when': 1999 });
  });

  it.each([
    ['without header', 'a,b\nb,c\nc,d\n'],
    ['with a delimiter said', 'sep=;\nsource;target\na;b\nb;c\n'],
    ['between spaces', 'Source  Target Type\na  b Directed\nb c   Undirected\n'],
    ['after comments', '# A network\n# FromNodeId\tToNodeId\n1\t2\n2\t3\n'],
    ['with headers that mean something in templates', 'source,target,{x},#row,[y]\na,b,1,2,3\n'],
    ['with headers that are empty or repeated', 'source,target,,n,n\na,b,1,2,3\n'],
    ['with cells that mean something in templates', 'source,target,type\n{a},[b],{x|y}\n[b],{a},[z]\n'],
    ['as neighbours', 'a;b\nb;c;d\ne\nf; a ;g;h\n'],
  ])('of a table %s', async (_, text) => {
    const { direct, mapped } = await bothWays([file('t.csv', text)]);
    expect(shapeOf(mapped)).toEqual(shapeOf(direct));
    expect(graphOf(mapped).entities).toEqual(graphOf(direct).entities);
  });

  it('of text in another encoding', async () => {
    const western = Uint8Array.from(
      [...'source,target\nJos'].map((c) => c.charCodeAt(0)).concat([0xe9, 44, 98, 10]),
    );
    const { direct } = await agree([{ name: 'e.csv', bytes: western }]);
    expect(direct.entities[0]?.id).toBe('José');
  });

  it('of rows of nodes without id, name or both', async () => {
    const { direct } = await agree([
      file('n.csv', 'id,name\na,A\n,B\nc,\n,\n'),
      file('e.csv', 'from,to\na,B\n'),
    ]);
    expect(direct.entities.map(({ id }) => id)).toEqual(['a', 'B', 'c']);
  });

  it('of any values at all', async () => {
    const cell = fc.constantFrom('', 'x', 'y', 'Person', 'country', 'at-odds-with', 'a', '1', '{z}', ' n ');
    const date = fc.constantFrom(
      '',
      '1999',
      '2001-02-03',
      '2004/2005',
      '1998-02-30',
      'soon',
      '12.5',
      '..',
      '2010.0',
    );
    const end = fc.constantFrom('a', 'b', 'c', 'd', 'e e', '{f}');
    const row = fc.record({
      from: end,
      to: end,
      type: cell,
      word: fc.constantFrom('', 'directed', 'undirected'),
      date,
      start: date,
      stop: date,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(cell, cell, date), { minLength: 6, maxLength: 6 }),
        fc.constantFrom('date', 'ends', 'none'),
        async (rows, things, dated) => {
          const dates = ({ date, start, stop }: (typeof rows)[number]) =>
            dated === 'date' ? [date] : dated === 'ends' ? [start, stop] : [];
          const heads = dated === 'date' ? ',date' : dated === 'ends' ? ',start,end' : '';
          const edges = rows.map((each) =>
            [each.from, each.to, each.type, each.word, ...dates(each)].join(','),
          );
          const list = ['a', 'b', 'c', 'd', 'e e', '{f}'].map((id, at) =>
            [id, ...(things[at] ?? [])].join(','),
          );
          const files = [
            file('n.csv', `id,label,kind,date\n${list.join('\n')}\n`),
            file('e.csv', `source,target,kind,direction${heads}\n${edges.join('\n')}\n`),
          ];
          const { direct, mapped } = await bothWays(files);
          const kinds = (tie: { from: string; to: string; kind: string }) => tie.kind;
          expect(graphOf(mapped).entities).toEqual(graphOf(direct).entities);
          // A built-in kind that only some ends allow is the file's own for all.
          expect(
            graphOf(mapped).ties.map((tie) => ({ ...tie, kind: kinds(tie).replace(/-own(:\d+)?$/, '') })),
          ).toEqual(
            graphOf(direct).ties.map((tie) => ({ ...tie, kind: kinds(tie).replace(/-own(:\d+)?$/, '') })),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a mapping made of columns', () => {
  it('is none where the tables hold no graph', () => {
    expect(mappingFor([file('prose.txt', 'Once upon a time\nthere was, they say, a king\n')])).toBeNull();
  });

  it('reads the rows of a later table by the same rules', async () => {
    const mapping = mappingFor([file('e.csv', 'source,target,type\na,b,likes\n')]) as Mapping;
    const { ties } = await opened([file('e.csv', 'source,target,type\nc,d,likes\n')], { mapping });
    expect(ties).toMatchObject([{ id: 'edge:1', from: 'c', to: 'd', kind: 'likes' }]);
    const unknown = await open([file('e.csv', 'source,target,type\nc,d,fears\n')], { mapping });
    expect(unknown).toMatchObject({ ok: false, issues: [{ code: 'unknown-kind' }] });
  });
});

const folder = resolve('../shared/data');
const there = existsSync(folder);
if (!there) console.log(`skipped: ${folder} is not there`);
const real = (path: string): InputFile => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  bytes: new Uint8Array(readFileSync(resolve(folder, path))),
});

describe.runIf(there)('published tables come out alike both ways', () => {
  const peers = there
    ? readdirSync(resolve(folder, 'exchange-csv')).filter((name) => name.endsWith('.csv'))
    : [];
  // Two rows of one id are a fault, and a table of one empty row makes nothing.
  const without = /test_utf8_chars|blank-fields/;
  it.each(peers.filter((name) => !without.test(name)))('%s', async (name) => {
    const { direct, mapped } = await bothWays([real(`exchange-csv/${name}`)]);
    expect(shapeOf(mapped)).toEqual(shapeOf(direct));
  });

  it.each(['quaker', 'political-books'])('%s, of nodes and edges', async (name) => {
    const { direct } = await agree([
      real(`exchange-graphml/${name}-nodes.csv`),
      real(`exchange-graphml/${name}-edges.csv`),
    ]);
    expect([direct.entities.length, direct.ties.length]).toEqual(name === 'quaker' ? [96, 162] : [105, 441]);
  });
});
