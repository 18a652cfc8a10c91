import { jsonPath, type PathParts } from '../../dossier/json-path';
import type { IssueList } from '../issue-list';
import { isObject, type JsonObject, textOf } from './json-value';

/** One object of a bundle, with what every object has. */
export interface StixObject {
  readonly id: string;
  readonly type: string;
  readonly value: JsonObject;
  readonly path: PathParts;
}

/** What an object is in a graph; STIX 2.1, section 1.6, has domain objects and observables as nodes. */
export type Part = 'node' | 'edge' | 'meta';

const parts: ReadonlyMap<string, Part> = new Map([
  ['relationship', 'edge'],
  ['sighting', 'edge'],
  // Meta objects speak of the data, not of its subject.
  ['marking-definition', 'meta'],
  ['language-content', 'meta'],
  ['extension-definition', 'meta'],
]);

/** Nodes are all objects but relationships, sightings and meta objects: also those of types nobody knows. */
export function partOf(type: string): Part {
  return parts.get(type) ?? 'node';
}

type Found = readonly [value: unknown, path: PathParts];

function inBundle(bundle: JsonObject, path: PathParts): Found[] {
  if (!Array.isArray(bundle.objects)) return [];
  return bundle.objects.map((value, at) => [value, [...path, 'objects', at]] as const);
}

/**
 * The objects of a bundle, of a list of bundles or objects, or of a single object.
 * @returns null where the value is none of these
 */
function found(root: unknown): Found[] | null {
  if (Array.isArray(root)) {
    return root.flatMap((value, at): Found[] =>
      isObject(value) && value.type === 'bundle' ? inBundle(value, [at]) : [[value, [at]]],
    );
  }
  if (!isObject(root)) return null;
  if (root.type === 'bundle' || Array.isArray(root.objects)) return inBundle(root, []);
  return textOf(root.id)?.includes('--') ? [[root, []]] : null;
}

/** Objects that are looked at between two steps. */
const stepLength = 2000;

/** True where the first was changed after the second. */
function isLater(first: string, second: string): boolean {
  const [a, b] = [Date.parse(first), Date.parse(second)];
  return Number.isNaN(a) || Number.isNaN(b) ? first > second : a > b;
}

/**
 * The objects that hold, in the order of the file. Of several versions of one object (one id, different `modified`) the
 * latest holds; the others are left out with a warning. Two nodes of one id and one `modified` are a fault, and the
 * first stays; edges of one id stay. Yields the share done.
 * @returns null where there is no list of objects
 */
export function* objectsOf(root: unknown, issues: IssueList): Generator<number, StixObject[] | null> {
  const all = found(root);
  if (all === null) return null;
  const kept: (StixObject | null)[] = [];
  const placeById = new Map<string, number>();
  for (const [at, [value, path]] of all.entries()) {
    if (at % stepLength === 0) yield at / all.length;
    const id = isObject(value) ? textOf(value.id) : undefined;
    const type = isObject(value) ? textOf(value.type) : undefined;
    if (!isObject(value) || id === undefined || type === undefined) {
      issues.add('side-section', jsonPath(path), { key: type ?? 'objects' }, type ?? 'objects');
      continue;
    }
    const object = { id, type, value, path };
    const known = placeById.get(id);
    const first = known === undefined ? null : (kept[known] ?? null);
    if (first === null || known === undefined) {
      placeById.set(id, kept.length);
      kept.push(object);
      continue;
    }
    const [before, now] = [textOf(first.value.modified), textOf(value.modified)];
    if (before !== undefined && now !== undefined && before !== now) {
      const later = isLater(now, before);
      issues.add(
        'side-section',
        jsonPath(later ? first.path : path),
        { key: 'earlier versions' },
        'versions',
      );
      if (!later) continue;
      kept[known] = null;
      placeById.set(id, kept.length);
      kept.push(object);
    } else if (partOf(type) === 'edge' && partOf(first.type) === 'edge') kept.push(object);
    else issues.add('duplicate-node', jsonPath(path), { node: id, first: jsonPath(first.path) });
  }
  return kept.filter((object) => object !== null);
}
