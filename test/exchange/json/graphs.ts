import fc from 'fast-check';
import type {
  PropertyEdge,
  PropertyGraph,
  PropertyGraphMeta,
  PropertyNode,
  Value,
} from '../../../src/exchange/property-graph';

/** A graph as `toEqual` is to compare it: without the places in the file. */
export function plain({ meta, nodes, edges }: PropertyGraph) {
  const bare = <T extends { readonly at: string }>({ at: _, ...rest }: T) => rest;
  return { meta, nodes: nodes.map(bare), edges: edges.map(bare) };
}

/** Names that mean something to a reader, and such that a careless one would trip over. */
const hostile = [
  ...['__proto__', 'constructor', 'toString', 'id', '@id', 'key', 'label', 'name', 'title', 'type', 'kind'],
  ...['x', 'y', 'color', 'size', 'source', 'target', 'from', 'to', 'directed', 'weight', 'parent', 'classes'],
  ...[
    'attributes',
    'data',
    'n',
    'i',
    'interaction',
    'attribute:label',
    'attribute:foo',
    'name.en',
    'a.b',
    '',
    '7',
  ],
];

const keys = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 8 }));
const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((word) => word.trim() !== '');
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const texts = fc.string({ unit: 'binary', maxLength: 8 });

/** A value for an attribute: all of one name are of one kind, as in a laid out dossier, and in a column of a table. */
function valuesOf(key: string): fc.Arbitrary<Value> {
  const kinds: readonly fc.Arbitrary<Value>[] = [
    texts,
    numbers,
    fc.boolean(),
    fc.integer(),
    fc.array(texts, { maxLength: 3 }),
    fc.array(numbers, { minLength: 1, maxLength: 3 }),
  ];
  const sum = [...key].reduce((so, each) => so + (each.codePointAt(0) ?? 0), 0);
  return kinds[sum % kinds.length] ?? texts;
}

const attributes = fc
  .array(
    keys.chain((key) => valuesOf(key).map((value) => [key, value] as const)),
    { maxLength: 5 },
  )
  .map((entries): ReadonlyMap<string, Value> => new Map(entries));

const looks = {
  label: words,
  type: words,
  colour: fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`),
  size: numbers,
};
const item = fc.record(
  { attributes, at: fc.constant('$'), ...looks },
  { requiredKeys: ['attributes', 'at'] },
);
const position = fc.record({ x: numbers, y: numbers, z: numbers }, { requiredKeys: ['x', 'y'] });

const meta: fc.Arbitrary<PropertyGraphMeta> = fc.record(
  {
    title: words,
    description: words,
    creator: words,
    modified: words,
    license: words,
    language: words,
    keywords: fc.array(words, { minLength: 1, maxLength: 3 }),
    attributes: attributes.filter(({ size }) => size > 0),
  },
  { requiredKeys: [] },
);

interface Wanted {
  /** Whether nodes are inside of others. */
  readonly parents?: boolean;
}

/** Graphs of a few nodes and edges, directed and not, some edges without an id, some nodes without a place. */
export function graphs({ parents = false }: Wanted = {}): fc.Arbitrary<PropertyGraph> {
  const ids = fc.uniqueArray(fc.oneof(fc.constantFrom('__proto__', '0', '1', 'node 1'), words), {
    maxLength: 6,
  });
  return ids.chain((ids) => {
    const nodes = fc.tuple(
      ...ids.map((id, index) =>
        fc
          .tuple(item, fc.option(position), fc.nat({ max: ids.length }))
          .map(([own, place, parent]): PropertyNode => {
            const inside = parents && parent < index ? ids[parent] : undefined;
            return {
              id,
              ...own,
              ...(place ? { position: place } : {}),
              ...(inside === undefined ? {} : { parents: [inside] }),
            };
          }),
      ),
    );
    const end = fc.constantFrom(...(ids.length > 0 ? ids : ['']));
    const edge = fc.tuple(item, end, end, fc.boolean(), fc.option(words), fc.option(numbers)).map(
      ([own, source, target, directed, id, weight]): PropertyEdge => ({
        ...(id === null ? {} : { id }),
        source,
        target,
        directed,
        ...(weight === null ? {} : { weight }),
        ...own,
      }),
    );
    const edges = fc.array(edge, { maxLength: ids.length === 0 ? 0 : 8 });
    return fc.record({ meta, nodes, edges });
  });
}
