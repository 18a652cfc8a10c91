import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EvidenceContext, weigh } from '../../src/dossier/evidence';
import type { Claim } from '../../src/schema/dossier';
import { evidenceTable } from './evidence.table';
import { readScene, type Scene } from './evidence-notation';

const date = fc.constantFrom('2018', '2019', '2019-06', '2019-06-15', '2019-06-15T12:00:00+09:00', '2020');
const when = fc.oneof(
  date,
  date.map((start) => `${start}/..`),
  date.map((start) => `${start}/`),
  fc.constantFrom('2018/2019', '2018-03/2019-06-15', '2019/2020', '../2019', '2019-06-15/2021'),
);
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined });

/** A claim in the notation of the table; `>n` may name any claim, itself and absent ones too. */
const claimText = fc
  .record({
    stance: fc.constantFrom('+', '+', '-', '?'),
    voice: fc.constantFrom('a', 'a', 'r', 'r@p', 'r@q', 'h', 'i', 'a@p'),
    origin: fc.constantFrom('X', 'Y', 'Z'),
    out: fc.oneof(date, fc.constant('undated')),
    when: maybe(when),
    over: maybe(fc.integer({ min: 0, max: 5 })),
    stated: maybe(date),
  })
  .map(({ stance, voice, origin, out, when: own, over, stated }) =>
    [
      `${stance}${voice} ${origin} ${out}`,
      ...(own === undefined ? [] : [own]),
      ...(over === undefined ? [] : [`>${over}`]),
      ...(stated === undefined ? [] : [`stated:${stated}`]),
    ].join(' '),
  );

const clauses = fc
  .record({ off: maybe(fc.constantFrom('X', 'Y', 'Z')), window: maybe(when), knownOn: maybe(date) })
  .map((parts) =>
    Object.entries(parts)
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
      .join(', '),
  );

const scene = fc
  .record({
    when: fc.oneof(when, fc.constant('')),
    claims: fc.array(claimText, { minLength: 1, maxLength: 6 }),
    question: clauses,
  })
  .map(readScene);

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
