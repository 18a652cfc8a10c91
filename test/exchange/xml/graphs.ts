import fc from 'fast-check';
import type { PropertyGraph, PropertyItem, Value } from '../../../src/exchange/property-graph';

/** Any text, with what XML cannot hold and what looks like its escapes. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc
    .string({
      unit: fc.constantFrom(
        '_',
        'x',
        '0',
        '7',
        'A',
        '\u0007',
        '\uD800',
        '\n',
        '\t',
        '\r',
        ' ',
        '"',
        '<',
        '&',
        ']',
      ),
    })
    .filter((text) => text !== ''),
  fc.constantFrom(
    '_x0007_',
    '_x005F_',
    '_x005F_x0007_',
    '__proto__',
    ' a ',
    '12',
    'true',
    'label',
    'x [type]',
    'x',
    'size',
  ),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const value: fc.Arbitrary<Value> = fc.oneof(
  anyText,
  number,
  fc.integer(),
  fc.boolean(),
  fc.array(anyText, { maxLength: 3 }),
  fc.array(number, { minLength: 1, maxLength: 3 }),
  fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
);
const date = fc.constantFrom(
  '2001',
  '2001-02',
  '2001-02-28',
  '2001-02-28T10:20:30Z',
  '-0044',
  '2001~',
  '19XX',
);
const span = fc.record({ start: date, end: date }, { requiredKeys: [] });
const item = {
  label: anyText,
  description: anyText,
  type: anyText,
  spans: fc.array(span, { minLength: 1, maxLength: 3 }),
  colour: fc.constantFrom('#00ff7f', '#123456'),
  size: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
};
const attributes = fc
  .uniqueArray(fc.tuple(anyText, value), { maxLength: 4, selector: ([key]) => key })
  .map((all) => new Map(all));

/** Graphs of all that both formats keep. */
export const arbitraryGraph: fc.Arbitrary<PropertyGraph> = fc
  .uniqueArray(anyText, { minLength: 1, maxLength: 4 })
  .chain((ids) => {
    const end = fc.constantFrom(...ids);
    const place = fc.record({ x: number, y: number, z: number }, { requiredKeys: ['x', 'y'] });
    const parents = fc.uniqueArray(end, { minLength: 1, maxLength: 2 });
    const node = fc.record(
      { ...item, attributes, position: place, parents },
      { requiredKeys: ['attributes'] },
    );
    const edge = fc.record(
      { ...item, attributes, id: anyText, weight: number, source: end, target: end, directed: fc.boolean() },
      { requiredKeys: ['attributes', 'source', 'target', 'directed'] },
    );
    return fc.record({
      meta: fc.constant({}),
      nodes: fc.tuple(...ids.map((id) => node.map((made) => ({ ...made, id, at: '' })))),
      edges: fc.array(
        edge.map((made) => ({ ...made, at: '' })),
        { maxLength: 4 },
      ),
    }) as fc.Arbitrary<PropertyGraph>;
  });

/** Without places in the file; the graph itself says nothing of where it stands. */
export function bare({ nodes, edges }: PropertyGraph): unknown {
  const strip = (all: readonly PropertyItem[]) =>
    all.map((one) => ({ ...one, at: '', attributes: [...one.attributes] }));
  return { nodes: strip(nodes), edges: strip(edges) };
}
