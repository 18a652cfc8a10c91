/** Neither field crosses the worker: the client turns `signal` into a cancel message and progress messages into calls. */
export interface Call {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** `total` is absent when unknown (a stream without length). */
export interface Progress {
  readonly phase: 'fetch' | 'read' | 'check' | 'index' | 'query' | 'compute' | 'write';
  readonly done: number;
  readonly total?: number;
  readonly unit: 'bytes' | 'records' | 'steps';
}

/** Keyset page: `after` is the `next` of the page before; a cursor of another revision is refused as `stale`. */
export interface Page {
  readonly limit: number;
  readonly after?: string;
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly total: Count;
}

/** Remote stores may only know a lower bound. */
export interface Count {
  readonly value: number;
  readonly exact: boolean;
}

/** The most records an answer may hold. */
export interface Budget {
  readonly entities: number;
  readonly ties: number;
}
