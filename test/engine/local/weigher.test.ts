import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvidenceContext, weigh } from '../../../src/dossier/evidence';
import { overlaps } from '../../../src/dossier/interval';
import { claimColumns } from '../../../src/engine/local/claim-columns';
import { liveSources, meets, Weigher } from '../../../src/engine/local/weigher';
import { createSlices } from '../../../src/engine/slices';
import type { Dossier, Tie } from '../../../src/schema/dossier';
import { evidenceTable } from '../../dossier/evidence.table';
import { readScene, type Scene } from '../../dossier/evidence-notation';
import { scene } from '../../dossier/scenes';

/** A dossier of the ties of scenes; each claim has a source of its own, which its text describes. */
function dossierOf(scenes: readonly Scene[]): { dossier: Dossier; scenes: readonly Scene[] } {
  const sources: Dossier['sources'] = [];
  const placed = scenes.map(({ tie, context }, row): Scene => {
    const idOf = (source: string) => `${row} ${source}`;
    const claims = tie.claims.map((claim) => {
      const [, origin = '', date = ''] = String(claim.says).split(' ');
      const citations = claim.citations.map(({ source }) => ({ source: idOf(source) }));
      for (const { source } of citations) {
        const dated = date === 'undated' ? {} : { date };
        sources.push({ id: source, csl: { type: 'webpage' }, origin, ...dated });
      }
      return { ...claim, citations };
    });
    return {
      tie: { ...tie, claims },
      context: {
        ...context,
        sources: new Map([...context.sources].map(([id, facts]) => [idOf(id), facts])),
        sourcesOff: new Set([...context.sourcesOff].map(idOf)),
      },
    };
  });
  const ties = placed.map(
    ({ tie }, row): Tie => ({ id: `t${row}`, kind: 'linked-to', from: 'a', to: 'a', ...tie }),
  );
  const dossier: Dossier = {
    format: 'entente-dossier',
    version: 1,
    id: 'x',
    title: 'X',
    language: 'en',
    modified: '2020',
    timezone: '+09:00',
    entities: [{ id: 'a', kind: 'thing', name: { en: 'A' } }],
    ties,
    sources,
  };
  return { dossier, scenes: placed };
}

/** What a weigher says of each tie, beside what `weigh` says. */
async function bothWays(given: readonly Scene[]) {
  const { dossier, scenes } = dossierOf(given);
  const rows = new Map(dossier.sources.map(({ id }, row) => [id, row]));
  const columns = await claimColumns(dossier, rows, createSlices());
  const ids = dossier.sources.map(({ id }) => id);
  return scenes.map(({ tie, context }: { tie: Scene['tie']; context: EvidenceContext }, row) => {
    const weigher = new Weigher(columns, liveSources(context, ids), context.window);
    weigher.weigh(row);
    const { claims, level, certain, span } = weigh(tie, context);
    const supported = claims.some(({ counts }, at) => counts && tie.claims[at]?.stance === 'supports');
    const fast = {
      level: weigher.level,
      certain: weigher.certain,
      supported: weigher.supported,
      span: [weigher.earliest, weigher.latest],
      counts: [...weigher.claims.counts.subarray(0, claims.length)],
      ends: claims.map(({ time }, at) =>
        time === null ? [] : [weigher.claims.endEarliest[at], weigher.claims.endLatest[at]],
      ),
    };
    const slow = {
      level,
      certain,
      supported,
      span: span === null ? [-Infinity, Infinity] : [span.earliest, span.latest],
      counts: claims.map(({ counts }) => (counts ? 1 : 0)),
      ends: claims.map(({ time }) => (time === null ? [] : [time.end.earliest, time.end.latest])),
    };
    return { fast, slow };
  });
}

describe('a weigher over columns', () => {
  it('says what weighing claim by claim says, whatever they are', async () => {
    const levels = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(scene, { minLength: 1, maxLength: 5 }), async (scenes) => {
        for (const { fast, slow } of await bothWays(scenes)) {
          expect(fast).toEqual(slow);
          levels.set(slow.level, (levels.get(slow.level) ?? 0) + 1);
        }
      }),
      { numRuns: 1500 },
    );
    expect([...levels.keys()].sort()).toEqual([
      'contested',
      'corroborated',
      'denied',
      'single-source',
      'tentative',
      'unsupported',
    ]);
    expect(Math.min(...levels.values())).toBeGreaterThan(20);
  });

  it('holds to the table of the evidence rule', async () => {
    for (const { fast, slow } of await bothWays(evidenceTable.map(readScene))) expect(fast).toEqual(slow);
  });
});

describe('two spans', () => {
  const end = fc.constantFrom(-Infinity, 0, 1, 2, 3, Infinity);
  const span = fc.tuple(end, end).map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b) }));

  it('meet where they overlap', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(meets(a.earliest, a.latest, b.earliest, b.latest)).toBe(overlaps(a, b));
      }),
      { numRuns: 2000 },
    );
  });
});
