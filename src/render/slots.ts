import type Graph from 'graphology';
import type { Point } from './curve';

/** Programs of lines, by sigma's names: one for all lines of few; where there are many, `arrow` for the straight. */
export type LineType = 'line' | 'arrow';

const noAttributes = {};
const nowhere: Point = { x: 0, y: 0 };

/** Keys that are given out and taken back; each bears one record at a time. */
class Pool {
  readonly keys: readonly string[];
  readonly #free: string[];
  readonly #keyOf = new Map<string, string>();
  readonly #idAt = new Map<string, string>();

  constructor(prefix: string, size: number) {
    this.keys = Array.from({ length: size }, (_, at) => `${prefix}${at}`);
    this.#free = [...this.keys].reverse();
  }

  get used(): number {
    return this.#keyOf.size;
  }

  keyOf(id: string): string | undefined {
    return this.#keyOf.get(id);
  }

  idAt(key: string): string | undefined {
    return this.#idAt.get(key);
  }

  /** The key of a record, a free one where it has none; null when all are in use. */
  take(id: string): string | null {
    const known = this.#keyOf.get(id);
    if (known !== undefined) return known;
    const key = this.#free.pop();
    if (key === undefined) return null;
    this.#keyOf.set(id, key);
    this.#idAt.set(key, id);
    return key;
  }

  /** Takes the key of a record back; undefined where it had none. */
  release(id: string): string | undefined {
    const key = this.#keyOf.get(id);
    if (key === undefined) return undefined;
    this.#keyOf.delete(id);
    this.#idAt.delete(key);
    this.#free.push(key);
    return key;
  }
}

/** How many records of each sort there is room for. */
export interface Room {
  readonly nodes: number;
  readonly line: number;
  readonly arrow: number;
}

/**
 * The graph that sigma reads: a fixed number of slots for nodes and lines, each of which bears a record or is hidden. A
 * graph of other nodes makes sigma begin anew, which takes longer than a frame where there are thousands; a record that
 * comes to a free slot is one of those it draws anew. As much of a graph of graphology as sigma asks for; it never tells
 * of changes: whoever makes one tells sigma.
 */
export class Slots {
  readonly multi = true;
  readonly #nodes: Pool;
  readonly #lines: Readonly<Record<LineType, Pool>>;
  readonly #places = new Map<string, Point>();
  readonly #ends = new Map<string, readonly [string, string]>();
  readonly #noEnds: readonly [string, string] = ['n0', 'n0'];

  constructor(room: Room) {
    // A free line needs an end all the same.
    this.#nodes = new Pool('n', Math.max(1, room.nodes));
    this.#lines = { line: new Pool('l', room.line), arrow: new Pool('a', room.arrow) };
  }

  /** Slots of lines, in use or free. */
  get size(): number {
    return this.#lines.line.keys.length + this.#lines.arrow.keys.length;
  }

  get order(): number {
    return this.#nodes.keys.length;
  }

  /** Slots of lines in use. */
  get linesUsed(): number {
    return this.#lines.line.used + this.#lines.arrow.used;
  }

  entityAt(slot: string): string | undefined {
    return this.#nodes.idAt(slot);
  }

  slotOfEntity(id: string): string | undefined {
    return this.#nodes.keyOf(id);
  }

  lineAt(slot: string): string | undefined {
    return this.#lines[this.typeOf(slot)].idAt(slot);
  }

  slotOfLine(id: string): string | undefined {
    return this.#lines.line.keyOf(id) ?? this.#lines.arrow.keyOf(id);
  }

  /** The program that draws what a slot bears. */
  typeOf(slot: string): LineType {
    return slot.startsWith('a') ? 'arrow' : 'line';
  }

  /** The slot of an entity that stands wherever `place` says at the time; null without room. */
  putEntity(id: string, place: Point): string | null {
    const slot = this.#nodes.take(id);
    if (slot !== null) this.#places.set(slot, place);
    return slot;
  }

  removeEntity(id: string): string | undefined {
    return this.#nodes.release(id);
  }

  /** The slot of a line between two entities that have theirs; null without room. */
  putLine(id: string, from: string, to: string, type: LineType): string | null {
    const slot = this.#lines[type].take(id);
    const [a, b] = [this.#nodes.keyOf(from), this.#nodes.keyOf(to)];
    if (slot === null || a === undefined || b === undefined) return null;
    this.#ends.set(slot, [a, b]);
    return slot;
  }

  removeLine(id: string): string | undefined {
    return this.#lines.line.release(id) ?? this.#lines.arrow.release(id);
  }

  nodes(): readonly string[] {
    return this.#nodes.keys;
  }

  edges(): readonly string[] {
    return [...this.#lines.line.keys, ...this.#lines.arrow.keys];
  }

  hasNode(slot: string): boolean {
    return slot.startsWith('n') && Number(slot.slice(1)) < this.order;
  }

  hasEdge(slot: string): boolean {
    return !slot.startsWith('n') && Number(slot.slice(1)) < this.#lines[this.typeOf(slot)].keys.length;
  }

  forEachNode(call: (slot: string, place: Point) => void): void {
    for (const slot of this.#nodes.keys) call(slot, this.getNodeAttributes(slot));
  }

  forEachEdge(call: (slot: string) => void): void {
    for (const slot of this.edges()) call(slot);
  }

  getNodeAttributes(slot: string): Point {
    return this.#places.get(slot) ?? nowhere;
  }

  getEdgeAttributes(_slot: string): object {
    return noAttributes;
  }

  extremities(slot: string): readonly [string, string] {
    return this.#ends.get(slot) ?? this.#noEnds;
  }

  on(): this {
    return this;
  }

  removeListener(): this {
    return this;
  }

  // By these two sigma knows a graph of graphology; it calls neither.
  addUndirectedEdgeWithKey(): never {
    throw new Error('Slots: lines are put by putLine');
  }

  dropNode(): never {
    throw new Error('Slots: entities are removed by removeEntity');
  }

  /** Itself, as sigma's types want it. */
  get forSigma(): Graph {
    return this as unknown as Graph;
  }
}
