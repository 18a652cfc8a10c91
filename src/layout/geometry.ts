/** Whether segments a-b and c-d cross in a point inside both. */
export function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  // Which side of each segment the other's ends lie on.
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c * d >= 0) return false;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return a * b < 0;
}

/** Where on segment a-b (0 to 1) the point nearest to p lies. */
export function nearestOn(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const rx = bx - ax;
  const ry = by - ay;
  const square = rx * rx + ry * ry;
  if (square < 1e-12) return 0;
  return Math.min(1, Math.max(0, ((px - ax) * rx + (py - ay) * ry) / square));
}

/** How much of segment a-b, 0 to 1, runs inside a rectangle: its four sides cut it one by one (Liang and Barsky, 1984). */
export function shareInside(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  right: number,
  bottom: number,
  top: number,
): number {
  const rx = bx - ax;
  const ry = by - ay;
  if (rx === 0 && (ax < left || ax > right)) return 0;
  if (ry === 0 && (ay < bottom || ay > top)) return 0;
  let enter = 0;
  let leave = 1;
  if (rx !== 0) {
    const one = (left - ax) / rx;
    const other = (right - ax) / rx;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  if (ry !== 0) {
    const one = (bottom - ay) / ry;
    const other = (top - ay) / ry;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return Math.max(0, leave - enter);
}
