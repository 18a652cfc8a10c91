/**
 * What the kernel is asked: one row an entity, in an order that follows from ids alone (the picture must not depend on
 * the order of the answer). Lengths are graph units, which are CSS pixels at the zoom the picture is composed for; y is up.
 */
export interface LayoutRequest {
  /** Seed of all randomness, 32 bits. */
  readonly seed: number;
  /** Radius of each disc. */
  readonly radius: Float32Array;
  /** Half the width of the label under each disc; 0 where there is none. */
  readonly labelHalfWidth: Float32Array;
  /** Height of the label under each disc, the gap above it included; 0 where there is none. */
  readonly labelHeight: Float32Array;
  /** Rows that each tie joins. Several ties may join the same two; a tie may join a row with itself. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** How strongly a tie pulls its ends together: 1 is usual, more is closer. Same length as `from`. */
  readonly weight: Float32Array;
  /** Rows that must stay where they are: x, y alternate; NaN where the row is free. */
  readonly fixed: Float32Array;
}

/** From page to worker. Giving up a question ends its worker. */
export interface LayoutQuestion {
  readonly id: number;
  readonly request: LayoutRequest;
}

/** From worker to page: x, y alternate, by row. */
export interface LayoutAnswer {
  readonly id: number;
  readonly places: Float32Array;
}

/** Buffers of a request, each once, to be moved to the worker instead of copied. */
export function buffersOf(request: LayoutRequest): ArrayBuffer[] {
  const arrays = [
    request.radius,
    request.labelHalfWidth,
    request.labelHeight,
    request.from,
    request.to,
    request.weight,
    request.fixed,
  ];
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
