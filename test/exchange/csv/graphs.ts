import fc from 'fast-check';
import type {
  PropertyEdge,
  PropertyGraph,
  PropertyItem,
  PropertyNode,
  Scalar,
} from '../../../src/exchange/property-graph';

/** Texts that trip writers of tables: formulas, apostrophes, types of other values, signs of the format, control characters. */
export const hostile = fc.oneof(
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc.string({
    maxLength: 6,
    unit: fc.constantFrom('\\', '|', "'", '"', ',', ';', '=', 'e', '0', '\n', '\r', '\t', ' '),
  }),
  fc.constantFrom(
    '',
    '12',
    '007',
    '1e5',
    '-0',
    'true',
    'TRUE',
    '=1+1',
    "'=1+1",
    "''=1+1",
    '-5',
    "'-5",
    "'s-Hertogenbosch",
    '@SUM(A1)',
    '＝1',
    ' +1',
    '\t=1',
    'two\nlines',
    'two\r\nlines',
    'a\rb',
    '\0',
    '\u001b[31m',
    '\uFEFFid',
    '\\',
    '\\e',
    '\\0',
    '\\u0041',
    'a|b',
    'a\\|b',
    '|',
    'number:1',
    'id:text',
    '대한민국',
    '🤝',
    '\u2028',
    '__proto__',
    'sep=;',
    'entente',
    ' ',
  ),
  // Half a pair, which UTF-8 has no bytes for.
  fc.constantFrom('\ud83e', 'a\udd1d'),
);

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-0));
const scalar: fc.Arbitrary<Scalar> = fc.oneof(hostile, number, fc.boolean());
const value = fc.oneof(
  scalar,
  fc.array(hostile, { maxLength: 3 }),
  fc.array(number, { maxLength: 3 }),
  fc.array(scalar, { maxLength: 3 }),
);
const attributes = fc
  .array(fc.tuple(fc.oneof(hostile, fc.constantFrom('id', 'label', 'weight', 'x:number')), value), {
    maxLength: 5,
  })
  .map((entries) => new Map(entries));
const marks = [
  'entity',
  'claim',
  'source',
  'passage',
  'entity-kind',
  'tie-kind',
  'dossier',
  'tie',
  'citation',
  'x',
];

/** Absent or present, but never present with the value undefined. */
function some<T>(key: string, of: fc.Arbitrary<T>): fc.Arbitrary<object> {
  return fc.option(of, { nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given }));
}

function merged<T>(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<T> {
  return fc.tuple(...parts).map((all) => Object.assign({}, ...all) as T);
}

const span = merged<object>(some('start', hostile), some('end', hostile));
const reference = merged<object>(
  some('url', hostile),
  some('title', hostile),
  some('date', hostile),
  some('note', hostile),
);

const item = merged<PropertyItem>(
  some('label', hostile),
  some(
    'names',
    fc.array(fc.tuple(hostile, hostile), { maxLength: 2 }).map((all) => new Map(all)),
  ),
  some('aliases', fc.array(hostile, { maxLength: 2 })),
  some('description', hostile),
  some('type', hostile),
  fc
    .tuple(attributes, fc.option(fc.constantFrom(...marks)))
    .map(([all, mark]) => ({ attributes: mark === null ? all : new Map([['entente', mark], ...all]) })),
  some('spans', fc.array(span, { maxLength: 2 })),
  some('colour', hostile),
  some('size', number),
  some('references', fc.array(reference, { maxLength: 2 })),
  fc.constant({ at: '' }),
);

const position = merged<object>(fc.record({ x: number, y: number }), some('z', number));

/** Graphs whose edges all end at nodes, with hostile text in every place. */
export const anyGraph: fc.Arbitrary<PropertyGraph> = fc
  .uniqueArray(hostile, { minLength: 1, maxLength: 6 })
  .chain((ids) => {
    const nodes = fc.tuple(
      ...ids.map((id) =>
        merged<PropertyNode>(
          fc.constant({ id }),
          item,
          some('position', position),
          some('parents', fc.array(hostile, { maxLength: 2 })),
        ),
      ),
    );
    const end = fc.constantFrom(...ids);
    const edge = merged<PropertyEdge>(
      some('id', hostile),
      fc.record({ source: end, target: end, directed: fc.boolean() }),
      some('weight', number),
      item,
    );
    const meta = merged<PropertyGraph['meta']>(
      some('title', hostile),
      some('language', hostile),
      some('keywords', fc.array(hostile, { maxLength: 2 })),
      some(
        'attributes',
        attributes.filter((all) => all.size > 0),
      ),
    );
    return fc.record({ meta, nodes, edges: fc.array(edge, { maxLength: 5 }) });
  });
