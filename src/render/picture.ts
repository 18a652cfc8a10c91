import { MultiDirectedGraph } from 'graphology';
import { labelLines, textWidth } from '../graph/label';
import type { EntityAttributes, ShownGraph, TieAttributes } from '../graph/shown-graph';
import { radiusOf } from '../graph/size';

/** An entity as it is drawn; lengths are graph units. Position changes while it is dragged. */
export interface EntityShape {
  readonly id: string;
  readonly attributes: EntityAttributes;
  x: number;
  y: number;
  readonly radius: number;
  /** Lines of its name. */
  readonly lines: readonly string[];
  /** Widest line at the usual size of names. */
  readonly width: number;
}

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
}

/** Sigma's own graph: keys and positions. What else it draws comes from the shapes. */
export type PictureGraph = MultiDirectedGraph;

/**
 * What stands on the canvas. A copy, so that sigma never sees the shown graph while it is being merged, and is handed
 * a finished picture in one go.
 */
export interface Picture {
  readonly graph: PictureGraph;
  readonly entities: readonly EntityShape[];
  readonly ties: readonly TieShape[];
  readonly entity: ReadonlyMap<string, EntityShape>;
  readonly tie: ReadonlyMap<string, TieShape>;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

function entityShape(id: string, attributes: EntityAttributes): EntityShape {
  const lines = labelLines(attributes.label);
  return {
    id,
    attributes,
    x: attributes.x,
    y: attributes.y,
    radius: radiusOf(attributes.degree),
    lines,
    width: Math.max(0, ...lines.map(textWidth)),
  };
}

/** Copies the shown graph. Entities without a place are left out, and their ties with them. */
export function pictureOf(shown: ShownGraph): Picture {
  const graph: PictureGraph = new MultiDirectedGraph({ allowSelfLoops: true });
  const entity = new Map<string, EntityShape>();
  shown.forEachNode((id, attributes) => {
    if (!Number.isFinite(attributes.x) || !Number.isFinite(attributes.y)) return;
    entity.set(id, entityShape(id, { ...attributes }));
    graph.addNode(id, { x: attributes.x, y: attributes.y });
  });
  const widest = new Map<string, number>();
  shown.forEachEdge((_, { lane }, from, to) => {
    const key = pairKey(from, to);
    widest.set(key, Math.max(widest.get(key) ?? 0, Math.abs(lane)));
  });
  const tie = new Map<string, TieShape>();
  shown.forEachEdge((id, attributes, source, target) => {
    const [from, to] = [entity.get(source), entity.get(target)];
    if (!from || !to) return;
    tie.set(id, {
      id,
      attributes: { ...attributes },
      from,
      to,
      lane: source <= target ? attributes.lane : -attributes.lane,
      widest: widest.get(pairKey(source, target)) ?? 0,
    });
    graph.addDirectedEdgeWithKey(id, source, target, {});
  });
  return { graph, entities: [...entity.values()], ties: [...tie.values()], entity, tie };
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
