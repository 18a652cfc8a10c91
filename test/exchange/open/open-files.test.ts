import { readFileSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { openFiles } from '../../../src/exchange/open/open-files';
import type { InputFile, OpenChoices, Outcome } from '../../../src/exchange/open/outcome';
import { tableHeads } from '../../../src/exchange/open/table-heads';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string): InputFile => ({ name, bytes: bytesOf(text) });

function open(files: readonly InputFile[], choices: Partial<OpenChoices> = {}): Promise<Outcome> {
  return openFiles(files, { faulty: 'refuse', now: '2026-11-23T10:00:00Z', ...choices }, finish);
}

async function opened(files: readonly InputFile[], choices: Partial<OpenChoices> = {}) {
  const outcome = await open(files, choices);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome;
}

const codes = (outcome: Outcome) => (outcome.ok ? outcome.warnings : outcome.issues).map(({ code }) => code);

const gexf = (edges: string) => `<?xml version="1.0"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta lastmodifieddate="2026-11-01"/><graph defaultedgetype="directed">
<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>
<edges>
${edges}
</edges></graph></gexf>`;

const sound = gexf('<edge id="e" source="a" target="b"/>');
const faulty = gexf('<edge id="e" source="a" target="b"/>\n<edge id="f" source="a" target="nowhere"/>');

describe('opening files', () => {
  it('tells the format by what is in the file, whatever it is called', async () => {
    const { dossier } = await opened([file('graph.json', sound)]);
    expect([dossier.entities.length, dossier.ties.length]).toEqual([2, 1]);
    expect(dossier.sources[0]?.csl.note).toMatch(
      /^File graph\.json, GEXF, \d+ bytes, SHA-256 [0-9a-f]{64}, read on 2026-11-23\.$/,
    );
  });

  it('takes off gzip and zip', async () => {
    for (const bytes of [gzipSync(bytesOf(sound)), zipSync({ 'inner/g.gexf': bytesOf(sound) })]) {
      const { dossier } = await opened([{ name: 'g.packed', bytes }]);
      expect(dossier.ties).toHaveLength(1);
    }
  });

  it('opens our own dossier, its first key wherever it stands', async () => {
    const { format, ...rest } = JSON.parse(readFileSync('test/fixtures/dossiers/small.json', 'utf8'));
    const { dossier } = await opened([file('x', JSON.stringify({ ...rest, format }))]);
    expect(dossier).toEqual({ format, ...rest });
  });

  it('refuses a file at fault with the line, and opens it without the faulty edge when asked', async () => {
    const refused = await open([file('g.gexf', faulty)]);
    expect(refused).toMatchObject({ ok: false, leftOut: { ties: 1, entities: 0, claims: 0, sources: 0 } });
    expect(codes(refused)).toEqual(['dangling-edge']);
    if (!refused.ok) expect(refused.issues[0]?.path).toBe('line 6');
    const rest = await opened([file('g.gexf', faulty)], { faulty: 'leave-out' });
    expect(rest.dossier.ties.map(({ id }) => id)).toEqual(['e']);
    expect(codes(rest)).toEqual(['dangling-edge']);
  });

  it('does the same for a dossier of ours, and names what it left out', async () => {
    const root = JSON.parse(readFileSync('test/fixtures/dossiers/small.json', 'utf8'));
    root.entities[0].kind = 'unheard-of';
    const text = JSON.stringify(root);
    const refused = await open([file('d.json', text)]);
    expect(codes(refused)).toContain('unknown-kind');
    const ties = root.ties.filter((tie: { from: string; to: string }) =>
      [tie.from, tie.to].includes(root.entities[0].id),
    );
    expect(refused).toMatchObject({ ok: false, leftOut: { entities: 1, ties: ties.length } });
    const rest = await opened([file('d.json', text)], { faulty: 'leave-out' });
    expect(rest.dossier.entities).toHaveLength(root.entities.length - 1);
    const named = new Set(rest.warnings.map(({ id }) => id));
    expect(ties.filter((tie: { id: string }) => !named.has(tie.id))).toEqual([]);
  });

  it('joins tables of nodes and edges, and cites each for its own rows', async () => {
    const nodes = file('people.csv', 'id,label\na,Ann\nb,Bob\n');
    const edges = file('letters.csv', 'source,target\na,b\nb,a\n');
    const { dossier } = await opened([nodes, edges]);
    expect(dossier.entities.map(({ name }) => name)).toEqual([{ und: 'Ann' }, { und: 'Bob' }]);
    const [source] = dossier.sources;
    expect(dossier.sources).toHaveLength(1);
    expect(source?.csl.title).toBe('letters.csv');
    expect(dossier.ties.map(({ claims }) => claims[0]?.citations[0])).toEqual([
      { source: source?.id, locator: { section: 'row 2' } },
      { source: source?.id, locator: { section: 'row 3' } },
    ]);
  });

  it('reads columns as it is told', async () => {
    const table = file('t.csv', 'one,two,three\na,b,c\n');
    const columns = { 't.csv': { roles: ['attribute', 'source', 'target'] as const, hasHeader: true } };
    const { dossier } = await opened([table], { columns });
    expect(dossier.entities.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('takes a mapping among the files', async () => {
    const mapping = {
      format: 'entente-mapping',
      version: 1,
      dossier: { id: 'case', title: 'A case', language: 'en' },
      sources: [{ id: 'src', csl: { type: 'dataset', title: 'Data', issued: { 'date-parts': [[2020]] } } }],
      tables: [
        {
          id: 'a',
          file: '*.csv',
          source: 'src',
          entities: [{ id: '{id}', kind: 'country', name: '{name}' }],
        },
      ],
    };
    const table = file('states.csv', 'id,name\na,Atlantis\n');
    const { dossier } = await opened([file('m.json', JSON.stringify(mapping)), table]);
    expect(dossier.entities.map(({ id }) => id)).toEqual(['a']);
    expect(codes(await open([file('m.json', JSON.stringify(mapping))]))).toEqual(['mapping-alone']);
    const wrong = file('m.json', JSON.stringify({ ...mapping, tables: 'none' }));
    expect(codes(await open([wrong, table]))).toContain('wrong-type');
    const broken = file('m.json', '{"format": "entente-mapping", ');
    expect(codes(await open([broken, table]))).toEqual(['bad-mapping']);
  });

  it.each([
    ['nothing in it', '', 'unknown-format'],
    ['prose', 'It was a dark and stormy night.\nNobody came.\n', 'unknown-format'],
    ['JSON of no graph', '{"a": [1, 2, 3]}', 'unknown-format'],
    ['JSON that breaks off', '{"format": "entente-dossier", ', 'not-json'],
    ['deep JSON', '['.repeat(20_000), 'too-deep'],
  ])('refuses a file with %s', async (_, text, code) => {
    expect(codes(await open([file('x', text)]))).toContain(code);
  });

  it('refuses files that do not belong together', async () => {
    expect(codes(await open([file('a.gexf', sound), file('b.gexf', sound)]))).toEqual(['several-files']);
    expect(codes(await open([file('a.gexf', sound), file('b.csv', 'source,target\na,b\n')]))).toEqual([
      'several-files',
    ]);
  });
});

describe('heads of tables', () => {
  it('are asked for where columns could mean something else', () => {
    const heads = tableHeads([file('t.csv', 'source,target\na,b\n')]);
    expect(heads.map(({ name, preview }) => [name, preview.columns.map(({ role }) => role)])).toEqual([
      ['t.csv', ['source', 'target']],
    ]);
  });

  it('are none for files that tell themselves', () => {
    expect(tableHeads([file('g', sound)])).toEqual([]);
    expect(tableHeads([file('x', 'nothing')])).toEqual([]);
  });
});
