import { describe, expect, test } from 'vitest';
import { inputNames } from '../../src/cli/read-inputs';
import { formats } from '../../src/exchange/table';
import { smallDossier } from '../dossier/small';
import { entente } from './entente';

const sound = JSON.stringify(smallDossier());
const gexf = (
  edges: string,
) => `<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta lastmodifieddate="2026-11-01"/><graph>
<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>
<edges>
<edge id="e" source="a" target="b"/>
${edges}</edges></graph></gexf>`;
const faulty = gexf('<edge id="f" source="a" target="nowhere"/>\n');

describe('convert', () => {
  test.each([
    ['x.json', 'dossier'],
    ['x.gexf', 'gexf'],
    ['x.graphml', 'graphml'],
    ['x.zip', 'csv'],
    ['x.cyjs', 'cytoscape'],
    ['x.cx2', 'cx2'],
    ['x.node-link.json', 'node-link'],
    ['x.jsonld', 'jsonld'],
    ['x.ftm.ijson', 'ftm'],
    ['x.stix.json', 'stix'],
    ['x.bib', 'bibtex'],
    ['x.ris', 'ris'],
    ['x.csl.json', 'csl-json'],
    ['x.md', 'brief'],
    ['x.svg', 'svg'],
  ])('writes %s in the format that its name tells', async (out, format) => {
    const { code, written } = await entente(`convert a.json ${out} --report r.json`, { 'a.json': sound });
    expect(code).toBe(0);
    expect(written[out]?.length).toBeGreaterThan(30);
    expect(JSON.parse(written['r.json'] ?? '')).toMatchObject({ format, entities: 2, ties: 1 });
  });

  test('offers an end of a name for every format that is written', async () => {
    const usage = (await entente('--help')).out;
    for (const { extension } of formats.values()) expect(usage).toContain(`.${extension}`);
  });

  test('places entities without a screen, the same each time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => entente('convert a.json x.gexf', { 'a.json': sound })),
    );
    expect(first?.written['x.gexf']).toMatch(/<position x="-?[\d.]+" y="-?[\d.]+"/);
    expect(first?.written).toEqual(second?.written);
  });

  test('reads standard input by its content, and writes standard output with its words beside it', async () => {
    const { code, out, err } = await entente('convert - - --to dossier', { '-': gexf('') });
    expect(code).toBe(0);
    expect(JSON.parse(out).ties).toHaveLength(1);
    expect(err).toContain('standard output: 2 entities, 1 tie\n');
  });

  test('lists faults with their lines, writes nothing and exits 1; without them when asked', async () => {
    const files = { 'g.gexf': faulty };
    const refused = await entente('convert g.gexf x.json', files);
    expect(refused).toMatchObject({ code: 1, out: '', written: {} });
    expect(refused.err).toContain('g.gexf: line 5\n  error dangling-edge');
    expect(refused.err).toContain('With --leave-out');
    const rest = await entente('convert --leave-out g.gexf x.json', files);
    expect(rest.code).toBe(0);
    expect(JSON.parse(rest.written['x.json'] ?? '').ties).toHaveLength(1);
    expect(rest.out).toContain('error dangling-edge');
  });

  test('reads a long table while it writes, with the same result as from memory', async () => {
    const far = 'x'.repeat(60);
    const rows = Array.from({ length: 800 }, (_, at) => `a${at % 30} ${far},b${at % 20},${at}`).join('\n');
    const text = `source,target,weight\n${rows}\n`;
    const long = await entente('convert long/t.csv x.json --report r.json', { 'long/t.csv': text });
    const short = await entente('convert t.csv x.json --report r.json', { 't.csv': text });
    expect(long).toMatchObject({ code: 0, out: short.out.replace(/^t\.csv/, 'long/t.csv') });
    expect(long.written['x.json']).toBe(short.written['x.json']);
    const report = (files: Record<string, string>) => JSON.parse(files['r.json'] ?? '');
    expect(report(long.written)).toEqual({ ...report(short.written), in: ['long/t.csv'] });
    expect(long.doing).toEqual(new Set(['Reading', 'Writing']));
    // What is no list of edges, or is to become something else, is read as a whole.
    for (const args of ['long/t.csv x.gexf', 'long/g.gexf x.json']) {
      const { code, written } = await entente(`convert ${args}`, {
        'long/t.csv': text,
        'long/g.gexf': gexf(''),
      });
      expect([code, Object.keys(written)]).toEqual([0, [args.split(' ')[1]]]);
    }
  });

  test('lists the faults of a long table, and leaves them out when asked', async () => {
    const far = 'x'.repeat(60);
    const rows = Array.from({ length: 1200 }, (_, at) => `a${at % 90} ${far},${at === 1000 ? '' : 'b'}`).join(
      '\n',
    );
    const files = { 'long/t.csv': `source,target\n${rows}\n` };
    const refused = await entente('convert long/t.csv x.json', files);
    expect(refused).toMatchObject({ code: 1, out: '', written: {} });
    expect(refused.err).toContain('long/t.csv: row 1002\n  error dangling-edge');
    expect(refused.err).toContain('With --leave-out');
    const rest = await entente('convert long/t.csv x.json --leave-out --json', files);
    expect(JSON.parse(rest.out)).toMatchObject({ ok: true, entities: 91, ties: 1199 });
  });

  test('says what the format does not hold', async () => {
    const { out, written } = await entente('convert a.json x.bib --report r.json', { 'a.json': sound });
    expect(out).toMatch(/Not held as it was by BibTeX \(biblatex\):\n {2}2 entities: no place for them/);
    const { losses } = JSON.parse(written['r.json'] ?? '');
    expect(losses[0]).toMatchObject({ code: 'left-out', what: 'entities', count: 2 });
    const json = await entente('convert a.json x.bib --json', { 'a.json': sound });
    expect(JSON.parse(json.out)).toEqual(JSON.parse(written['r.json'] ?? ''));
  });

  test('says why nothing was converted as JSON too, beside what goes to standard output', async () => {
    const { code, out, err } = await entente('convert --json g.gexf x.json', { 'g.gexf': faulty });
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      in: ['g.gexf'],
      issues: [{ code: 'dangling-edge', path: 'line 5', what: expect.stringMatching(/nowhere/) }],
      leftOut: { ties: 1 },
    });
    const piped = await entente('convert --json g.gexf - --to dossier', { 'g.gexf': faulty });
    expect([piped.out, JSON.parse(piped.err).ok]).toEqual(['', false]);
  });

  test('can print the report, with words beside it', async () => {
    const { out, err, written } = await entente('convert a.json x.bib --report -', { 'a.json': sound });
    expect(JSON.parse(out)).toMatchObject({ ok: true, format: 'bibtex' });
    expect(err).toContain('x.bib: 2 entities, 1 tie\n');
    expect(Object.keys(written)).toEqual(['x.bib']);
  });

  test('tells what it does to whoever waits', async () => {
    const { doing } = await entente('convert g.gexf x.svg', { 'g.gexf': gexf('') });
    expect([...doing]).toEqual(['Reading', 'Placing', 'Writing']);
  });

  test('keeps folders out of what it writes', async () => {
    const { written } = await entente('convert home/me/g.gexf x.json', { 'home/me/g.gexf': gexf('') });
    expect(written['x.json']).toContain('File g.gexf');
    expect(written['x.json']).not.toContain('home');
    expect(inputNames(['a/x.csv', 'b\\y.csv', '-'])).toEqual(['x.csv', 'y.csv', 'standard input']);
    expect(inputNames(['a/x.csv', 'b/x.csv'])).toEqual(['a/x.csv', 'b/x.csv']);
  });

  test('maps tables, and reports a mapping at fault', async () => {
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
    const files = {
      's.csv': 'id,name\na,Atlantis\n',
      'm.json': JSON.stringify(mapping),
      'bad.json': '{"tables": 7}',
    };
    const { code, written } = await entente('convert s.csv x.json --map m.json', files);
    expect(code).toBe(0);
    expect(JSON.parse(written['x.json'] ?? '').entities).toMatchObject([{ id: 'a', kind: 'country' }]);
    const bad = await entente('convert s.csv x.json --map bad.json', files);
    expect(bad).toMatchObject({ code: 1, written: {} });
    expect(bad.err).toContain('bad.json: $.tables');
    expect(bad.err).toMatch(/^bad\.json: \d+ errors?, 0 warnings$/m);
    const json = await entente('convert s.csv x.json --map bad.json --json', files);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, file: 'bad.json' });
    const among = await entente('convert folder/s.csv m.json x.json', {
      ...files,
      'folder/s.csv': files['s.csv'],
    });
    expect(among.written).toEqual(written);
  });

  test('marks CSV tables with a byte order mark when asked', async () => {
    const plain = await entente('convert a.json x.zip', { 'a.json': sound });
    const marked = await entente('convert a.json x.zip --bom', { 'a.json': sound });
    expect(marked.written['x.zip']).not.toBe(plain.written['x.zip']);
  });

  test('takes the reader that it is told', async () => {
    const table = { 't.txt': 'a b\nb c\n' };
    const { code, written } = await entente('convert --from csv t.txt x.json', table);
    expect(code).toBe(0);
    expect(JSON.parse(written['x.json'] ?? '').ties).toHaveLength(2);
  });

  test.each([
    ['convert a.json', 'needs IN and OUT'],
    ['convert a.json x.txt', 'say --to FORMAT'],
    ['convert a.json -', 'say --to FORMAT'],
    ['convert a.json x.png', 'PNG is drawn by the page'],
    ['convert a.json x.json --to nonsense', 'No format "nonsense" is written'],
    ['convert a.json x.json --from nonsense', 'No format "nonsense" is read'],
    ['convert - - x.json', 'only once'],
    ['convert - x.json --map -', 'only once'],
    ['convert a.json - --to gexf --report -', 'OUT or the report'],
    ['convert a.json x.json --report ./x.json', 'would be one file'],
  ])('%s is wrong usage', async (args, message) => {
    const { code, err, written } = await entente(args, { 'a.json': sound, '-': sound });
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(written).toEqual({});
  });

  test('says so where a file cannot be read or written', async () => {
    expect(await entente('convert gone.json x.json')).toMatchObject({
      code: 1,
      err: 'gone.json: cannot be read: there is no such file\n',
    });
    expect(await entente('convert a.json full/x.json', { 'a.json': sound })).toMatchObject({
      code: 1,
      err: 'full/x.json: cannot be written: the disk is full\n',
    });
  });
});
