/** How a schema that is an edge is drawn: between the entities that two of its properties name. */
export interface EdgeRow {
  readonly source: string;
  readonly target: string;
  /** Words between the two: "owns". */
  readonly label: string;
  readonly directed: boolean;
  /** Properties that name the edge, best first. */
  readonly caption: readonly string[];
}

/** What of a schema stands in the table: its own, without what it takes from those that it extends. */
export interface SchemaRow {
  readonly extends?: readonly string[];
  /** Properties that name an entity, best first. */
  readonly caption?: readonly string[];
  /** Properties whose values are ids of other entities. */
  readonly links?: readonly string[];
  readonly edge?: EdgeRow;
}
