import type Graph from 'graphology';
import type { Point } from './curve';

const noAttributes = {};

/**
 * As much of a graph as sigma reads: keys, ends and positions. A graph of graphology would do, but takes most of the
 * time of a new picture to build, and a new picture comes with every filter. It never tells of changes: whoever makes
 * one tells the canvas.
 */
export class PictureGraph {
  readonly multi = true;
  readonly #nodes = new Map<string, Point>();
  readonly #edges = new Map<string, readonly [from: string, to: string]>();

  get order(): number {
    return this.#nodes.size;
  }

  get size(): number {
    return this.#edges.size;
  }

  /** Adds a node that stands wherever `place` says at the time. */
  addNode(id: string, place: Point): void {
    this.#nodes.set(id, place);
  }

  addEdge(id: string, from: string, to: string): void {
    this.#edges.set(id, [from, to]);
  }

  nodes(): string[] {
    return [...this.#nodes.keys()];
  }

  edges(): string[] {
    return [...this.#edges.keys()];
  }

  hasNode(id: string): boolean {
    return this.#nodes.has(id);
  }

  hasEdge(id: string): boolean {
    return this.#edges.has(id);
  }

  forEachNode(call: (id: string, place: Point) => void): void {
    this.#nodes.forEach((place, id) => {
      call(id, place);
    });
  }

  forEachEdge(call: (id: string) => void): void {
    for (const id of this.#edges.keys()) call(id);
  }

  getNodeAttributes(id: string): Point {
    const place = this.#nodes.get(id);
    if (!place) throw new Error(`PictureGraph.getNodeAttributes: no node "${id}"`);
    return place;
  }

  getEdgeAttributes(_id: string): object {
    return noAttributes;
  }

  extremities(id: string): readonly [string, string] {
    const ends = this.#edges.get(id);
    if (!ends) throw new Error(`PictureGraph.extremities: no edge "${id}"`);
    return ends;
  }

  on(): this {
    return this;
  }

  removeListener(): this {
    return this;
  }

  // By these two sigma knows a graph of graphology; it calls neither.
  addUndirectedEdgeWithKey(): never {
    throw new Error('PictureGraph: edges are added by addEdge');
  }

  dropNode(): never {
    throw new Error('PictureGraph: a new picture is made anew');
  }

  /** Itself, as sigma's types want it. */
  get forSigma(): Graph {
    return this as unknown as Graph;
  }
}
