import { neighbourhoodOf } from '../graph/neighbours';
import type { ShownGraph } from '../graph/shown-graph';
import type { BundleShape } from './bundle';
import type { Picture } from './picture';

/** What is drawn in full and what recedes. */
export interface Emphasis {
  /** Ids drawn in full; null: all. */
  readonly near: ReadonlySet<string> | null;
  /** How much of their colour the others keep, 0 to 1; the rest is paper. */
  readonly rest: number;
  readonly selected: ReadonlySet<string>;
  readonly hovered: string | null;
}

/** Others while something is hovered: still there, but out of the way. */
const restWhileHovered = 0.28;
/** Others while something is selected: a person goes on reading them. */
const restWhileSelected = 0.5;

/** What is outside of the focus keeps this share of what it would have. */
const fadedShare = 0.3;

/**
 * What the pointer, the selection and the path bring forward, with all they touch. Ids that are not shown count for
 * nothing. The id of a bundle stands for its ties.
 */
export function emphasisOf(
  graph: ShownGraph,
  picture: Picture,
  selection: readonly string[],
  hovered: string | null,
): Emphasis {
  const shown = (id: string): boolean => graph.hasNode(id) || graph.hasEdge(id);
  const selected = new Set(selection.filter(shown));
  const bundle = hovered === null ? undefined : picture.bundle.get(hovered);
  const under = hovered !== null && (bundle || shown(hovered)) ? hovered : null;
  if (under !== null) {
    const { entities, ties } = neighbourhoodOf(graph, bundle?.ties ?? [under]);
    // What is selected stays in sight while the pointer wanders.
    const near = new Set([...entities, ...ties, ...selected]);
    return { near, rest: restWhileHovered, selected, hovered: under };
  }
  if (selected.size === 0 && picture.pathTies.size === 0) {
    return { near: null, rest: 1, selected, hovered: null };
  }
  const { entities, ties } = neighbourhoodOf(graph, selected);
  const near = new Set([...entities, ...ties, ...picture.pathTies, ...picture.pathEntities]);
  return { near, rest: restWhileSelected, selected, hovered: null };
}

/**
 * Whether a record is brought forward while others recede. False for all while nothing recedes: so a selection touches
 * only the records that it brings forward.
 */
export function isForward(emphasis: Emphasis, id: string): boolean {
  return emphasis.near?.has(id) === true;
}

/** Whether a record is drawn in full. */
export function isNear(emphasis: Emphasis, id: string): boolean {
  return emphasis.near === null || emphasis.near.has(id);
}

/** The same for a bundle: it is as near as the nearest of its ties. */
export function isBundleNear({ near, hovered }: Emphasis, bundle: BundleShape): boolean {
  return near === null || hovered === bundle.id || bundle.ties.some((id) => near.has(id));
}

/** How much of its colour the focus leaves a record, 0 to 1. */
export function focusShare(emphasis: Emphasis, id: string, faded: boolean): number {
  return faded && emphasis.hovered !== id && !emphasis.selected.has(id) ? fadedShare : 1;
}

/** The same for a bundle. */
export function focusShareOfBundle({ hovered }: Emphasis, bundle: BundleShape): number {
  return bundle.faded && hovered !== bundle.id ? fadedShare : 1;
}

/** How much of its colour a record keeps, 0 to 1. */
export function strengthOf(emphasis: Emphasis, id: string, faded = false): number {
  return (isNear(emphasis, id) ? 1 : emphasis.rest) * focusShare(emphasis, id, faded);
}

/** The same for a bundle. */
export function strengthOfBundle(emphasis: Emphasis, bundle: BundleShape): number {
  return (isBundleNear(emphasis, bundle) ? 1 : emphasis.rest) * focusShareOfBundle(emphasis, bundle);
}

/** Ids whose look differs between two emphases, beside what the graphics card does to all: entities, ties, bundles. */
export function restyled(before: Emphasis, after: Emphasis): ReadonlySet<string> {
  const ids = new Set<string>();
  const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): void => {
    for (const id of one) if (!other.has(id)) ids.add(id);
  };
  const none: ReadonlySet<string> = new Set();
  for (const [one, other] of [
    [before.near ?? none, after.near ?? none],
    [before.selected, after.selected],
  ] as const) {
    differ(one, other);
    differ(other, one);
  }
  for (const id of [before.hovered, after.hovered]) if (id !== null) ids.add(id);
  return ids;
}
