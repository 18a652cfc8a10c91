import fc from 'fast-check';
import { parseRoot } from '../../../src/dossier/parse';
import { finish } from '../../../src/exchange/codec';
import { dossierOfGraph } from '../../../src/exchange/foreign/dossier-of-graph';
import type { ForeignFile } from '../../../src/exchange/foreign/file-source';
import type {
  PropertyEdge,
  PropertyGraph,
  PropertyGraphMeta,
  PropertyNode,
  Reference,
  Span,
  Value,
} from '../../../src/exchange/property-graph';
import type { Dossier } from '../../../src/schema/dossier';
import type { Issue } from '../../../src/schema/issues';

export const file: ForeignFile = {
  name: 'folder/Les Misérables.gexf',
  size: 1234,
  sha256: 'ab'.repeat(32),
  readOn: '2026-11-23',
  format: 'GEXF 1.3',
};

export function node(id: string, more: Partial<PropertyNode> = {}): PropertyNode {
  return { id, attributes: new Map(), at: `node ${id}`, ...more };
}

/** An edge `a>b` with direction, or `a-b` without. */
export function edge(ends: string, more: Partial<PropertyEdge> = {}): PropertyEdge {
  const [source = '', target = ''] = ends.split(/[->]/);
  return { source, target, directed: ends.includes('>'), attributes: new Map(), at: `edge ${ends}`, ...more };
}

export function graphOf(
  nodes: readonly (PropertyNode | string)[],
  edges: readonly (PropertyEdge | string)[] = [],
  meta: PropertyGraphMeta = {},
): PropertyGraph {
  return {
    meta,
    nodes: nodes.map((each) => (typeof each === 'string' ? node(each) : each)),
    edges: edges.map((each, at) => (typeof each === 'string' ? edge(each, { id: `e${at}` }) : each)),
  };
}

export const attributes = (entries: Record<string, Value>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(entries));

export interface Made {
  readonly dossier: Dossier;
  readonly issues: readonly Issue[];
  /** What the check of the dossier warns of. */
  readonly warnings: readonly string[];
}

/** The dossier of a graph. @throws where it does not check */
export function made(graph: PropertyGraph, about: Partial<ForeignFile> = {}): Made {
  const { graph: dossier, issues } = finish(dossierOfGraph(graph, { ...file, ...about }));
  if (dossier === null) throw new Error('no dossier');
  const parsed = parseRoot(JSON.parse(JSON.stringify(dossier)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 5), null, 1));
  return { dossier: parsed.dossier, issues, warnings: parsed.warnings.map(({ code }) => code) };
}

/** Code and facts of each issue. */
export const said = (issues: readonly Issue[]) =>
  issues.map(({ code, path, facts }) => ({ code, path, facts }));

const hostile = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  ' a ',
  'a',
  'a:2',
  'edge:1',
  'edge:2',
  'edge:a',
  'node:1',
  'a\u0000',
  '\u0000',
  'a\nb',
  '\u2028',
  '\ud800',
  '\uFEFFx',
  '{from}',
  '{to} {from}',
  '🤝'.repeat(260),
  'x'.repeat(500),
  `${'x'.repeat(499)} y`,
  `${'x'.repeat(600)}`,
);
const anyText = fc.oneof(
  { weight: 3, arbitrary: hostile },
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.constantFrom('Person', 'country', 'Country', 'COUNTRY', 'Leader or official', 'thing', 'organization'),
);
const anyType = fc.oneof(
  anyText,
  fc.constantFrom('meets', 'leads', 'knows', 'knows-undirected', 'meets-own', 'linked-to', 'points-to'),
);
const anyDate = fc.constantFrom(
  '2019',
  '2019-11',
  '2019-11-22',
  '2019-11-22T10:00',
  '2019-11-22T10:00:00.123Z',
  '2019-11-22T10:00:00+0900',
  '0044',
  '-0044',
  '-0000',
  '12.5',
  '3000',
  '2019~',
  '2019-02-30',
  '2010/2011',
  '..',
  '',
  'soon',
  '9999999999999',
  '__proto__',
);
const anyUrl = fc.constantFrom(
  'https://example.org/a',
  'https://EXAMPLE.org/a',
  'http://user:secret@example.org/',
  'javascript:alert(1)',
  'mailto:a@example.org',
  'https://[::1]/x',
  'https://example.org/a, https://www.example.org/b;https://x.test/c|https://x.test/d',
  'https://example.org/a b',
  'https://',
  ' ',
);

/** Some of the keys of a record: never a key whose value is undefined. */
function some<T extends object>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(parts, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

const scalar = fc.oneof(
  anyText,
  anyDate,
  anyUrl,
  fc.constantFrom(Number.NaN, Infinity, -0, 2019, 12.5),
  fc.boolean(),
);
const keys = fc.constantFrom(
  ...[
    'x',
    'original id',
    'start',
    'End Date',
    'year',
    'when',
    'source_url',
    'links',
    '__proto__',
    '',
    'weight',
  ],
  ...['constructor', 'size', 'spans', 'proto', 'attribute'],
);
const anyAttributes: fc.Arbitrary<ReadonlyMap<string, Value>> = fc
  .array(fc.tuple(keys, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))), { maxLength: 4 })
  .map((entries) => new Map<string, Value>(entries));
const anySpans: fc.Arbitrary<readonly Span[]> = fc.array(
  some<Required<Span>>({ start: anyDate, end: anyDate }),
  {
    maxLength: 3,
  },
);
const anyReferences: fc.Arbitrary<readonly Reference[]> = fc.array(
  some<Required<Reference>>({
    url: anyUrl,
    title: anyText,
    publisher: anyText,
    date: anyDate,
    accessed: anyDate,
    externalId: anyText,
    note: anyText,
  }),
  { maxLength: 3 },
);

const item = {
  label: anyText,
  names: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom('en', 'zh-Hant', 'toString'), anyText), anyText), {
      maxLength: 2,
    })
    .map((entries) => new Map(entries)),
  aliases: fc.array(anyText, { maxLength: 2 }),
  description: anyText,
  type: anyType,
  spans: anySpans,
  colour: fc.constant('#ff0000'),
  size: fc.constantFrom(1, Number.NaN),
  references: anyReferences,
};

const anyNode = (id: string): fc.Arbitrary<PropertyNode> =>
  fc
    .tuple(
      some({
        ...item,
        position: fc.constantFrom({ x: 1, y: 2 }, { x: Number.NaN, y: 1, z: 0 }),
        parents: fc.array(anyText, { maxLength: 2 }),
      }),
      anyAttributes,
    )
    .map(([more, own]) => ({ ...more, id, attributes: own, at: `node ${id}` }) as PropertyNode);

const anyEdge = (nodes: readonly string[]): fc.Arbitrary<PropertyEdge> =>
  fc
    .tuple(
      some({ ...item, id: anyText, weight: fc.constantFrom(1, 2.5, Infinity) }),
      anyAttributes,
      fc.constantFrom(...nodes),
      fc.constantFrom(...nodes),
      fc.boolean(),
      fc.constantFrom('line 1', '', ' '),
    )
    .map(([more, own, source, target, directed, at]) => ({
      ...(more as Partial<PropertyEdge>),
      attributes: own,
      source,
      target,
      directed,
      at,
    }));

const anyMeta: fc.Arbitrary<PropertyGraphMeta> = some({
  title: anyText,
  description: anyText,
  creator: anyText,
  modified: anyDate,
  license: anyText,
  keywords: fc.array(anyText, { maxLength: 2 }),
  language: fc.oneof(fc.constantFrom('en', 'ko', 'de-AT'), anyText),
  attributes: anyAttributes,
}) as fc.Arbitrary<PropertyGraphMeta>;

/** Graphs as a reader may make them of a hostile file: ids of nodes are unique and edges end at nodes; nothing else is sane. */
export const anyGraph: fc.Arbitrary<PropertyGraph> = fc.uniqueArray(anyText, { maxLength: 6 }).chain((ids) =>
  fc.record({
    meta: anyMeta,
    nodes: fc.tuple(...ids.map(anyNode)),
    edges: ids.length === 0 ? fc.constant([]) : fc.array(anyEdge(ids), { maxLength: 8 }),
  }),
);
