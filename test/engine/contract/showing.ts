import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFor, weigh } from '../../../src/dossier/evidence';
import type { Dossier } from '../../../src/schema/dossier';
import { evidenceLevels, type Query } from '../../../src/schema/query';
import { small } from '../fixtures';
import { type MakeEngine, roomy } from './asking';

const anyQuery: fc.Arbitrary<Query> = fc.record(
  {
    sourcesOff: fc.subarray(['s1', 's2', 's3']),
    knownOn: fc.constantFrom('2019-11-20', '2019-11-22', '2019-12'),
    window: fc.constantFrom('2016', '2019-11-23', '2019-11', '2018/2020', '2023'),
    evidence: fc.subarray(
      ['corroborated', 'contested', 'denied', 'tentative', 'unsupported', 'single-source'],
      {
        minLength: 1,
      },
    ),
    kinds: fc.subarray(['country', 'leader', 'agreement', 'thing'], { minLength: 1 }),
    tieKinds: fc.subarray(['leads', 'party-to', 'ends', 'teaches', 'presses', 'meets'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

/** The level of each tie that the query lets through, reckoned the plain way. */
function expectedTies(dossier: Dossier, query: Query): Map<string, string> {
  const context = contextFor(dossier, query);
  const kindOf = new Map(dossier.entities.map((entity) => [entity.id, entity.kind]));
  const passes = (id: string) => !query.kinds || query.kinds.includes(kindOf.get(id) ?? '');
  const shown = new Map<string, string>();
  for (const tie of dossier.ties) {
    const { level } = weigh(tie, context);
    const wanted = query.evidence ? query.evidence.includes(level) : level !== 'unsupported';
    const kind = !query.tieKinds || query.tieKinds.includes(tie.kind);
    if (wanted && kind && passes(tie.from) && passes(tie.to)) shown.set(tie.id, level);
  }
  return shown;
}

/** What an overview holds, and how evaluate restates it. */
export function showing(name: string, make: MakeEngine): void {
  describe(`${name}: what is shown`, () => {
    it('is every tie with the level that evidence gives, and every entity with a shown tie or none at all', async () => {
      const dossier = small();
      const engine = await make(dossier);
      await fc.assert(
        fc.asyncProperty(anyQuery, async (query) => {
          const slice = await engine.overview(query, roomy, 'en');
          const levels = new Map(
            slice.ties.ids.map((id, row) => [id, evidenceLevels[slice.ties.evidence[row] ?? 0] as string]),
          );
          const expected = expectedTies(dossier, query);
          expect(levels).toEqual(expected);
          const ends = new Set(
            dossier.ties.filter((tie) => expected.has(tie.id)).flatMap((tie) => [tie.from, tie.to]),
          );
          const alone = !query.kinds || query.kinds.includes('thing') ? ['alone'] : [];
          expect([...slice.entities.ids].sort()).toEqual([...ends, ...alone].sort());
        }),
        { numRuns: 60 },
      );
      await engine.close();
    });

    it('is restated by evaluate in the rows that were asked for', async () => {
      const engine = await make(small());
      await fc.assert(
        fc.asyncProperty(anyQuery, async (query) => {
          const entities = ['moon', 'kor', 'nobody', 'pact', 'jpn', 'kor'];
          const ties = ['kor-ends-pact', 'no-tie', 'moon-leads-kor', 'moon-meets-abe'];
          const slice = await engine.evaluate({ entities, ties }, query, 'en');
          expect(slice.entities.ids).toEqual(['moon', 'kor', 'pact', 'jpn']);
          // A tie with an end outside of the asked entities would hang in the air.
          expect(slice.ties.ids).toEqual(['kor-ends-pact', 'moon-leads-kor']);
          const expected = expectedTies(small(), query);
          slice.ties.ids.forEach((id, row) => {
            expect(evidenceLevels[slice.ties.evidence[row] ?? 0]).toBe(expected.get(id) ?? 'hidden');
          });
        }),
        { numRuns: 30 },
      );
      await engine.close();
    });

    it('is narrowed by text to the ties whose sentence holds every word, and to their ends', async () => {
      const engine = await make(small());
      const slice = await engine.overview({ text: 'Pact PARTY' }, roomy, 'en');
      expect([...slice.ties.ids].sort()).toEqual(['jpn-party-pact', 'kor-party-pact']);
      expect([...slice.entities.ids].sort()).toEqual(['jpn', 'kor', 'pact']);
      const korean = await engine.overview({ text: '문재인' }, roomy, 'en');
      expect([...korean.ties.ids].sort()).toEqual(['moon-leads-kor', 'moon-meets-abe']);
      expect((await engine.overview({ text: 'no such words' }, roomy, 'en')).entities.ids).toEqual([]);
      const blank = await engine.overview({ text: '  ' }, roomy, 'en');
      expect(blank.ties.ids).toEqual((await engine.overview({}, roomy, 'en')).ties.ids);
      await engine.close();
    });

    it('carries labels in the asked language, flags, degrees and weights', async () => {
      const engine = await make(small());
      const slice = await engine.overview({}, roomy, 'ko');
      const row = slice.entities.ids.indexOf('kor');
      expect(slice.entities.label[row]).toBe('대한민국');
      expect(slice.entities.flag[row]).toBe('kr');
      expect(slice.entities.flag[slice.entities.ids.indexOf('moon')]).toBe('');
      // party, ends, at odds, presses, leads; the last claim standing for "ends" disputes it: no support.
      expect(slice.entities.degree[row]).toBe(5);
      expect(slice.entities.weight[row]).toBe(4);
      expect(slice.entities.label[slice.entities.ids.indexOf('jpn')]).toBe('Japan');
      const { entityKinds, tieKinds } = await engine.summary('en');
      expect(entityKinds[slice.entities.kind[row] ?? -1]).toBe('country');
      expect(tieKinds[slice.ties.kind[slice.ties.ids.indexOf('abe-leads-jpn')] ?? -1]).toBe('leads');
      await engine.close();
    });

    it('keeps to the budget, hubs first, and counts what it left out', async () => {
      const engine = await make(small());
      const slice = await engine.overview({}, { entities: 3, ties: 2 }, 'en');
      // South Korea and Japan have four supported ties each: the id decides.
      expect(slice.entities.ids[0]).toBe('jpn');
      expect(slice.entities.ids).toHaveLength(3);
      expect(slice.ties.ids.length).toBeLessThanOrEqual(2);
      const all = await engine.overview({}, roomy, 'en');
      expect(slice.omitted.entities).toEqual({ value: all.entities.ids.length - 3, exact: true });
      expect(slice.omitted.ties.value).toBe(all.ties.ids.length - slice.ties.ids.length);
      for (const end of [...slice.ties.from, ...slice.ties.to]) expect(end).toBeLessThan(3);
      await engine.close();
    });
  });
}
