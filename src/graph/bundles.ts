import type { Category } from '../schema/vocabulary-schema';
import { pairKey } from './pair';
import { fanLimit, type ShownGraph, type TieAttributes } from './shown-graph';

/** The one line that stands for all ties of a pair. */
export interface Bundle {
  /** `bundle:<a>\n<b>`: no record has such an id. */
  readonly id: string;
  /** The lower id. */
  readonly a: string;
  /** The higher id; the same for an entity with itself. */
  readonly b: string;
  /** By their places in the fan. */
  readonly ties: readonly string[];
  readonly categories: Readonly<Record<Category, number>>;
}

const prefix = 'bundle:';

/** The id of the bundle of a pair. */
export function bundleId(one: string, other: string): string {
  return prefix + pairKey(one, other);
}

/** A tie with its ends, as a walk through the shown graph meets it. */
export interface MetTie {
  readonly id: string;
  readonly attributes: TieAttributes;
  readonly from: string;
  readonly to: string;
}

/** The bundles of what is shown, by id. */
export function bundlesOf(graph: ShownGraph): Bundle[] {
  const met: MetTie[] = [];
  graph.forEachEdge((id, attributes, from, to) => {
    met.push({ id, attributes, from, to });
  });
  return bundlesAmong(met);
}

/** The bundles that ties are in, by id. */
export function bundlesAmong(met: Iterable<MetTie>): Bundle[] {
  const found = new Map<
    string,
    { a: string; b: string; ties: { id: string; lane: number }[] } & Pick<Bundle, 'categories'>
  >();
  for (const { id, attributes, from, to } of met) {
    const { bundled, lane, category } = attributes;
    if (!bundled) continue;
    const key = bundleId(from, to);
    let bundle = found.get(key);
    if (!bundle) {
      const [a, b] = from < to ? [from, to] : [to, from];
      bundle = { a, b, ties: [], categories: { cooperation: 0, conflict: 0, office: 0, context: 0 } };
      found.set(key, bundle);
    }
    bundle.ties.push({ id, lane });
    (bundle.categories as Record<Category, number>)[category] += 1;
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { a, b, ties, categories }]) => ({
      id,
      a,
      b,
      ties: ties.sort((one, other) => one.lane - other.lane).map((tie) => tie.id),
      categories,
    }));
}

/** Bundles or fans out the pairs of what is shown, after the reader changed which. Counts `revision` up once. */
export function refan(graph: ShownGraph, fanned: ReadonlySet<string>): void {
  const sizes = new Map<string, number>();
  graph.forEachEdge((_, __, from, to) => {
    const key = pairKey(from, to);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  });
  graph.forEachEdge((id, attributes, from, to) => {
    const key = pairKey(from, to);
    const wanted = (sizes.get(key) ?? 0) > fanLimit && !fanned.has(key);
    if (attributes.bundled !== wanted) graph.replaceEdgeAttributes(id, { ...attributes, bundled: wanted });
  });
  graph.updateAttribute('revision', (revision) => (revision ?? 0) + 1);
}
