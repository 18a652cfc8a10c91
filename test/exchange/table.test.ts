import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDossier, parseRoot } from '../../src/dossier/parse';
import { finish } from '../../src/exchange/codec';
import { readZipTables } from '../../src/exchange/csv/zip-tables';
import type { FormatId } from '../../src/exchange/format';
import { readGexf } from '../../src/exchange/gexf/read';
import { readGraphml } from '../../src/exchange/graphml/read';
import { dossierOfRecords } from '../../src/exchange/records/read';
import { formats } from '../../src/exchange/table';
import type { Dossier } from '../../src/schema/dossier';

const parsed = parseDossier(readFileSync('data/gsomia.json', 'utf8'));
if (!parsed.ok) throw new Error('data/gsomia.json is at fault');
const { dossier } = parsed;
const options = {
  language: 'en',
  places: new Map(dossier.entities.map(({ id }, at) => [id, { x: at, y: -at }])),
};

/** The founding case in a format: text as UTF-8. */
async function written(id: FormatId): Promise<Uint8Array> {
  const writer = await formats.get(id)?.load();
  if (!writer) throw new Error(id);
  const pieces = [...writer.write(dossier, options)].map((piece) =>
    typeof piece === 'string' ? new TextEncoder().encode(piece) : piece,
  );
  return Buffer.concat(pieces);
}

describe('the founding case', () => {
  it.each([...formats.values()].map((format) => [format.label, format] as const))(
    'is written as %s, with every loss told once',
    async (_, { id, load }) => {
      expect((await written(id)).length).toBeGreaterThan(10_000);
      const losses = (await load()).losses(dossier, options);
      expect(new Set(losses.map(({ code, what }) => `${code} ${what}`)).size).toBe(losses.length);
      for (const { count } of losses) expect(count).toBeGreaterThan(0);
    },
  );

  it.each([
    ['gexf', (bytes: Uint8Array) => readGexf(strFromU8(bytes))],
    ['graphml', (bytes: Uint8Array) => readGraphml(strFromU8(bytes))],
    ['csv', (bytes: Uint8Array) => readZipTables(bytes)],
  ] as const)('comes back whole from %s', async (id, read) => {
    const { graph, issues } = finish(read(await written(id)));
    expect(issues).toEqual([]);
    if (!graph) throw new Error('no graph');
    const back = dossierOfRecords(graph);
    const result = parseRoot(back.graph);
    expect(result.ok && (result.dossier as Dossier)).toEqual(dossier);
  });

  it('has a table for each kind of record', async () => {
    const names = Object.keys(unzipSync(await written('csv')));
    for (const name of ['entities', 'ties', 'claims', 'citations', 'sources'])
      expect(names).toContain(`${name}.csv`);
  });
});
