/** A rectangle on the canvas, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Side of a cell of the grid, CSS pixels. */
const side = 120;
/** Cells in a row, with room on both sides of any canvas: what lies beyond shares cells, which costs time and nothing else. */
const row = 1 << 12;

function cellOf(length: number): number {
  return Math.max(0, Math.min(row - 1, Math.floor(length / side) + row / 2));
}

/** Boxes in a grid, so that each is compared with those near it alone. */
export class Crowd {
  readonly #cells = new Map<number, Box[]>();

  /** @param tolerance two boxes may overlap by this much, CSS pixels */
  constructor(private readonly tolerance: number) {}

  /** Whether a box overlaps none that was added. */
  isFree(box: Box): boolean {
    const { tolerance } = this;
    const [left, right, bottom] = [cellOf(box.left), cellOf(box.right), cellOf(box.bottom)];
    for (let y = cellOf(box.top); y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        for (const other of this.#cells.get(y * row + x) ?? []) {
          if (
            box.right - tolerance > other.left &&
            box.left + tolerance < other.right &&
            box.bottom - tolerance > other.top &&
            box.top + tolerance < other.bottom
          )
            return false;
        }
      }
    }
    return true;
  }

  add(box: Box): void {
    const [left, right, bottom] = [cellOf(box.left), cellOf(box.right), cellOf(box.bottom)];
    for (let y = cellOf(box.top); y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const boxes = this.#cells.get(y * row + x);
        if (boxes) boxes.push(box);
        else this.#cells.set(y * row + x, [box]);
      }
    }
  }
}

/** The box around a middle. */
export function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}
