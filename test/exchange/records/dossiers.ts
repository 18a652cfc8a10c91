import fc from 'fast-check';
import type { Claim, Dossier, Entity, Source, Tie } from '../../../src/schema/dossier';
import { builtInVocabulary } from '../../../src/schema/vocabulary';
import { addresses, dates, ids, mapsOf, textsOf, wordsOf } from './words';

/** Some of the fields, always the required ones. Its keys come in any order. */
function fields<T extends object>(
  model: { [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> },
  ...required: (keyof T & string)[]
): fc.Arbitrary<T> {
  return fc.record(model, { requiredKeys: required as never[] }) as unknown as fc.Arbitrary<T>;
}

const finite = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1e21, 5e-324, Number.MAX_VALUE, 0.1, 2 ** 53),
);

const noProto = (key: string): boolean => key !== '__proto__';

/** Values without an own key `__proto__` at any depth: a dossier must not have one. */
const isClean = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  Object.entries(value).every(([k, v]) => noProto(k) && isClean(v));

function partsOf(words: fc.Arbitrary<string>) {
  const text = textsOf(words);
  const scalar = fc.oneof(words, fc.constant(''), finite, fc.boolean());
  const keys = fc.oneof(
    words,
    fc.constantFrom('a.b', '0', '10', 'n#number', '%', 'name', 'Degree', 'weight', 'toString'),
  );
  const attributes = fc
    .uniqueArray(fc.tuple(keys.filter(noProto), fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))), {
      maxLength: 4,
      selector: ([key]) => key,
    })
    .map((entries) => Object.fromEntries(entries));
  const number = fc.integer({ min: 1, max: 99 });
  const place = fc.oneof(
    number,
    fc.tuple(number, number).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  );
  const locator = fields({ paragraph: place, sentence: place, page: place, section: fc.oneof(place, words) });
  const quote = fields({ exact: words, prefix: fc.oneof(words, fc.constant('')), suffix: words }, 'exact');
  const amount = fields(
    { value: finite, unit: words, bound: fc.constantFrom('about', 'at-most', 'at-least'), for: dates },
    'value',
    'unit',
  );
  const name = fields({
    family: words,
    given: words,
    'non-dropping-particle': words,
    'dropping-particle': words,
    suffix: words,
    literal: words,
  });
  const day = fc.constantFrom<(string | number)[]>([2019, 11, 22], [2019], ['2019', '11'], [2019, '11']);
  const cslDate = fields({
    'date-parts': fc.oneof(
      day.map((only) => [only]),
      fc.constant([[2018], [2019, 1]]),
    ),
    raw: words,
    literal: words,
    season: fc.oneof(words, fc.integer({ min: 1, max: 4 })),
    circa: fc.oneof(fc.boolean(), words, fc.integer()),
  });
  const extra = fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom('abstract', 'keyword', '0', 'a.b', 'custom', 'event-date', 'archive#1', ''),
        fc.oneof(words, finite, fc.constant(null), fc.jsonValue({ maxDepth: 3 }).filter(isClean)),
      ),
      { maxLength: 3, selector: ([key]) => key },
    )
    .map((entries) => Object.fromEntries(entries));
  const textOrNumber = fc.oneof(words, fc.constant(''), fc.integer());
  const csl = fc
    .tuple(
      fields(
        {
          type: fc.constantFrom('webpage', 'article-newspaper', 'book'),
          title: fc.oneof(words, fc.constant('')),
          author: fc.array(name, { maxLength: 2 }),
          editor: fc.array(name, { maxLength: 1 }),
          issued: cslDate,
          accessed: cslDate,
          'container-title': words,
          publisher: words,
          page: textOrNumber,
          volume: textOrNumber,
          URL: addresses,
          language: words,
          note: words,
        },
        'type',
      ),
      extra,
    )
    .map(([known, more]) => ({ ...more, ...known }));
  return { text, attributes, locator, quote, amount, csl };
}

/** Who is there: what everything else refers to. */
interface Cast {
  readonly entities: readonly { readonly id: string; readonly kind: string }[];
  readonly ties: readonly string[];
  readonly sources: readonly string[];
  readonly entityKinds: readonly string[];
  readonly tieKinds: readonly string[];
}

const builtIn = new Set([
  ...Object.keys(builtInVocabulary.entityKinds),
  ...Object.keys(builtInVocabulary.tieKinds),
  '__proto__',
]);
const kindIds = fc
  .oneof(ids, fc.constantFrom('own kind', 'claim', 'source', 'dossier'))
  .filter((id) => !builtIn.has(id));

function castOf(words: fc.Arbitrary<string>): fc.Arbitrary<Cast> {
  return fc
    .tuple(
      fc.uniqueArray(ids, { maxLength: 9 }),
      fc.nat({ max: 4 }),
      fc.uniqueArray(fc.oneof(fc.constantFrom('s', 's1', '0', '__proto__', 'kor'), words), { maxLength: 3 }),
      fc.uniqueArray(kindIds, { maxLength: 2 }),
      fc.uniqueArray(kindIds, { maxLength: 2 }),
      fc.infiniteStream(fc.nat({ max: 999 })),
    )
    .map(([records, most, sources, entityKinds, tieKinds, dice]) => {
      const kinds = [...Object.keys(builtInVocabulary.entityKinds), ...entityKinds];
      const entities = records.slice(0, most).map((id) => ({
        id,
        kind: kinds[(dice.next().value ?? 0) % kinds.length] ?? 'thing',
      }));
      const ties = entities.length === 0 || sources.length === 0 ? [] : records.slice(most);
      return { entities, ties, sources, entityKinds, tieKinds };
    });
}

/** Built-in and own kinds that may lead from one entity to the other. */
function kindsFor(cast: Cast, from: string, to: string): string[] {
  const fitting = Object.entries(builtInVocabulary.tieKinds).filter(
    ([, kind]) => (kind.from?.includes(from) ?? true) && (kind.to?.includes(to) ?? true),
  );
  return [...fitting.map(([id]) => id), ...cast.tieKinds, ...cast.tieKinds];
}

function dossiersOf(xml: boolean): fc.Arbitrary<Dossier> {
  const words = wordsOf(xml);
  const parts = partsOf(words);
  const { text } = parts;

  const citationOf = (cast: Cast) =>
    fields(
      {
        source: fc.constantFrom(...cast.sources),
        locator: parts.locator,
        quote: parts.quote,
        url: addresses,
        archived: addresses,
        accessed: dates,
      },
      'source',
    );

  const claimsOf = (cast: Cast, minLength: number): fc.Arbitrary<Claim[]> =>
    fc
      .tuple(
        fc.uniqueArray(fc.oneof(fc.constantFrom('c', 'c1', '0', '__proto__'), words), {
          minLength,
          maxLength: 3,
        }),
        fc.array(
          fields<Omit<Claim, 'id' | 'supersedes'>>(
            {
              says: text,
              stance: fc.constantFrom('supports', 'disputes', 'qualifies'),
              voice: fc.constantFrom('asserted', 'reported', 'hedged', 'inferred'),
              by: fc.constantFrom(...cast.entities.map(({ id }) => id)),
              stated: dates,
              when: dates,
              amount: parts.amount as fc.Arbitrary<NonNullable<Claim['amount']>>,
              citations: fc.array(citationOf(cast), { minLength: 1, maxLength: 3 }),
            },
            'says',
            'stance',
            'voice',
            'citations',
          ),
          { minLength: 3, maxLength: 3 },
        ),
        fc.boolean(),
      )
      .map(([claimIds, bodies, overtakes]) =>
        claimIds.map((id, at) => ({
          ...(bodies[at] as Claim),
          id,
          ...(overtakes && at > 0 ? { supersedes: claimIds.slice(0, at) } : {}),
        })),
      );

  const entityOf = (cast: Cast, { id, kind }: { id: string; kind: string }): fc.Arbitrary<Entity> =>
    fields<Entity>(
      {
        id: fc.constant(id),
        kind: fc.constant(kind),
        name: mapsOf(words),
        aliases: fc.array(words, { maxLength: 2 }),
        description: text,
        when: dates,
        iso3: fc.constantFrom('KOR', 'NAN'),
        wikidata: fc.constant('Q884'),
        attributes: parts.attributes,
        claims: cast.sources.length > 0 ? claimsOf(cast, 0) : fc.constant([]),
      },
      'id',
      'kind',
      'name',
    );

  const tieOf = (cast: Cast, id: string): fc.Arbitrary<Tie> =>
    fc.tuple(fc.constantFrom(...cast.entities), fc.constantFrom(...cast.entities)).chain(([from, to]) =>
      fields<Tie>(
        {
          id: fc.constant(id),
          kind: fc.constantFrom(...kindsFor(cast, from.kind, to.kind)),
          from: fc.constant(from.id),
          to: fc.constant(to.id),
          when: dates,
          detail: text,
          attributes: parts.attributes,
          claims: claimsOf(cast, 1),
        },
        'id',
        'kind',
        'from',
        'to',
        'claims',
      ),
    );

  const passage = fc.record({ paragraph: fc.integer({ min: 1, max: 99 }), digest: text });
  const sourceOf = (id: string): fc.Arbitrary<Source> =>
    fc
      .tuple(
        fields<Source>(
          {
            id: fc.constant(id),
            csl: parts.csl as fc.Arbitrary<Source['csl']>,
            date: dates,
            origin: words,
            passages: fc.uniqueArray(passage, { maxLength: 3, selector: ({ paragraph }) => paragraph }),
          },
          'id',
          'csl',
        ),
        fc.boolean(),
      )
      .map(([source, own]) => (own ? { ...source, csl: { ...source.csl, id } } : source));

  const vocabularyOf = (cast: Cast) => {
    const known = [...Object.keys(builtInVocabulary.entityKinds), ...cast.entityKinds];
    const entityKind = fc.record({
      label: text,
      plural: text,
      colour: fc.constantFrom('blue', 'grey'),
      icon: fc.constantFrom('event', 'thing'),
    });
    const pattern = fc.oneof(
      words.map((word) => `{from} ${word} {to}`),
      words.map((word) => ({ en: `{to} ${word} {from}`, ja: '{from}は{to}' })),
    );
    const category = fc.constantFrom('cooperation', 'conflict', 'office', 'context');
    const tieKind = fields(
      {
        label: text,
        pattern,
        inverse: pattern,
        symmetric: fc.boolean(),
        category: fc.oneof(category, fc.dictionary(fc.constantFrom(...known), category, { maxKeys: 2 })),
        from: fc.constant(known),
        to: fc.constant([...known].reverse()),
      },
      'label',
      'pattern',
      'inverse',
      'category',
    );
    const table = <T>(kinds: readonly string[], kind: fc.Arbitrary<T>) =>
      fc
        .array(kind, { minLength: kinds.length, maxLength: kinds.length })
        .map((made) => Object.fromEntries(kinds.map((id, at) => [id, made[at]])));
    return fields(
      { entityKinds: table(cast.entityKinds, entityKind), tieKinds: table(cast.tieKinds, tieKind) },
      ...(cast.entityKinds.length > 0 ? (['entityKinds'] as const) : []),
      ...(cast.tieKinds.length > 0 ? (['tieKinds'] as const) : []),
    );
  };

  return castOf(words).chain((cast) =>
    fields(
      {
        format: fc.constant('entente-dossier'),
        version: fc.constant(1),
        id: ids,
        title: text,
        description: text,
        language: fc.constantFrom('en', 'ko', 'fr'),
        license: words,
        modified: dates,
        timezone: fc.constantFrom('Z', '+09:00', '-03:30'),
        vocabulary: vocabularyOf(cast),
        entities: fc.tuple(...cast.entities.map((entity) => entityOf(cast, entity))),
        ties: fc.tuple(...cast.ties.map((id) => tieOf(cast, id))),
        sources: fc.tuple(...cast.sources.map(sourceOf)),
      },
      'format',
      'version',
      'id',
      'title',
      'language',
      'modified',
      'entities',
      'ties',
      'sources',
      ...(cast.entityKinds.length + cast.tieKinds.length > 0 ? (['vocabulary'] as const) : []),
    ).map((made) => JSON.parse(JSON.stringify(made)) as Dossier),
  );
}

/**
 * Whole dossiers that check without errors, small and hostile: names with control characters, other scripts, and what
 * XML, CSV and spreadsheets trip on; awkward ids and attribute keys; every kind of date; none or one entity; parallel
 * ties and ties to itself; all optional fields, there and not. What JSON cannot hold, such as -0, does not occur.
 */
export const arbitraryDossier: fc.Arbitrary<Dossier> = dossiersOf(false);

/** The same without the characters that no XML file can hold. */
export const arbitraryXmlDossier: fc.Arbitrary<Dossier> = dossiersOf(true);
