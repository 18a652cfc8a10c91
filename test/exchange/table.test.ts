import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../src/dossier/parse';
import { finish } from '../../src/exchange/codec';
import type { FormatId } from '../../src/exchange/format';
import { openFiles } from '../../src/exchange/open/open-files';
import { formats } from '../../src/exchange/table';

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

  it.each(['dossier', 'gexf', 'graphml', 'csv', 'cytoscape', 'cx2', 'node-link', 'jsonld'] as const)(
    'comes back whole from %s, told by its content',
    async (id) => {
      const file = { name: 'file', bytes: await written(id) };
      const opened = await openFiles([file], { faulty: 'refuse', now: '2026-11-23T00:00:00Z' }, finish);
      expect(opened.ok && opened.dossier).toEqual(dossier);
      expect(opened.ok && opened.warnings).toEqual(parsed.warnings);
    },
  );

  it('has a table for each kind of record', async () => {
    const names = Object.keys(unzipSync(await written('csv')));
    for (const name of ['entities', 'ties', 'claims', 'citations', 'sources'])
      expect(names).toContain(`${name}.csv`);
  });
});
