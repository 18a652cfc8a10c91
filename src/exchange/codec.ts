import type { Issue } from '../schema/issues';
import type { PropertyGraph } from './property-graph';

/** The start of a file, by which its format is recognised: never its name alone. */
export interface Head {
  /** Name of the file, for hints only: two formats of one shape are told apart by it. */
  readonly name: string;
  /** The first 65,536 characters, decoded; a byte order mark is taken off. */
  readonly text: string;
}

/** What was read: a graph with warnings; or faults and, where the file can be opened without the faulty parts, the rest. */
export interface Read<T> {
  /** All that is sound. Null where nothing can be made of the file. */
  readonly graph: T | null;
  /** Errors (then `graph` is what is left without the faulty parts) and warnings, in the order of the file. */
  readonly issues: readonly Issue[];
}

/** Limits of depth and size that every reader keeps, whatever a file claims of itself. */
export const readLimits = {
  /** Nested elements, arrays or objects. */
  depth: 200,
  /** UTF-16 units of one file; browsers end strings at about 2^29. */
  characters: 500_000_000,
  /** UTF-16 units of one value. */
  value: 10_000_000,
  /** Attributes of one kind of record. */
  attributes: 10_000,
} as const;

/**
 * Work in steps: it yields the share done, 0 to 1, every few milliseconds, so that a worker can show progress, hear that
 * it was cancelled, and drop it.
 */
export type Steps<T> = Generator<number, T>;

/** Reads one format into a graph. Never throws for what a file holds. */
export type GraphReader = (text: string) => Steps<Read<PropertyGraph>>;

/** Writes a graph as pieces of text, in order. What the format cannot hold is said by the losses of `records/`. */
export type GraphWriter = (graph: PropertyGraph) => Iterable<string>;

/** Steps as a part of longer work: their shares run from `start` to `end`. */
export function* within<T>(steps: Steps<T>, start: number, end: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield start + step.value * (end - start);
  }
}

/** Runs steps to their end. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
