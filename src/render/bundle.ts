import type { Bundle } from '../graph/bundles';
import type { Category } from '../schema/vocabulary-schema';
import { bendBetween, distanceTo } from './curve';
import type { EntityShape } from './entity-shape';
import type { Ranks } from './instants';

/** The ties of one category in a bundle: a stripe of its line. Lengths are CSS pixels at the composed zoom. */
export interface Strand {
  /** `<bundle>\n<category>`. */
  readonly id: string;
  readonly bundle: BundleShape;
  readonly category: Category;
  readonly width: number;
  /** Off the middle of the line; positive is to the left of the way from `from` to `to`. */
  readonly shift: number;
  /** Times of its ties. */
  readonly ranks: readonly Ranks[];
}

/** Many ties of one pair, drawn as one line: a casing, and on it a strand for each category. */
export interface BundleShape {
  /** As the shown graph names it; the casing's key in sigma's graph. */
  readonly id: string;
  readonly from: EntityShape;
  readonly to: EntityShape;
  readonly lane: number;
  readonly widest: number;
  /** Off the straight line in the middle, graph units: around a disc that stands in the way. */
  readonly bow: number;
  readonly ties: readonly string[];
  /** From one rim of the line to the other. */
  readonly width: number;
  readonly strands: readonly Strand[];
  readonly faded: boolean;
  /** One of its ties is a hop of the path. */
  readonly onPath: boolean;
}

/** What a bundle must know of a tie. */
export interface BundledTie {
  readonly category: Category;
  readonly ranks: Ranks;
  readonly faded: boolean;
  readonly onPath: boolean;
}

/** As in a fan, from right to left: cooperation and conflict lie apart. */
const order: readonly Category[] = ['cooperation', 'office', 'context', 'conflict'];
/** Paper between two strands. */
const gap = 1.2;

/** Width of a strand by its number of ties: more is wider, slowly; the count says the rest. */
function strandWidth(ties: number): number {
  return Math.min(8, 1.7 + Math.sqrt(ties));
}

/** Offsets that are tried, graph units. */
const bows: readonly number[] = [0, 22, -22, 36, -36, 52, -52];
/** Paper between a line and a disc that it goes around, graph units. */
const clearance = 7;

/** The least bow with which the line of two entities runs clear of all other discs; 0 where none does. */
export function bowAround(from: EntityShape, to: EntityShape, others: Iterable<EntityShape>): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const widest = Math.max(...bows) + clearance;
  // Only those near the straight line can be in the way of any bow.
  const near = [...others].filter((one) => {
    if (one === from || one === to) return false;
    const straight = bendBetween(from, to, 0, 0);
    const limit = one.radius + widest;
    return distanceTo(straight, one, limit) <= limit;
  });
  const isFree = (bow: number): boolean => {
    const path = bendBetween(from, to, bow, 0);
    return near.every((one) => distanceTo(path, one, one.radius + clearance) > one.radius + clearance);
  };
  return bows.find((bow) => Math.abs(bow) <= 0.3 * length && isFree(bow)) ?? 0;
}

/** The shape of a bundle; strands lie side by side, symmetric around the line. */
export function bundleShape(
  bundle: Bundle,
  from: EntityShape,
  to: EntityShape,
  bow: number,
  tieAt: (id: string) => BundledTie | undefined,
): BundleShape {
  const ties = bundle.ties.flatMap((id) => tieAt(id) ?? []);
  const categories = order
    .map((category) => ({ category, ties: ties.filter((tie) => tie.category === category) }))
    .filter((group) => group.ties.length > 0);
  const widths = categories.map((group) => strandWidth(group.ties.length));
  const width = widths.reduce((sum, one) => sum + one, 0) + gap * Math.max(0, widths.length - 1);
  const strands: Strand[] = [];
  const shape: BundleShape = {
    id: bundle.id,
    from,
    to,
    lane: from === to ? 1 : 0,
    widest: 0,
    bow,
    ties: bundle.ties,
    width,
    strands,
    faded: ties.every((tie) => tie.faded),
    onPath: ties.some((tie) => tie.onPath),
  };
  let right = -width / 2;
  categories.forEach(({ category, ties: own }, at) => {
    const wide = widths[at] ?? 0;
    strands.push({
      id: `${bundle.id}\n${category}`,
      bundle: shape,
      category,
      width: wide,
      shift: right + wide / 2,
      ranks: own.map(({ ranks }) => ranks),
    });
    right += wide + gap;
  });
  return shape;
}
