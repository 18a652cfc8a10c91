import type { Preview } from '../state/preview';
import { isOut, noThresholds, type Thresholds } from './instants';
import type { Picture } from './picture';

/** What is there at the times under the reader's hand; the rest is faded and cannot be hit. */
export interface Presence {
  /** Drawn ties are held against these, on the graphics card and in picking. */
  readonly thresholds: Thresholds;
  /** Entities none of whose ties is there. */
  readonly entitiesOut: ReadonlySet<string>;
  /** Strands of bundles none of whose ties is there. */
  readonly strandsOut: ReadonlySet<string>;
  /** Ties of each bundle that are there, by the bundle's id; null: all. */
  readonly counts: ReadonlyMap<string, number> | null;
}

const none: ReadonlySet<string> = new Set();

/** All is there. */
export const allPresent: Presence = {
  thresholds: noThresholds,
  entitiesOut: none,
  strandsOut: none,
  counts: null,
};

/**
 * What is there at previewed times. Entities without a drawn tie, pinned ones, selected ones and those of the path
 * stay, as they do when the times are committed.
 */
export function presenceOf(picture: Picture, preview: Preview, selection: readonly string[]): Presence {
  if (preview.window === null && preview.knownOn === null) return allPresent;
  const thresholds = picture.instants.thresholdsOf(preview);
  const entitiesOut = new Set<string>();
  for (const { id, attributes } of picture.entities) if (!attributes.pinned) entitiesOut.add(id);
  const keep = (id: string) => entitiesOut.delete(id);
  const joined = new Set<string>();
  for (const { from, to, ranks } of picture.ties) {
    joined.add(from.id).add(to.id);
    if (isOut(ranks, thresholds)) continue;
    keep(from.id);
    keep(to.id);
  }
  const strandsOut = new Set<string>();
  const counts = new Map<string, number>();
  for (const bundle of picture.bundles) {
    joined.add(bundle.from.id).add(bundle.to.id);
    let count = 0;
    for (const strand of bundle.strands) {
      const there = strand.ranks.filter((ranks) => !isOut(ranks, thresholds)).length;
      if (there === 0) strandsOut.add(strand.id);
      count += there;
    }
    counts.set(bundle.id, count);
    if (count === 0) {
      strandsOut.add(bundle.id);
      continue;
    }
    keep(bundle.from.id);
    keep(bundle.to.id);
  }
  for (const id of [...entitiesOut]) if (!joined.has(id) || picture.pathEntities.has(id)) keep(id);
  for (const id of selection) keep(id);
  return { thresholds, entitiesOut, strandsOut, counts };
}
