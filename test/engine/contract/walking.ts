import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFor, weigh } from '../../../src/dossier/evidence';
import type { Dossier, Tie } from '../../../src/schema/dossier';
import type { Query } from '../../../src/schema/query';
import { small } from '../fixtures';
import { code, type MakeEngine, roomy } from './asking';
import { naiveShown } from './naive';
import { anyDossier, openQuery } from './random';

function shownTies(dossier: Dossier, query: Query): Tie[] {
  const { ties } = naiveShown(dossier, query);
  return dossier.ties.filter(({ id }) => ties.has(id));
}

/** Where a tie leads from an entity; undefined where it does not touch it. */
function across({ from, to }: Tie, entity: string): string | undefined {
  if (from === entity) return to;
  return to === entity ? from : undefined;
}

/** Supported ties of an entity in the whole dossier. */
function weightOf(dossier: Dossier, entity: string): number {
  const context = contextFor(dossier, {});
  return dossier.ties.filter(
    (tie) =>
      across(tie, entity) !== undefined &&
      weigh(tie, context).claims.some(({ counts }, at) => counts && tie.claims[at]?.stance === 'supports'),
  ).length;
}

/** Distinct neighbours by weight falling, then id. */
function neighbours(dossier: Dossier, ties: readonly Tie[], entity: string): string[] {
  const others = ties.flatMap((tie) => across(tie, entity) ?? []).filter((other) => other !== entity);
  return [...new Set(others)].sort((a, b) => weightOf(dossier, b) - weightOf(dossier, a) || (a < b ? -1 : 1));
}

/** True where each tie has a claim in support that possibly holds at an instant. */
function allHold(dossier: Dossier, query: Query, ties: readonly Tie[], instant: number): boolean {
  const context = contextFor(dossier, query);
  return ties.every((tie) =>
    weigh(tie, context).claims.some(({ counts }, at) => {
      if (!counts || tie.claims[at]?.stance !== 'supports') return false;
      const here = weigh(tie, { ...context, window: { earliest: instant, latest: instant } });
      return here.claims[at]?.counts;
    }),
  );
}

const ever = -1e15;

/** The first instant at which all ties hold: one of those at which some claim begins to, or since ever. */
function firstTogether(dossier: Dossier, query: Query, ties: readonly Tie[]): number | undefined {
  const context = contextFor(dossier, query);
  const starts = ties.flatMap((tie) =>
    weigh(tie, context).claims.flatMap(({ span }) => span?.earliest ?? []),
  );
  const instants = [ever, ...starts.filter(Number.isFinite).sort((a, b) => a - b)];
  return instants.find((instant) => allHold(dossier, query, ties, instant));
}

/** All chains without repeated entities, by length, then by tie ids. */
function chains(ties: readonly Tie[], from: string, to: string, most: number): Tie[][] {
  let open: { readonly at: string; readonly been: readonly string[]; readonly chain: Tie[] }[] = [
    { at: from, been: [from], chain: [] },
  ];
  const found: Tie[][] = [];
  for (let length = 1; length <= most; length += 1) {
    open = open.flatMap(({ at, been, chain }) =>
      ties.flatMap((tie) => {
        const other = across(tie, at);
        return other === undefined || been.includes(other)
          ? []
          : [{ at: other, been: [...been, other], chain: [...chain, tie] }];
      }),
    );
    const there = open.filter(({ at }) => at === to).map(({ chain }) => chain);
    const key = (chain: Tie[]) => chain.map(({ id }) => id.padStart(4)).join();
    found.push(...there.sort((a, b) => (key(a) < key(b) ? -1 : 1)));
    open = open.filter(({ at }) => at !== to);
  }
  return found;
}

/** The random dossiers name ties t0 to t13; ids are compared as text, so they are given one length here. */
function evenIds(dossier: Dossier): Dossier {
  return {
    ...dossier,
    ties: dossier.ties.map((tie) => ({ ...tie, id: `t${tie.id.slice(1).padStart(2, '0')}` })),
  };
}

/** Going from one entity to others. */
export function walking(name: string, make: MakeEngine): void {
  describe(`${name}: neighbourhoods`, () => {
    it('hold what a plain walk reaches, nearest first, with all shown ties among it', async () => {
      const ask = fc.record({
        seeds: fc.subarray(['e1', 'e0', 'e2', 'nobody'], { minLength: 1 }),
        depth: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
        tieKinds: fc.option(fc.subarray(['joins', 'fights', 'party', 'linked-to'], { minLength: 2 }), {
          nil: undefined,
        }),
        limit: fc.integer({ min: 1, max: 4 }),
      });
      const budget = fc.record({
        entities: fc.integer({ min: 1, max: 8 }),
        ties: fc.integer({ min: 1, max: 15 }),
      });
      await fc.assert(
        fc.asyncProperty(anyDossier, openQuery, ask, budget, async (dossier, query, asked, room) => {
          const engine = await make(dossier);
          const { tieKinds, ...rest } = asked;
          const slice = await engine.neighbourhood(
            tieKinds ? { ...rest, tieKinds } : rest,
            query,
            room,
            'en',
          );
          const ties = shownTies(dossier, query);
          const followed = ties.filter(({ kind }) => !tieKinds || tieKinds.includes(kind));
          const seeds = asked.seeds.filter((id) => dossier.entities.some((entity) => entity.id === id));
          const reached = [...seeds];
          const walked: string[] = [];
          let frontier = seeds;
          for (let step = 0; step < asked.depth; step += 1) {
            const next = new Set(
              frontier.flatMap((id) => neighbours(dossier, followed, id).slice(0, asked.limit)),
            );
            walked.push(...frontier);
            frontier = [...next]
              .filter((id) => !reached.includes(id))
              .sort((a, b) => weightOf(dossier, b) - weightOf(dossier, a) || (a < b ? -1 : 1));
            reached.push(...frontier);
          }
          const kept = reached.slice(0, room.entities);
          expect(slice.entities.ids).toEqual(kept);
          expect(slice.omitted.entities).toEqual({ value: reached.length - kept.length, exact: true });
          const among = ties.filter(({ from, to }) => kept.includes(from) && kept.includes(to));
          expect(slice.omitted.ties.value).toBe(among.length - slice.ties.ids.length);
          expect(slice.ties.ids).toHaveLength(Math.min(among.length, room.ties));
          expect(new Set(slice.ties.ids).size).toBe(slice.ties.ids.length);
          for (const id of slice.ties.ids) expect(among.some((tie) => tie.id === id)).toBe(true);
          const hubs = walked
            .filter((id) => kept.includes(id))
            .map((id) => ({
              id,
              more: neighbours(dossier, followed, id).filter((other) => !kept.includes(other)).length,
            }))
            .filter(({ more }) => more > 0)
            .sort((a, b) => b.more - a.more || (a.id < b.id ? -1 : 1));
          expect(slice.omitted.hubs).toEqual(
            hubs.map(({ id, more }) => ({ id, more: { value: more, exact: true } })),
          );
          await engine.close();
        }),
        { numRuns: 80 },
      );
    });

    it('keep a seed that the query hides, without its ties, and refuse to follow nobody', async () => {
      const engine = await make(small());
      const ask = { seeds: ['moon'], depth: 2, limit: 5 } as const;
      const slice = await engine.neighbourhood(ask, { kinds: ['country'] }, roomy, 'en');
      expect([slice.entities.ids, slice.ties.ids]).toEqual([['moon'], []]);
      expect(await code(engine.neighbourhood({ ...ask, limit: 0 }, {}, roomy, 'en'))).toBe('limit');
      await engine.close();
    });
  });

  describe(`${name}: paths`, () => {
    const question = fc.record({
      together: fc.boolean(),
      maxHops: fc.integer({ min: 1, max: 5 }),
      alternatives: fc.integer({ min: 1, max: 6 }),
    });

    it('are the shortest that a plain search finds, each step told, together where asked for', async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier.map(evenIds), openQuery, question, async (dossier, query, asked) => {
          const engine = await make(dossier);
          const ends = { from: 'e0', to: 'e1' };
          const { paths, searchedAll } = await engine.path({ ...ends, ...asked }, query, 'en');
          const all = chains(shownTies(dossier, query), 'e0', 'e1', asked.maxHops).filter(
            (chain) => !asked.together || firstTogether(dossier, query, chain) !== undefined,
          );
          const shortest = all.filter((chain) => chain.length === all[0]?.length);
          const expected = shortest.slice(0, asked.alternatives);
          expect(paths.map(({ hops }) => hops.map(({ tie }) => tie.id))).toEqual(
            expected.map((chain) => chain.map(({ id }) => id)),
          );
          if (shortest.length > expected.length) expect(searchedAll).toBe(false);
          else if (shortest.length > 0) expect(searchedAll).toBe(true);
          for (const [at, { hops, together }] of paths.entries()) {
            const chain = expected[at] ?? [];
            let here = 'e0';
            for (const { tie, forward } of hops) {
              expect(forward ? tie.from : tie.to).toBe(here);
              here = forward ? tie.to : tie.from;
            }
            expect(here).toBe('e1');
            const first = firstTogether(dossier, query, chain);
            expect(together?.[0]).toBe(first === ever ? -Infinity : first);
            if (!together) continue;
            const [start, end] = [Math.max(together[0], ever), Math.min(together[1], -ever)];
            for (const part of [0, 0.25, 0.5, 0.75, 0.99]) {
              expect(allHold(dossier, query, chain, start + part * (end - start))).toBe(true);
            }
          }
          await engine.close();
        }),
        { numRuns: 150 },
      );
    });

    it('say whether more hops might have led there', async () => {
      const engine = await make(small());
      const ask = { from: 'moon', to: 'pact', together: false, alternatives: 5 };
      const near = await engine.path({ ...ask, maxHops: 1 }, {}, 'en');
      expect(near).toEqual({ paths: [], searchedAll: false });
      const far = await engine.path({ ...ask, maxHops: 2 }, {}, 'en');
      expect(far.paths.map(({ hops }) => hops.map(({ tie }) => tie.id))).toEqual([
        ['moon-leads-kor', 'kor-ends-pact'],
        ['moon-leads-kor', 'kor-party-pact'],
      ]);
      // What is only denied holds at no time.
      expect(far.paths.map(({ together }) => together !== undefined)).toEqual([false, true]);
      expect(far.searchedAll).toBe(true);
      const apart = await engine.path({ ...ask, to: 'alone', maxHops: 9 }, {}, 'en');
      expect(apart).toEqual({ paths: [], searchedAll: true });
      const same = await engine.path({ ...ask, to: 'moon', maxHops: 3 }, {}, 'en');
      expect(same).toEqual({ paths: [], searchedAll: true });
      await engine.close();
    });

    it('refuse unknown ends and no hops', async () => {
      const engine = await make(small());
      const ask = { from: 'kor', to: 'jpn', together: false, maxHops: 3, alternatives: 1 };
      expect(await code(engine.path({ ...ask, from: 'nobody' }, {}, 'en'))).toBe('not-found');
      expect(await code(engine.path({ ...ask, to: 'nobody' }, {}, 'en'))).toBe('not-found');
      expect(await code(engine.path({ ...ask, maxHops: 0 }, {}, 'en'))).toBe('limit');
      await engine.close();
    });
  });
}
