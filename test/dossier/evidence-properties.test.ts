import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EvidenceContext, weigh } from '../../src/dossier/evidence';
import type { Claim } from '../../src/schema/dossier';
import { evidenceTable } from './evidence.table';
import { readScene, type Scene } from './evidence-notation';
import { claimText, scene, when } from './scenes';

/** Level, span and each claim's verdict by id: all that must not depend on order. */
function verdict({ tie, context }: Scene) {
  const { claims, ...whole } = weigh(tie, context);
  const told = claims.map((claim, at) => [
    tie.claims[at]?.id,
    { ...claim, overtakenBy: [...claim.overtakenBy].sort() },
  ]);
  return { ...whole, claims: Object.fromEntries(told) };
}

test('the order of claims and sources never matters', () => {
  fc.assert(
    fc.property(scene, fc.infiniteStream(fc.integer({ min: 0, max: 1e9 })), ({ tie, context }, keys) => {
      const shuffle = <T>(list: Iterable<T>): T[] =>
        [...list]
          .map((value) => [keys.next().value as number, value] as const)
          .sort(([a], [b]) => a - b)
          .map(([, value]) => value);
      const shuffled: Scene = {
        tie: { ...tie, claims: shuffle(tie.claims) },
        context: { ...context, sources: new Map(shuffle(context.sources)) },
      };
      expect(verdict(shuffled)).toEqual(verdict({ tie, context }));
    }),
    { numRuns: 500 },
  );
});

test('the rows of the table hold with their claims turned round', () => {
  for (const row of evidenceTable) {
    const { tie, context } = readScene(row);
    const level = weigh({ ...tie, claims: [...tie.claims].reverse() }, context).level;
    expect(level, `row ${row.no}`).toBe(row.expect === '—' ? 'unsupported' : row.expect);
  }
});

test('switching a source off corroborates nothing, unless it superseded, denied or closed something there', () => {
  fc.assert(
    fc.property(scene, fc.constantFrom('X', 'Y', 'Z'), ({ tie, context }, origin) => {
      const off = new Set(context.sourcesOff);
      for (const [id, facts] of context.sources) if (facts.origin === origin.toLowerCase()) off.add(id);
      const rests = (claim: Claim) => claim.citations.some(({ source }) => off.has(source));
      const plain = tie.claims.every(
        (claim) =>
          !rests(claim) ||
          (claim.supersedes === undefined &&
            claim.stance !== 'disputes' &&
            !/\/[^./]/.test(claim.when ?? tie.when ?? '')),
      );
      fc.pre(plain && weigh(tie, context).level !== 'corroborated');
      expect(weigh(tie, { ...context, sourcesOff: off }).level).not.toBe('corroborated');
    }),
    { numRuns: 1000 },
  );
});

test('with no supersedes, window or known-on date, one more firm support never lowers single-source', () => {
  const free: Partial<EvidenceContext> = { window: null, knownOn: null, sourcesOff: new Set() };
  const firm = fc
    .tuple(fc.constantFrom('a', 'r', 'r@p'), fc.constantFrom('X', 'Y', 'W'))
    .map(([voice, origin]) => `+${voice} ${origin} 2030`);
  fc.assert(
    fc.property(
      fc.array(
        claimText.map((text) => text.replace(/ >\d/, '')),
        { minLength: 1, maxLength: 5 },
      ),
      fc.oneof(when, fc.constant('')),
      firm,
      (claims, tieWhen, more) => {
        const levelOf = (list: readonly string[]) => {
          const { tie, context } = readScene({ when: tieWhen, claims: list, question: 'all' });
          return weigh(tie, { ...context, ...free }).level;
        };
        fc.pre(levelOf(claims) === 'single-source');
        expect(['single-source', 'corroborated']).toContain(levelOf([...claims, more]));
      },
    ),
    { numRuns: 500 },
  );
});
