import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Import, importsOf } from './imports';
import { entries, keepers, table } from './table';

/** Files by path relative to `src/`, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** The code below a folder: TypeScript without declaration files, and style sheets. */
export function readSources(root: string): Sources {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(tsx?|css)$/.test(name) && !name.endsWith('.d.ts'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const isCode = (path: string): boolean => /\.tsx?$/.test(path);

/** The file a relative specifier means, or null where there is none. Queries such as `?url` are dropped. */
export function resolveImport(from: string, specifier: string, sources: Sources): string | null {
  const plain = specifier.replace(/\?.*$/, '');
  const base = posix.normalize(posix.join(posix.dirname(from), plain));
  const tried = ['', '.ts', '.tsx', '/index.ts'].map((end) => base + end);
  return tried.find((path) => sources.has(path)) ?? null;
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

function breachOf(from: string, one: Import, sources: Sources): string | null {
  const says = `${from} imports ${one.specifier}`;
  const folder = folderOf(from);
  if (!isRelative(one.specifier)) {
    if (entries.has(from) || one.types) return null;
    const keeper = keepers.find(({ packages }) => packages.test(one.specifier));
    return keeper && keeper.folder !== folder ? `${says}: only ${keeper.folder}/ may` : null;
  }
  const to = resolveImport(from, one.specifier, sources);
  // Pictures and other files without code count by their folder too.
  const target = to ?? posix.normalize(posix.join(posix.dirname(from), one.specifier));
  if (target.startsWith('../')) return `${says}: outside src/`;
  if (to === null && !/\.(svg|png|json|woff2|css)(\?.*)?$/.test(target))
    return `${says}: there is no such file`;
  if (entries.has(from)) return null;
  if (entries.has(target)) return `${says}: nothing imports an entry`;
  if (folderOf(target) === folder) return null;
  const allowed = table.get(folder);
  if (allowed === undefined) return `${from} lies in no folder of the table`;
  const leave = allowed.get(folderOf(target));
  if (leave === undefined) return `${says}: ${folder}/ may not import ${folderOf(target)}/`;
  return leave === 'types' && !one.types ? `${says}: types only` : null;
}

/** Every breach of the import table, as one line each. */
export function breachesIn(sources: Sources): string[] {
  return [...sources]
    .filter(([path]) => isCode(path))
    .flatMap(([path, text]) => importsOf(text).map((one) => breachOf(path, one, sources)))
    .filter((line) => line !== null);
}

/** Cycles among modules, type imports counted, each as `a -> b -> a`; one for each module that closes one. */
export function cyclesIn(sources: Sources): string[] {
  const next = new Map<string, string[]>();
  for (const [path, text] of sources) {
    if (!isCode(path)) continue;
    const targets = importsOf(text)
      .filter(({ specifier }) => isRelative(specifier))
      .map(({ specifier }) => resolveImport(path, specifier, sources))
      .filter((target) => target !== null);
    next.set(path, targets);
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const target of next.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of next.keys()) visit(path);
  return cycles;
}

/** Lines in a file, a closing line break not counted. */
export const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;
