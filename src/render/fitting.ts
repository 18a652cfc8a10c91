import { labelGap, labelLeading } from '../graph/label';
import type { EntityShape } from './picture';
import { discFactor, labelFactor, type Projection } from './projection';

/** Space at the edges of the canvas that panels cover, CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Air between the picture and the edge. */
const padding = 20;
/** A small picture is not blown up beyond this. */
const largestScale = 1.5;
const smallestScale = 0.01;
/** Below this most names are left out: they no longer claim room at the rim. */
const namelessScale = 0.62;

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Bounds of discs, and names if `named`, at a scale, CSS pixels with y up, the graph's origin at 0. */
function boundsAt(entities: readonly EntityShape[], scale: number, named: boolean): Bounds {
  let [left, right, bottom, top] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const [disc, label] = [discFactor(scale), labelFactor(scale)];
  for (const entity of entities) {
    const [x, y, radius] = [entity.x * scale, entity.y * scale, entity.radius * disc];
    const half = named ? Math.max(radius, (entity.width * label) / 2) : radius;
    const under = named ? labelGap + entity.lines.length * labelLeading * label : labelLeading;
    left = Math.min(left, x - half);
    right = Math.max(right, x + half);
    bottom = Math.min(bottom, y - radius - under);
    top = Math.max(top, y + radius);
  }
  return { left, right, bottom, top };
}

/** The part of the canvas that no panel covers; the whole of it where the panels leave next to nothing. */
export function openArea(width: number, height: number, insets: Insets): Bounds {
  const area = {
    left: insets.left,
    right: width - insets.right,
    top: insets.top,
    bottom: height - insets.bottom,
  };
  return area.right - area.left > 120 && area.bottom - area.top > 120
    ? area
    : { left: 0, right: width, top: 0, bottom: height };
}

/** The projection that shows entities, names included, as large as they fit into the open part of the canvas. */
export function fitProjection(
  entities: readonly EntityShape[],
  width: number,
  height: number,
  insets: Insets,
  limit = largestScale,
): Projection {
  if (entities.length === 0) return { width, height, x: 0, y: 0, scale: 1 };
  const area = openArea(width, height, insets);
  const [wide, high] = [area.right - area.left - 2 * padding, area.bottom - area.top - 2 * padding];
  const largest = (named: boolean): number => {
    const fits = (scale: number): boolean => {
      const { left, right, bottom, top } = boundsAt(entities, scale, named);
      return right - left <= wide && top - bottom <= high;
    };
    if (fits(limit)) return limit;
    // Names do not shrink with the picture, so there is no formula: halve the span until it is settled.
    let [low, up] = [smallestScale, limit];
    for (let round = 0; round < 24; round++) {
      const middle = (low + up) / 2;
      if (fits(middle)) low = middle;
      else up = middle;
    }
    return low;
  };
  const withNames = largest(true);
  const named = withNames >= namelessScale;
  const scale = named ? withNames : Math.min(largest(false), namelessScale);
  const { left, right, bottom, top } = boundsAt(entities, scale, named);
  const x = (left + right) / 2 - ((area.left + area.right) / 2 - width / 2);
  const y = (bottom + top) / 2 + ((area.top + area.bottom) / 2 - height / 2);
  return { width, height, x: x / scale, y: y / scale, scale };
}
