import type { Frame } from './cost';
import type { Scene } from './scene';

/** Width of a picture by its height: a little wider than a page, as canvases are. */
export const aspect = 1.4;
/** Share of its frame that boxes of discs and names fill. */
const density = 0.44;

/** The frame that suits a scene: its boxes fill a fair share of it. */
export function frameFor(scene: Scene): Frame {
  let area = 0;
  for (let row = 0; row < scene.order; row++) {
    area +=
      2 * (scene.halfWidth[row] as number) * ((scene.above[row] as number) + (scene.below[row] as number));
  }
  const height = Math.sqrt(area / density / aspect);
  return { halfWidth: (height * aspect) / 2, halfHeight: height / 2 };
}

/** The frame around the origin that a scene fills as it stands. */
export function frameAround(scene: Scene): Frame {
  const { left, right, bottom, top } = extentOf(scene, [...scene.x.keys()]);
  return {
    halfWidth: Math.max(Math.abs(left), Math.abs(right)),
    halfHeight: Math.max(Math.abs(bottom), Math.abs(top)),
  };
}

/** Turns a scene so that its longest axis lies flat, centres it on the origin and stretches it to the frame. */
export function fitToFrame(scene: Scene, frame: Frame): void {
  const { x, y } = scene;
  const rows = [...x.keys()];
  const count = rows.length;
  const meanX = rows.reduce((sum, row) => sum + (x[row] as number), 0) / count;
  const meanY = rows.reduce((sum, row) => sum + (y[row] as number), 0) / count;
  let [xx, xy, yy] = [0, 0, 0];
  for (const row of rows) {
    const [dx, dy] = [(x[row] as number) - meanX, (y[row] as number) - meanY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, bottom, top] = [0, 0, 0, 0];
  for (const row of rows) {
    const [dx, dy] = [(x[row] as number) - meanX, (y[row] as number) - meanY];
    x[row] = dx * cos + dy * sin;
    y[row] = dy * cos - dx * sin;
    left = Math.min(left, x[row] as number);
    right = Math.max(right, x[row] as number);
    bottom = Math.min(bottom, y[row] as number);
    top = Math.max(top, y[row] as number);
  }
  const stretchX = (2 * frame.halfWidth) / Math.max(right - left, 1e-9);
  const stretchY = (2 * frame.halfHeight) / Math.max(top - bottom, 1e-9);
  for (const row of rows) {
    x[row] = ((x[row] as number) - (left + right) / 2) * Math.min(stretchX, 1.6 * stretchY);
    y[row] = ((y[row] as number) - (bottom + top) / 2) * Math.min(stretchY, 1.6 * stretchX);
  }
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The rectangle around the boxes of some rows. */
export function extentOf(scene: Scene, rows: readonly number[]): Extent {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const row of rows) {
    const [x, y] = [scene.x[row] as number, scene.y[row] as number];
    left = Math.min(left, x - (scene.halfWidth[row] as number));
    right = Math.max(right, x + (scene.halfWidth[row] as number));
    bottom = Math.min(bottom, y - (scene.below[row] as number));
    top = Math.max(top, y + (scene.above[row] as number));
  }
  return { left, right, bottom, top };
}

function move(scene: Scene, rows: readonly number[], dx: number, dy: number): void {
  for (const row of rows) {
    scene.x[row] = (scene.x[row] as number) + dx;
    scene.y[row] = (scene.y[row] as number) + dy;
  }
}

/** Room between two parts of a picture that nothing joins. */
const partGap = 28;

/**
 * Puts parts that nothing joins side by side: the first stays, the others stand in lines under it, as wide as the whole
 * may be at the wanted shape. Each part is laid out around its own origin already.
 */
export function pack(scene: Scene, parts: readonly (readonly number[])[], under: Extent | null): void {
  const extents = parts.map((rows) => extentOf(scene, rows));
  const area = extents.reduce(
    (sum, { left, right, bottom, top }) => sum + (right - left + partGap) * (top - bottom + partGap),
    under ? (under.right - under.left) * (under.top - under.bottom) : 0,
  );
  const first = under ?? extents[0];
  if (!first) return;
  const width = Math.max(first.right - first.left, Math.sqrt(area * aspect));
  const middle = (first.left + first.right) / 2;
  let line: number[] = [];
  let lineWidth = 0;
  let y = first.bottom;
  const close = () => {
    if (line.length === 0) return;
    let x = middle - lineWidth / 2;
    const height = Math.max(
      ...line.map((part) => (extents[part] as Extent).top - (extents[part] as Extent).bottom),
    );
    for (const part of line) {
      const extent = extents[part] as Extent;
      move(scene, parts[part] as readonly number[], x - extent.left, y - partGap - extent.top);
      x += extent.right - extent.left + partGap;
    }
    y -= height + partGap;
    [line, lineWidth] = [[], 0];
  };
  for (let part = under ? 0 : 1; part < parts.length; part++) {
    const wide = (extents[part] as Extent).right - (extents[part] as Extent).left;
    if (line.length > 0 && lineWidth + partGap + wide > width) close();
    lineWidth += (line.length > 0 ? partGap : 0) + wide;
    line.push(part);
  }
  close();
}

/** Moves everything so that the middle of the picture is the origin. */
export function centre(scene: Scene): void {
  const rows = [...scene.x.keys()];
  const { left, right, bottom, top } = extentOf(scene, rows);
  move(scene, rows, -(left + right) / 2, -(bottom + top) / 2);
}
