import fc from 'fast-check';
import type { Claim, Dossier } from '../../src/schema/dossier';

/** Names that trip writers: marks, other scripts, quotes, line ends, a line separator, an emoji of two units. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '대한민국',
    '日本',
    'a "quoted" \\ name',
    'two\nlines',
    '\u2028',
    '🤝',
    '</script>',
    '=1+1',
  ),
);
const dates = fc.constantFrom(
  '2019',
  '2019-11',
  '2019-11-22',
  '2016-11-23/..',
  '2019-09-11/',
  '2019-11-23T00:00:00+09:00',
);

/** Absent or present, but never present with the value undefined: the format has no such thing. */
const some = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given }));

const merged = (parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

function claim(id: string, entities: readonly string[], sources: readonly string[]): fc.Arbitrary<Claim> {
  return merged([
    // Keys in an order that is not the schema's: the writer has to mend it.
    fc.record({
      voice: fc.constantFrom('asserted', 'reported', 'hedged', 'inferred'),
      citations: fc
        .subarray([...sources], { minLength: 1 })
        .map((cited) => cited.map((source, at) => ({ locator: { paragraph: at + 1 }, source }))),
      stance: fc.constantFrom('supports', 'disputes', 'qualifies'),
      says: fc.oneof(words, fc.record({ en: words, ko: words })),
      id: fc.constant(id),
    }),
    some('by', fc.constantFrom(...entities)),
    some('when', dates),
    some('amount', fc.record({ unit: fc.constantFrom('USD', 'troops'), value: fc.integer() })),
  ]) as fc.Arbitrary<Claim>;
}

/** Dossiers that check without errors, with keys in any order. */
export const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    entities: fc.integer({ min: 1, max: 6 }),
    ties: fc.integer({ min: 0, max: 8 }),
    sources: fc.integer({ min: 1, max: 3 }),
  })
  .chain((size) => {
    const entities = Array.from({ length: size.entities }, (_, at) => `e${at}`);
    const sources = Array.from({ length: size.sources }, (_, at) => `s${at}`);
    const anyEntity = (id: string) =>
      merged([
        fc.record({
          name: fc.record({ en: words, ja: words }),
          kind: fc.constant('thing'),
          id: fc.constant(id),
        }),
        some('aliases', fc.array(words, { minLength: 1, maxLength: 2 })),
        some('attributes', fc.record({ z: fc.integer(), a: fc.array(fc.boolean(), { maxLength: 2 }) })),
        some(
          'claims',
          claim('c', entities, sources).map((only) => [only]),
        ),
      ]);
    const anyTie = (id: string) =>
      merged([
        fc.record({
          to: fc.constantFrom(...entities),
          claims: fc
            .tuple(claim('a', entities, sources), claim('b', entities, sources), fc.boolean())
            .map(([a, b, overtakes]) => [a, overtakes ? { ...b, supersedes: ['a'] } : b]),
          from: fc.constantFrom(...entities),
          kind: fc.constantFrom('linked-to', 'points-to', 'own'),
          id: fc.constant(id),
        }),
        some('when', dates),
        some('detail', words),
      ]);
    const anySource = (id: string) =>
      merged([
        fc.record({
          csl: fc.record({ title: words, type: fc.constant('webpage'), custom: words }),
          id: fc.constant(id),
        }),
        some('date', fc.constantFrom('2019-11-22', '2019-11')),
        some(
          'passages',
          words.map((digest) => [{ digest, paragraph: 1 }]),
        ),
      ]);
    return fc.record({
      sources: fc.tuple(...sources.map(anySource)),
      ties: fc.tuple(...Array.from({ length: size.ties }, (_, at) => anyTie(`t${at}`))),
      entities: fc.tuple(...entities.map(anyEntity)),
      vocabulary: fc.constant({
        tieKinds: {
          own: { category: 'context', inverse: '{to} i {from}', pattern: '{from} o {to}', label: 'o' },
        },
      }),
      modified: fc.constant('2026-01-01'),
      language: fc.constant('en'),
      title: words,
      id: fc.constant('any'),
      version: fc.constant(1),
      format: fc.constant('entente-dossier'),
    });
  }) as unknown as fc.Arbitrary<Dossier>;
