import type { FormatGuess } from './format-guess';
import { type JsonOutline, outlineOf } from './json-outline';

type Test = (has: (...paths: string[]) => boolean, outline: JsonOutline) => boolean;

/** True where one of the lists of nodes and edges is there, under one of these objects. */
function hasGraph(has: (...paths: string[]) => boolean, { whole }: JsonOutline, under: string): boolean {
  const nodes = ['nodes', 'vertices']
    .flatMap((key) => [`${under}${key}[]`, `${under}${key}{}`])
    .some((path) => has(path));
  const edges = ['links', 'edges']
    .flatMap((key) => [`${under}${key}[]`, `${under}${key}{}`])
    .some((path) => has(path));
  const identified = ['id', 'key', 'name', 'label'].some((key) => has(`${under}nodes[].${key}`));
  const joined = [
    ['source', 'target'],
    ['from', 'to'],
  ].some((ends) => ends.every((end) => has(`${under}links[].${end}`) || has(`${under}edges[].${end}`)));
  // Where the text is cut, one of the two may not have come yet.
  return nodes ? edges || whole || identified : joined;
}

/** What tells each format, in the order in which they are tried: those that name themselves first. */
const tests: readonly (readonly [FormatGuess, Test])[] = [
  [
    'dossier',
    (has, { texts }) =>
      texts.get('format')?.startsWith('entente-dossier') === true || has('entities[]', 'ties[]', 'sources[]'),
  ],
  ['stix', (has, { texts }) => texts.get('type') === 'bundle' && has('objects[]')],
  ['stix', (has, { texts }) => texts.get('[].type') === 'bundle' && has('[].objects[]')],
  ['stix', (_, { texts }) => /^[a-z0-9-]+--[0-9a-f-]{36}$/.test(texts.get('id') ?? texts.get('[].id') ?? '')],
  ['gephi-lite', (has, { texts }) => texts.get('type') === 'gephi-lite' || has('graphDataset{}')],
  ['cx2', (has) => has('[].CXVersion')],
  ['jsonld', (has) => has('@context') || has('@graph') || has('[].@context') || has('[].@id', '[].@type')],
  [
    'ftm',
    (has) =>
      has('schema', 'properties{}') ||
      ['[]', 'results[]', 'entities[]'].some((list) => has(`${list}.schema`, `${list}.properties{}`)),
  ],
  [
    'cx2',
    (has) =>
      (has('[].nodes[]') || has('[].edges[]')) &&
      ['metaData', 'status', 'attributeDeclarations', 'networkAttributes'].some((key) => has(`[].${key}[]`)),
  ],
  [
    'cytoscape',
    (has) => has('elements{}', 'elements.nodes[]') || has('elements.edges[]') || has('elements[].data{}'),
  ],
  ['cytoscape', (has) => has('[].data{}')],
  ['cytoscape', (has) => has('nodes[].data{}') && !has('nodes[].id') && !has('nodes[].key')],
  [
    'graphology',
    (has, outline) =>
      hasGraph(has, outline, '') &&
      !has('links[]') &&
      !has('nodes[].id') &&
      (has('options{}', 'options.multi') ||
        has('nodes[].key', 'nodes[].attributes{}') ||
        has('edges[].undirected')),
  ],
  [
    'node-link',
    (has, outline) =>
      ['', 'graph.', 'layout.', 'network.', 'data.', 'graphs[].'].some((under) =>
        hasGraph(has, outline, under),
      ),
  ],
];

/** The format of a JSON text, by its first keys; null where it is of none. */
export function recogniseJson(text: string): FormatGuess | null {
  const outline = outlineOf(text);
  const has = (...paths: string[]) => paths.every((path) => outline.paths.has(path));
  return tests.find(([, test]) => test(has, outline))?.[0] ?? null;
}
