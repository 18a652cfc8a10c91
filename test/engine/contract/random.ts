import fc from 'fast-check';
import type { Claim, Dossier, Entity, Source, Tie } from '../../../src/schema/dossier';
import type { Query } from '../../../src/schema/query';

const entityKinds = ['country', 'agreement', 'dispute', 'thing'];
const tieKinds = ['joins', 'fights', 'runs', 'party', 'linked-to'];
const sourceIds = ['s0', 's1', 's2', 's3'];
/** Instants, days, months and years that meet, hold or miss one another. */
const date = fc.constantFrom('2018', '2019', '2019-06', '2019-06-15', '2019-06-15T12:00:00Z', '2020', '2021');
const when = fc.oneof(
  date,
  date.map((start) => `${start}/..`),
  date.map((start) => `${start}/`),
  fc.constantFrom('2018/2019', '2018-03/2019-06-15', '2019/2020', '../2019', '2019-06-15/2021'),
);

/** A value, or nothing. */
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
/** An object without the fields that are not given: the schema knows no `undefined`. */
const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const claim = fc.record({
  stance: fc.constantFrom<Claim['stance']>('supports', 'supports', 'disputes', 'qualifies'),
  voice: fc.constantFrom<Claim['voice']>('asserted', 'asserted', 'hedged'),
  when: maybe(when),
  over: maybe(fc.nat({ max: 2 })),
  sources: fc.subarray(sourceIds, { minLength: 1, maxLength: 2 }),
});

const tie = fc.record({
  kind: fc.constantFrom(...tieKinds),
  from: fc.nat(),
  to: fc.nat(),
  when: maybe(when),
  detail: maybe(fc.constantFrom('first', 'second')),
  claims: fc.array(claim, { minLength: 1, maxLength: 3 }),
});

const category = { agreement: 'cooperation', dispute: 'conflict' } as const;
const vocabulary: Dossier['vocabulary'] = {
  tieKinds: {
    joins: {
      label: 'joins',
      pattern: '{from} joins {to}',
      inverse: '{to} – {from}',
      category: 'cooperation',
    },
    fights: {
      label: 'fights',
      pattern: '{from} fights {to}',
      inverse: '{to} – {from}',
      category: 'conflict',
    },
    runs: { label: 'runs', pattern: '{from} runs {to}', inverse: '{to} – {from}', category: 'office' },
    party: { label: 'is party to', pattern: '{from} is party to {to}', inverse: '{to} – {from}', category },
  },
};

function madeClaim(
  { over, sources, ...rest }: typeof claim extends fc.Arbitrary<infer T> ? T : never,
  at: number,
) {
  const supersedes = over === undefined || over >= at ? undefined : [`c${over}`];
  return given({
    ...rest,
    id: `c${at}`,
    says: 'It is so.',
    supersedes,
    citations: sources.map((source) => ({ source })),
  }) as Claim;
}

/** Small dossiers without faults, in which times, sources, corrections and parallel ties meet. */
export const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...entityKinds), { minLength: 3, maxLength: 7 }),
    ties: fc.array(tie, { minLength: 1, maxLength: 14 }),
    dates: fc.array(maybe(date), { minLength: 4, maxLength: 4 }),
  })
  .map(({ kinds, ties, dates }) => ({
    format: 'entente-dossier' as const,
    version: 1 as const,
    id: 'random',
    title: 'Random',
    language: 'en',
    modified: '2026-01-01',
    vocabulary,
    entities: kinds.map((kind, at): Entity => ({ id: `e${at}`, kind, name: { en: `Number ${at}` } })),
    ties: ties.map(
      ({ kind, from, to, claims, ...rest }, at) =>
        given({
          ...rest,
          id: `t${at}`,
          kind,
          from: `e${from % kinds.length}`,
          to: `e${to % kinds.length}`,
          claims: claims.map(madeClaim),
        }) as Tie,
    ),
    sources: dates.map(
      (out, at) =>
        given({ id: sourceIds[at], csl: { type: 'webpage', title: `Source ${at}` }, date: out }) as Source,
    ),
  }));

/** Queries over them: each clause stands in about half of them. */
export const anyQuery: fc.Arbitrary<Query> = fc
  .record({
    kinds: maybe(fc.subarray(entityKinds, { minLength: 2 })),
    categories: maybe(
      fc.subarray(['cooperation', 'conflict', 'office', 'context'] as const, { minLength: 1 }),
    ),
    tieKinds: maybe(fc.subarray(tieKinds, { minLength: 2 })),
    evidence: maybe(
      fc.subarray(
        ['corroborated', 'single-source', 'tentative', 'contested', 'denied', 'unsupported'] as const,
        { minLength: 2 },
      ),
    ),
    sourcesOff: maybe(fc.subarray(sourceIds, { maxLength: 2 })),
    sourcesOnly: maybe(fc.subarray(sourceIds, { minLength: 1 })),
    window: maybe(when),
    knownOn: maybe(date),
    text: maybe(fc.constantFrom('number 1', 'joins', 'first', 'number', 'nowhere')),
  })
  .map(given);

/** Queries that let most ties through, for questions about what hangs together. */
export const openQuery: fc.Arbitrary<Query> = fc
  .record({
    categories: maybe(
      fc.subarray(['cooperation', 'conflict', 'office', 'context'] as const, { minLength: 3 }),
    ),
    sourcesOff: maybe(fc.subarray(sourceIds, { maxLength: 1 })),
    window: maybe(fc.constantFrom('2018/2020', '2019')),
    evidence: fc.constant<Query['evidence']>([
      'corroborated',
      'single-source',
      'tentative',
      'contested',
      'denied',
    ]),
  })
  .map(given);
