import fc from 'fast-check';
import { readScene, type Scene } from './evidence-notation';

const date = fc.constantFrom('2018', '2019', '2019-06', '2019-06-15', '2019-06-15T12:00:00+09:00', '2020');
/** Times of a tie or a claim. */
export const when = fc.oneof(
  date,
  date.map((start) => `${start}/..`),
  date.map((start) => `${start}/`),
  fc.constantFrom('2018/2019', '2018-03/2019-06-15', '2019/2020', '../2019', '2019-06-15/2021'),
);
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined });

/** A claim in the notation of the table; `>n` may name any claim, itself and absent ones too. */
export const claimText = fc
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

/** A tie with its claims, and under what it is weighed. */
export const scene: fc.Arbitrary<Scene> = fc
  .record({
    when: fc.oneof(when, fc.constant('')),
    claims: fc.array(claimText, { minLength: 1, maxLength: 6 }),
    question: clauses,
  })
  .map(readScene);
