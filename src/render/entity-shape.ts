import { labelLines, textWidth } from '../graph/label';
import type { EntityAttributes } from '../graph/shown-graph';
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

/** Radius of a disc that is sized by a measure, 0 to 1: 7.5 to 24 like one sized by ties. */
function radiusOfImportance(importance: number): number {
  return 7.5 + 16.5 * Math.sqrt(Math.min(1, importance));
}

/** A name is broken and measured once: pictures come as often as the reader moves a filter. */
const written = new Map<string, Pick<EntityShape, 'lines' | 'width'>>();
const mostWritten = 20_000;

function linesOf(label: string): Pick<EntityShape, 'lines' | 'width'> {
  const known = written.get(label);
  if (known) return known;
  const lines = labelLines(label);
  const found = { lines, width: Math.max(0, ...lines.map(textWidth)) };
  if (written.size >= mostWritten) written.clear();
  written.set(label, found);
  return found;
}

/** The shape of an entity of the shown graph, in its place. */
export function entityShape(id: string, attributes: EntityAttributes): EntityShape {
  const { importance = -1, degree, x, y, label } = attributes;
  const radius = importance >= 0 ? radiusOfImportance(importance) : radiusOf(degree);
  return { id, attributes, x, y, radius, ...linesOf(label) };
}
