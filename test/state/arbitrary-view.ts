import fc from 'fast-check';
import type { Query } from '../../src/schema/query';
import type { View } from '../../src/schema/view';

/** Ids as dossiers have them, short so that most views fit into a link. */
export const anyId: fc.Arbitrary<string> = fc.stringMatching(/^[a-z가-힣][a-z0-9:-]{0,16}$/);

const someIds = (maxLength: number) => fc.uniqueArray(anyId, { maxLength });

// JSON has no -0: adding 0 makes it 0, which is the same place.
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true }).map((value) => Math.fround(value) + 0);

/** Places in graph units. */
export const anyPosition: fc.Arbitrary<[number, number]> = fc.tuple(coordinate, coordinate);

const anyDate = fc.constantFrom(
  '2019',
  '2019-11~',
  '2019-08/..',
  '2019-08/2019-11-23T00:00:00+09:00',
  '2019-11-22T12:00:00+09:00',
);

/** Every clause of a query, each there or not. */
export const anyQuery: fc.Arbitrary<Query> = fc.record(
  {
    kinds: someIds(4),
    categories: fc.subarray(['cooperation', 'conflict', 'office', 'context'] as const),
    tieKinds: someIds(4),
    evidence: fc.subarray([
      'corroborated',
      'single-source',
      'tentative',
      'contested',
      'denied',
      'unsupported',
    ] as const),
    sourcesOff: someIds(6),
    sourcesOnly: someIds(3),
    window: anyDate,
    knownOn: anyDate,
    text: fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  },
  { requiredKeys: [] },
);

const anyPanel: fc.Arbitrary<View['panel']> = fc.oneof(
  fc.constantFrom({ name: 'inspector' as const }, { name: 'sources' as const }, { name: 'path' as const }),
  fc.record({ name: fc.constant('reader' as const), source: anyId }),
  fc.record({
    name: fc.constant('reader' as const),
    source: anyId,
    at: fc.record({ record: anyId, claim: anyId, citation: fc.nat(9) }),
  }),
);

/** Every view that the schema allows, with lists of modest length. */
export const anyView: fc.Arbitrary<View> = fc.record(
  {
    query: anyQuery,
    selection: someIds(8),
    focus: fc.record({
      id: anyId,
      depth: fc.constantFrom(1 as const, 2 as const, 3 as const),
      others: fc.constantFrom('hide' as const, 'fade' as const),
    }),
    expanded: fc.array(
      fc.record(
        { id: anyId, tieKinds: someIds(3), limit: fc.integer({ min: 1, max: 100_000 }) },
        { requiredKeys: ['id', 'limit'] },
      ),
      { maxLength: 4 },
    ),
    hidden: someIds(6),
    fanned: fc.array(fc.tuple(anyId, anyId), { maxLength: 3 }),
    path: fc.record({ from: anyId, to: anyId, together: fc.boolean(), alternative: fc.nat(1000) }),
    colourBy: fc.constantFrom('kind' as const, 'community' as const),
    sizeBy: fc.constantFrom('degree' as const, 'betweenness' as const, 'pagerank' as const),
    budget: fc.record({
      entities: fc.integer({ min: 1, max: 1_000_000 }),
      ties: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    pins: fc
      .dictionary(anyId, anyPosition, { maxKeys: 12, noNullPrototype: true })
      .map((pins) => pins as View['pins']),
    layout: fc.record({ name: fc.constant('force' as const), seed: fc.integer({ min: 0, max: 0xffffffff }) }),
    panel: anyPanel,
  },
  {
    requiredKeys: [
      'query',
      'selection',
      'expanded',
      'hidden',
      'fanned',
      'colourBy',
      'sizeBy',
      'budget',
      'pins',
      'layout',
      'panel',
    ],
  },
);
