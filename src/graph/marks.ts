/** What a view adds to a slice: nothing of it comes from the engine. */
export interface Marks {
  /** Entities put in place by hand. */
  readonly pinned: ReadonlySet<string>;
  /** Pairs ({@link pairKey}) whose many ties are drawn one by one. */
  readonly fanned: ReadonlySet<string>;
  /** Ties of the path that is drawn. */
  readonly path: ReadonlySet<string>;
  /** Entities within the focus; null where nothing is faded. */
  readonly near: ReadonlySet<string> | null;
}

const none: ReadonlySet<string> = new Set();

/** A view that adds nothing. */
export const noMarks: Marks = { pinned: none, fanned: none, path: none, near: null };
