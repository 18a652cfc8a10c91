/** What a folder may import from another: anything, or types alone. */
export type Leave = 'all' | 'types';

const upTo = (...folders: string[]): ReadonlyMap<string, Leave> =>
  new Map(folders.map((name) => [name, 'all']));
const andTypes = (allowed: ReadonlyMap<string, Leave>, ...folders: string[]): ReadonlyMap<string, Leave> =>
  new Map([...allowed, ...folders.map((name) => [name, 'types'] as const)]);

/** The import table: for each folder of `src/` the folders it may import from, itself apart. */
export const table: ReadonlyMap<string, ReadonlyMap<string, Leave>> = new Map([
  ['text', upTo()],
  ['schema', upTo('text')],
  ['messages', upTo('text', 'schema')],
  ['dossier', upTo('text', 'schema')],
  ['citation', upTo('text', 'schema', 'messages')],
  ['appearance', upTo('text', 'schema')],
  ['layout', upTo()],
  ['exchange', upTo('text', 'schema', 'messages', 'dossier', 'citation', 'appearance', 'layout')],
  ['engine', upTo('text', 'schema', 'messages', 'dossier', 'citation', 'layout', 'exchange')],
  ['state', upTo('text', 'schema')],
  ['graph', andTypes(upTo('text', 'schema'), 'engine')],
  ['conductor', upTo('text', 'schema', 'messages', 'layout', 'engine', 'state', 'graph')],
  ['render', upTo('text', 'schema', 'appearance', 'state', 'graph', 'conductor')],
  [
    'ui',
    andTypes(
      upTo('text', 'schema', 'messages', 'citation', 'appearance', 'state', 'graph', 'conductor'),
      'engine',
    ),
  ],
  ['shell', upTo('text', 'schema', 'messages', 'engine', 'state', 'graph', 'conductor')],
  [
    'cli',
    upTo('text', 'schema', 'messages', 'dossier', 'citation', 'appearance', 'layout', 'exchange', 'engine'),
  ],
]);

/** Where the program begins. They may import anything, nothing imports them, and they alone make workers. */
export const entries: ReadonlySet<string> = new Set([
  'main.ts',
  'app.tsx',
  'engine/worker.ts',
  'layout/worker.ts',
  'render/worker.ts',
  'cli/main.ts',
]);

/** Packages that one folder keeps to itself, entries apart. */
export const keepers: readonly { readonly packages: RegExp; readonly folder: string }[] = [
  { packages: /^(sigma|@sigma\/.*)$/, folder: 'render' },
  { packages: /^(react|react-dom|react-aria.*|react-stately|@react-.*)(\/.*)?$/, folder: 'ui' },
  { packages: /^node:/, folder: 'cli' },
];
