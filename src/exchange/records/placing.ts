import type { Dossier, Entity, Tie } from '../../schema/dossier';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The turn from one seed of a sunflower to the next: points on it never line up. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const fullTurn = 2 * Math.PI;

/** Engines differ in the last digits of sines; the same dossier gives the same file. */
function point(x: number, y: number): Point {
  return { x: Number(x.toPrecision(9)), y: Number(y.toPrecision(9)) };
}

/**
 * Where the nodes stand that are no entities, given where the entities do, so that the picture stays legible: claims in
 * the middle of their tie or beside their entity, each a step further out; sources on a ring round it all, their passages
 * outward of them; the head and the kinds in a row below.
 */
export class Placing {
  readonly #positions: ReadonlyMap<string, Point>;
  readonly #centre: Point;
  readonly #radius: number;
  readonly #step: number;
  /** How many stand on the seeds of the sunflower round a place already. */
  readonly #crowd = new Map<string, number>();

  constructor(dossier: Dossier, positions: ReadonlyMap<string, Point>) {
    this.#positions = positions;
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { id } of dossier.entities) {
      const at = positions.get(id);
      if (at === undefined) continue;
      left = Math.min(left, at.x);
      right = Math.max(right, at.x);
      low = Math.min(low, at.y);
      high = Math.max(high, at.y);
    }
    const some = left <= right;
    this.#centre = some ? { x: (left + right) / 2, y: (low + high) / 2 } : { x: 0, y: 0 };
    this.#radius = (some ? Math.hypot(right - left, high - low) / 2 : 0) || 100;
    this.#step = this.#radius / 60;
    // An entity needs the room of three steps round it.
    for (const { id } of dossier.entities) {
      const at = positions.get(id);
      if (at !== undefined) this.#crowd.set(this.#cell(at), 9);
    }
  }

  #cell({ x, y }: Point): string {
    return `${Math.round(x / this.#step)} ${Math.round(y / this.#step)}`;
  }

  /** The next free place among the claims in the middle of a tie or beside an entity; undefined if an end has none. */
  claim(of: Entity | Tie): Point | undefined {
    const [a, b] = 'from' in of ? [of.from, of.to] : [of.id, of.id];
    const [one, other] = [this.#positions.get(a), this.#positions.get(b)];
    if (one === undefined || other === undefined) return undefined;
    const [x, y] = [(one.x + other.x) / 2, (one.y + other.y) / 2];
    // Ties that cross in their middle share the room there, as parallel ones do.
    const here = this.#cell({ x, y });
    const at = this.#crowd.get(here) ?? 0;
    this.#crowd.set(here, at + 1);
    const away = this.#step * Math.sqrt(at);
    const angle = at * goldenAngle;
    return point(x + away * Math.cos(angle), y + away * Math.sin(angle));
  }

  /** Place of one of so many sources. */
  source(at: number, count: number): Point {
    return this.#onRing(at, count, 0);
  }

  /** Place of a passage of that source, the first next to it. */
  passage(source: number, sources: number, at: number): Point {
    return this.#onRing(source, sources, at + 1);
  }

  /** Place in the row below. */
  aside(at: number): Point {
    return point(this.#centre.x - this.#radius + at * 3 * this.#step, this.#centre.y - 1.8 * this.#radius);
  }

  #onRing(at: number, count: number, out: number): Point {
    const angle = (fullTurn * at) / count;
    const radius = 1.3 * this.#radius + 2 * out * this.#step;
    return point(this.#centre.x + radius * Math.cos(angle), this.#centre.y + radius * Math.sin(angle));
  }
}
