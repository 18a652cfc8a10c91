/** A rectangle of the page, by middle and half its sides. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Side of a cell of the grid, CSS pixels. */
const side = 48;

/** What takes room on the page, so that names and numbers keep clear of one another. */
export class Room {
  readonly #cells = new Map<string, Box[]>();

  *#near({ x, y, halfWidth, halfHeight }: Box): Generator<string> {
    const [left, right] = [Math.floor((x - halfWidth) / side), Math.floor((x + halfWidth) / side)];
    const [top, bottom] = [Math.floor((y - halfHeight) / side), Math.floor((y + halfHeight) / side)];
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) yield `${column} ${row}`;
    }
  }

  add(box: Box): void {
    for (const key of this.#near(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
    }
  }

  /** The area that is taken of a box already; what lies in several cells counts in each. */
  taken(box: Box): number {
    let area = 0;
    for (const key of this.#near(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        const width = box.halfWidth + other.halfWidth - Math.abs(box.x - other.x);
        const height = box.halfHeight + other.halfHeight - Math.abs(box.y - other.y);
        if (width > 0 && height > 0) area += width * height;
      }
    }
    return area;
  }
}
