import type { PropertyGraph, Value } from '../property-graph';
import { edgeFieldsOf, type Field, fieldsOf, jsonList, jsonObject } from './fields';
import { metaFields } from './meta';
import { idKey } from './read-cx2';

/** What a column holds so far: the types of CX2 in the order in which one takes in the other. */
type Scalars = 'boolean' | 'integer' | 'long' | 'double' | 'string';

function scalarType(value: Value): Scalars {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'string';
  if (!Number.isSafeInteger(value)) return 'double';
  return Math.abs(value) < 2 ** 31 ? 'integer' : 'long';
}

const numbers: readonly Scalars[] = ['integer', 'long', 'double'];

/** The type that holds both; values of unlike types are text. */
function wider(one: Scalars | undefined, other: Scalars): Scalars {
  if (one === undefined || one === other) return other;
  const [a, b] = [numbers.indexOf(one), numbers.indexOf(other)];
  return a < 0 || b < 0 ? 'string' : (numbers[Math.max(a, b)] ?? 'double');
}

/** The columns of a table: one type each, told from all values, as CX2 asks for. */
class Columns {
  readonly #types = new Map<string, { scalar: Scalars | undefined; list: boolean }>();

  see(fields: readonly Field[]): void {
    for (const [key, value] of fields) {
      const column = this.#types.get(key) ?? { scalar: undefined, list: false };
      this.#types.set(key, column);
      if (typeof value === 'object') column.list = true;
      for (const item of typeof value === 'object' ? value : [value]) {
        column.scalar = wider(column.scalar, scalarType(item));
      }
    }
  }

  declarations(): [string, unknown][] {
    return [...this.#types].map(([key, { scalar = 'string', list }]) => [
      key,
      { d: list ? `list_of_${scalar}` : scalar, ...(key === 'directed' ? { v: true } : {}) },
    ]);
  }

  /** Values as their column has them: text where types are mixed, a list of one where others are lists. */
  fit(fields: readonly Field[]): string {
    const fitted = fields.map(([key, value]): readonly [string, unknown] => {
      const column = this.#types.get(key);
      const text = column?.scalar === 'string';
      if (typeof value === 'object') return [key, text ? value.map(String) : value];
      const scalar = text ? String(value) : value;
      return [key, column?.list ? [scalar] : scalar];
    });
    return jsonObject(fitted);
  }
}

const nodeNaming = { label: 'name', type: 'type' } as const;
const edgeNaming = { label: 'name', type: 'interaction' } as const;

/** Cytoscape shows names and colours that nodes and edges have as attributes. */
const visualProperties = {
  default: { network: {}, node: {}, edge: {} },
  nodeMapping: {
    NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
    NODE_BACKGROUND_COLOR: { type: 'PASSTHROUGH', definition: { attribute: 'color', type: 'string' } },
  },
  edgeMapping: {
    EDGE_LINE_COLOR: { type: 'PASSTHROUGH', definition: { attribute: 'color', type: 'string' } },
  },
};

function metaEntry(name: string, elementCount: number): object {
  return { name, elementCount };
}

/**
 * Writes CX2. Its ids are whole numbers, which nodes and edges get in their order; their own ids are the attribute
 * {@link idKey}, which our reader takes back. Each attribute has one type, told from all its values: where they are of
 * several, they are text. Left out is what a laid out dossier has in its attributes: further names, spans, references;
 * and parents, for which CX2 has no place.
 */
export function* writeCx2({ nodes, edges, meta }: PropertyGraph): Generator<string> {
  const [nodeColumns, edgeColumns, ownColumns] = [new Columns(), new Columns(), new Columns()];
  const number = new Map(nodes.map(({ id }, index) => [id, index]));
  // Both tables say that they keep ids, also where no edge has one.
  for (const columns of [nodeColumns, edgeColumns]) columns.see([[idKey, '']]);
  for (const node of nodes) nodeColumns.see(fieldsOf(node, nodeNaming));
  for (const edge of edges) edgeColumns.see(edgeFieldsOf(edge, edgeNaming));
  const own = metaFields(meta) as Field[];
  ownColumns.see(own);
  const declarations = {
    networkAttributes: Object.fromEntries(ownColumns.declarations()),
    nodes: Object.fromEntries(nodeColumns.declarations()),
    edges: Object.fromEntries(edgeColumns.declarations()),
  };
  const metaData = [
    metaEntry('attributeDeclarations', 1),
    metaEntry('networkAttributes', 1),
    metaEntry('nodes', nodes.length),
    metaEntry('edges', edges.length),
    metaEntry('visualProperties', 1),
  ];
  yield '[{"CXVersion": "2.0", "hasFragments": false},\n';
  yield `${JSON.stringify({ metaData })},\n`;
  yield `${JSON.stringify({ attributeDeclarations: [declarations] })},\n`;
  yield `{"networkAttributes": [${ownColumns.fit(own)}]},\n{"nodes": `;
  yield* jsonList(nodes, (node, id) => {
    const { x, y, z } = node.position ?? {};
    const place =
      x === undefined || y === undefined
        ? []
        : Object.entries({ x, y: 0 - y, ...(z === undefined ? {} : { z }) });
    const values = nodeColumns.fit([[idKey, node.id], ...fieldsOf(node, nodeNaming)]);
    return `${jsonObject([['id', id], ...place]).slice(0, -1)},"v":${values}}`;
  });
  yield '},\n{"edges": ';
  yield* jsonList(edges, (edge, id) => {
    const ownId: Field[] = edge.id === undefined ? [] : [[idKey, edge.id]];
    const values = edgeColumns.fit([...ownId, ...edgeFieldsOf(edge, edgeNaming)]);
    return `{"id":${id},"s":${number.get(edge.source)},"t":${number.get(edge.target)},"v":${values}}`;
  });
  yield `},\n${JSON.stringify({ visualProperties: [visualProperties] })},\n`;
  yield '{"status": [{"success": true}]}]\n';
}
