import { bundlesAmong, type MetTie } from '../graph/bundles';
import { pairKey } from '../graph/pair';
import type { EntityAttributes, ShownGraph, TieAttributes } from '../graph/shown-graph';
import { type BundleShape, bowAround, bundleShape, type Strand } from './bundle';
import { type EntityShape, entityShape } from './entity-shape';
import { type Instants, instantsOf, type Ranks } from './instants';

export type { EntityShape } from './entity-shape';

/** A tie as it is drawn. */
export interface TieShape {
  readonly id: string;
  readonly attributes: TieAttributes;
  readonly from: EntityShape;
  readonly to: EntityShape;
  /** Place in the fan as seen from `from`: positive is to the left of the way to `to`. */
  readonly lane: number;
  /** Largest absolute lane of the pair. */
  readonly widest: number;
  /** Its times. */
  readonly ranks: Ranks;
}

/**
 * What stands on the canvas. A copy, so that sigma never sees the shown graph while it is being merged, and is handed
 * a finished picture in one go.
 */
export interface Picture {
  readonly entities: readonly EntityShape[];
  /** Those with a line of their own. */
  readonly ties: readonly TieShape[];
  readonly bundles: readonly BundleShape[];
  readonly entity: ReadonlyMap<string, EntityShape>;
  readonly tie: ReadonlyMap<string, TieShape>;
  readonly bundle: ReadonlyMap<string, BundleShape>;
  readonly strand: ReadonlyMap<string, Strand>;
  /** The bundle that a tie without a line of its own is in, by the tie's id. */
  readonly bundleOf: ReadonlyMap<string, BundleShape>;
  readonly instants: Instants;
  /** Hops of the path, and the entities that they join. */
  readonly pathTies: ReadonlySet<string>;
  readonly pathEntities: ReadonlySet<string>;
}

/** A picture of nothing. */
export function emptyPicture(): Picture {
  return {
    entities: [],
    ties: [],
    bundles: [],
    entity: new Map(),
    tie: new Map(),
    bundle: new Map(),
    strand: new Map(),
    bundleOf: new Map(),
    instants: instantsOf([]),
    pathTies: new Set(),
    pathEntities: new Set(),
  };
}

/** Discs that bundles look out for, times bundles: beyond this, a dense picture all the same, their lines are straight. */
const mostBowed = 20_000;

/** The shape of an entity: the old one where nothing of it changed. */
function shapeOf(id: string, attributes: EntityAttributes, old: EntityShape | undefined): EntityShape {
  const same = old?.attributes === attributes && old.x === attributes.x && old.y === attributes.y;
  return same ? old : entityShape(id, attributes);
}

/**
 * Puts the shown graph into a picture. Entities without a place are left out, and their ties with them. The graph
 * replaces attributes and never changes them, so that a picture may keep them.
 * @param before the last picture: shapes of which nothing changed are taken from it
 */
export function pictureOf(shown: ShownGraph, before: Picture = emptyPicture()): Picture {
  const entity = new Map<string, EntityShape>();
  shown.forEachNode((id, attributes) => {
    if (!Number.isFinite(attributes.x) || !Number.isFinite(attributes.y)) return;
    const shape = shapeOf(id, attributes, before.entity.get(id));
    entity.set(id, shape);
  });

  const widest = new Map<string, number>();
  const met: MetTie[] = [];
  shown.forEachEdge((id, attributes, from, to) => {
    met.push({ id, attributes, from, to });
    if (attributes.lane === 0) return;
    const key = pairKey(from, to);
    widest.set(key, Math.max(widest.get(key) ?? 0, Math.abs(attributes.lane)));
  });
  const instants = instantsOf(
    met.map(({ attributes }) => attributes),
    before.instants,
  );

  const tie = new Map<string, TieShape>();
  const pathTies = new Set<string>();
  const pathEntities = new Set<string>();
  for (const { id, attributes, from: source, to: target } of met) {
    if (attributes.onPath) {
      pathTies.add(id);
      pathEntities.add(source).add(target);
    }
    const [from, to] = [entity.get(source), entity.get(target)];
    if (!from || !to || attributes.bundled) continue;
    const width = attributes.lane === 0 ? 0 : (widest.get(pairKey(source, target)) ?? 0);
    const old = instants === before.instants ? before.tie.get(id) : undefined;
    const sameTimes = old?.attributes === attributes;
    const same = sameTimes && old.from === from && old.to === to && old.widest === width;
    tie.set(
      id,
      same
        ? old
        : {
            id,
            attributes,
            from,
            to,
            lane: source <= target ? attributes.lane : -attributes.lane,
            widest: width,
            ranks: sameTimes ? old.ranks : instants.ranksOf(attributes),
          },
    );
  }

  const bundle = new Map<string, BundleShape>();
  const strand = new Map<string, Strand>();
  const bundleOf = new Map<string, BundleShape>();
  const bundles = bundlesAmong(met);
  const canBow = bundles.length * entity.size <= mostBowed;
  for (const found of bundles) {
    const [from, to] = [entity.get(found.a), entity.get(found.b)];
    if (!from || !to) continue;
    const bow = canBow && from !== to ? bowAround(from, to, entity.values()) : 0;
    const shape = bundleShape(found, from, to, bow, (id) => {
      const attributes = shown.getEdgeAttributes(id);
      return {
        category: attributes.category,
        faded: attributes.faded,
        onPath: attributes.onPath,
        ranks: instants.ranksOf(attributes),
      };
    });
    bundle.set(shape.id, shape);
    for (const id of shape.ties) bundleOf.set(id, shape);
    for (const one of shape.strands) strand.set(one.id, one);
  }
  return {
    entities: [...entity.values()],
    ties: [...tie.values()],
    bundles: [...bundle.values()],
    entity,
    tie,
    bundle,
    strand,
    bundleOf,
    instants,
    pathTies,
    pathEntities,
  };
}

/** Whether a new picture asks for a new view of it: nothing of the old one is left, or most of it stands elsewhere. */
export function isAnother(before: Picture, after: Picture): boolean {
  const kept = after.entities.filter(({ id }) => before.entity.has(id));
  if (kept.length === 0) return true;
  const moved = kept.filter(({ id, x, y }) => {
    const old = before.entity.get(id);
    return old && Math.hypot(old.x - x, old.y - y) > 1;
  });
  return kept.length > 3 && moved.length > kept.length / 2;
}
