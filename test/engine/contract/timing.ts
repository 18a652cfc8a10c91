import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFor, type EvidenceContext, weigh } from '../../../src/dossier/evidence';
import type { Dossier, Tie } from '../../../src/schema/dossier';
import { evidenceLevels, type Query } from '../../../src/schema/query';
import { small } from '../fixtures';
import { code, type MakeEngine, roomy } from './asking';
import { naiveShown, without } from './naive';
import { anyDossier, anyQuery } from './random';

/** Instants at which sources were certainly out, rising. */
function outAt(dossier: Dossier, context: EvidenceContext): number[] {
  const instants = dossier.sources.flatMap(({ id }) => context.sources.get(id)?.date?.latest ?? []);
  return [...new Set(instants)].sort((a, b) => a - b);
}

/** The first of the instants on which some claim of a tie counts. */
function knownSince(tie: Tie, instants: readonly number[], context: EvidenceContext): number {
  const first = instants.find((instant) =>
    weigh(tie, { ...context, knownOn: { earliest: instant, latest: instant } }).claims.some(
      ({ counts }) => counts,
    ),
  );
  return first ?? Infinity;
}

function shownTies(dossier: Dossier, query: Query): Tie[] {
  const { ties } = naiveShown(dossier, query);
  return dossier.ties.filter(({ id }) => ties.has(id));
}

/** Both times: when things were so, and when they were known. */
export function timing(name: string, make: MakeEngine): void {
  describe(`${name}: time`, () => {
    it('gives each tie what is certain, since when it is known, its detail and its date', async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, anyQuery, async (dossier, query) => {
          const engine = await make(dossier);
          const { ties } = await engine.overview(query, roomy, 'en');
          const context = contextFor(dossier, query);
          const instants = outAt(dossier, context);
          for (const [row, id] of ties.ids.entries()) {
            const tie = dossier.ties.find((each) => each.id === id) as Tie;
            expect(ties.certain[row]).toBe(weigh(tie, context).certain ? 1 : 0);
            expect(ties.known[row]).toBe(knownSince(tie, instants, { ...context, knownOn: null }));
            const { line } = await engine.tie(id, query, { limit: 1 }, 'en');
            expect(ties.when[row]).toBe(line.when ?? '');
            expect(ties.detail[row]).toBe(line.detail ?? '');
          }
          await engine.close();
        }),
        { numRuns: 80 },
      );
    });

    it('counts in each bin the ties that weighing with the bin as window lets hold', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyDossier,
          anyQuery,
          fc.integer({ min: 1, max: 40 }),
          async (dossier, query, bins) => {
            const engine = await make(dossier);
            const { edges, certain, possible } = await engine.timeline(query, bins);
            expect([edges.length, certain.length, possible.length]).toEqual([bins + 1, bins, bins]);
            const context = contextFor(dossier, query);
            const ties = shownTies(dossier, without(query, 'window'));
            for (let bin = 0; bin < bins; bin += 1) {
              const window = { earliest: edges[bin] as number, latest: edges[bin + 1] as number };
              expect(window.latest).toBeGreaterThan(window.earliest);
              const weighed = ties.map((tie) => {
                const evidence = weigh(tie, { ...context, window });
                const holds = evidence.claims.some(
                  ({ counts }, at) => counts && tie.claims[at]?.stance === 'supports',
                );
                return { holds, certain: holds && evidence.certain };
              });
              expect(possible[bin]).toBe(weighed.filter(({ holds }) => holds).length);
              expect(certain[bin]).toBe(weighed.filter((each) => each.certain).length);
            }
            const [first, last] = (await engine.summary('en')).span;
            if (first !== 0) expect(edges[0]).toBe(first);
            expect(edges[bins]).toBeGreaterThanOrEqual(last);
            await engine.close();
          },
        ),
        { numRuns: 80 },
      );
    });

    it('marks when the sources of what is shown came out, and how many claims they were the first to make', async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, anyQuery, async (dossier, query) => {
          const engine = await make(dossier);
          const { known } = await engine.timeline(query, 3);
          const asked = without(query, 'knownOn');
          const context = contextFor(dossier, asked);
          const speaks = new Map<number, number>();
          for (const { claims } of shownTies(dossier, asked)) {
            for (const { citations } of claims) {
              const dates = citations.flatMap(({ source }) => {
                const on =
                  !query.sourcesOff?.includes(source) && (query.sourcesOnly?.includes(source) ?? true);
                const out = context.sources.get(source)?.date?.latest;
                return on && out !== undefined ? [out] : [];
              });
              for (const out of dates) speaks.set(out, speaks.get(out) ?? 0);
              const first = Math.min(...dates);
              if (dates.length > 0) speaks.set(first, (speaks.get(first) ?? 0) + 1);
            }
          }
          const inOrder = [...speaks].sort(([a], [b]) => a - b);
          expect([...known.instants]).toEqual(inOrder.map(([instant]) => instant));
          expect([...known.claims]).toEqual(inOrder.map(([, claims]) => claims));
          await engine.close();
        }),
        { numRuns: 80 },
      );
    });

    it('refuses a histogram without bins', async () => {
      const engine = await make(small());
      for (const bins of [0, 1.5, 1e9]) expect(await code(engine.timeline({}, bins))).toBe('limit');
      await engine.close();
    });
  });

  describe(`${name}: differences`, () => {
    it('are those between two plain filters', async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, anyQuery, anyQuery, async (dossier, before, after) => {
          const engine = await make(dossier);
          const answer = await engine.difference(before, after, 100);
          const [was, is] = [naiveShown(dossier, before), naiveShown(dossier, after)];
          const number = (level: string | undefined) =>
            evidenceLevels.findIndex((each) => each === (level ?? 'hidden'));
          const ties = dossier.ties
            .map(({ id }) => ({ id, was: number(was.ties.get(id)), is: number(is.ties.get(id)) }))
            .filter((tie) => tie.was !== tie.is)
            .sort((a, b) => (a.id < b.id ? -1 : 1));
          const exactly = (value: number) => ({ value, exact: true });
          expect(answer).toEqual({
            lost: exactly(ties.filter((tie) => tie.is === 0).length),
            gained: exactly(ties.filter((tie) => tie.was === 0).length),
            changed: exactly(ties.filter((tie) => tie.was !== 0 && tie.is !== 0).length),
            entitiesLost: exactly([...was.entities].filter((id) => !is.entities.has(id)).length),
            entitiesGained: exactly([...is.entities].filter((id) => !was.entities.has(id)).length),
            ties,
          });
          expect((await engine.difference(before, after, 1)).ties).toEqual(ties.slice(0, 1));
          await engine.close();
        }),
        { numRuns: 80 },
      );
    });
  });
}
