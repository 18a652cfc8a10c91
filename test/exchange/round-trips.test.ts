import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoot } from '../../src/dossier/parse';
import { finish } from '../../src/exchange/codec';
import type { FormatId } from '../../src/exchange/format';
import { openFiles } from '../../src/exchange/open/open-files';
import { formats } from '../../src/exchange/table';
import type { Dossier } from '../../src/schema/dossier';
import { arbitraryDossier } from './records/dossiers';

const now = '2026-11-23T00:00:00Z';

async function there(id: FormatId, dossier: Dossier) {
  const writer = await formats.get(id)?.load();
  if (!writer) throw new Error(id);
  const options = { language: 'en', places: new Map() };
  const pieces = [...writer.write(dossier, options)].map((piece) =>
    typeof piece === 'string' ? new TextEncoder().encode(piece) : piece,
  );
  const file = { name: 'case', bytes: Buffer.concat(pieces) };
  return {
    opened: await openFiles([file], { faulty: 'refuse', now }, finish),
    losses: writer.losses(dossier, options),
  };
}

describe.each(['gexf', 'graphml', 'csv', 'cytoscape', 'cx2', 'node-link', 'jsonld'] as const)('%s', (id) => {
  it('gives back any dossier, told by its content, but for what its losses name', async () => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryDossier, async (dossier) => {
        const { opened, losses } = await there(id, dossier);
        if (losses.length > 0) return;
        const wanted = parseRoot(dossier);
        if (wanted.ok) {
          sound += 1;
          expect(opened).toEqual({ ok: true, dossier: wanted.dossier, warnings: wanted.warnings });
        } else {
          // A dossier at fault is at fault in the same places when it comes back.
          expect(opened.ok).toBe(false);
          const codes = (issues: readonly { code: string; path: string }[]) =>
            issues.map(({ code, path }) => [code, path]);
          if (!opened.ok) expect(codes(opened.issues)).toEqual(codes(wanted.issues));
        }
      }),
      { numRuns: 40, seed: 11 },
    );
    expect(sound).toBeGreaterThan(5);
  });
});
