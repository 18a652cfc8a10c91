/**
 * The meeting point of the formats: nodes and edges with attributes, as a file has them, before they are entities, ties
 * and claims. Readers make one, writers are handed one; what they mean stands in `foreign/` (a graph of somebody else's)
 * and `records/` (a dossier of ours, laid out as a graph).
 */

/** A single value of an attribute. */
export type Scalar = string | number | boolean;

/** A value of an attribute: numbers are finite; what a format writes as NaN or INF comes as text. */
export type Value = Scalar | readonly Scalar[];

/** Attributes by name; a Map, so that a file may call one `__proto__`. The order is that of the file. */
export type AttributeMap = ReadonlyMap<string, Value>;

/**
 * Where in its file something stands: `line 12`, `row 3`, a JSONPath, or an element such as `edge e5`. Plain words, as
 * they are shown to a reader and kept as the section of a citation.
 */
export type Place = string;

/** A time during which something holds: EDTF of the dossier format, open ends absent. */
export interface Span {
  readonly start?: string;
  readonly end?: string;
}

/** A work that a file names as the ground for what it says. */
export interface Reference {
  /** Address, not yet checked. */
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** When it came out, and when it was read: as the file writes it, not yet checked. */
  readonly date?: string;
  readonly accessed?: string;
  /** Id of the work or record at its publisher. */
  readonly externalId?: string;
  readonly note?: string;
}

/** What nodes and edges have in common. */
export interface PropertyItem {
  /** What a reader sees; absent where the file has none. */
  readonly label?: string;
  /** Names by language (BCP 47), where the file says the language. */
  readonly names?: ReadonlyMap<string, string>;
  readonly aliases?: readonly string[];
  readonly description?: string;
  /** The file's own type of it, as written: becomes a kind. */
  readonly type?: string;
  readonly attributes: AttributeMap;
  /** When it holds or existed, in the order of the file; absent: not said. */
  readonly spans?: readonly Span[];
  /** CSS colour that the file draws it in, `#rrggbb`. */
  readonly colour?: string;
  /** Size or thickness that the file draws it with. */
  readonly size?: number;
  readonly references?: readonly Reference[];
  readonly at: Place;
}

export interface PropertyNode extends PropertyItem {
  /** As the file has it; numbers as decimal text. */
  readonly id: string;
  /** Where the file draws it; y upwards, as in GEXF. */
  readonly position?: { readonly x: number; readonly y: number; readonly z?: number };
  /** Ids of the nodes that it is inside of. */
  readonly parents?: readonly string[];
}

export interface PropertyEdge extends PropertyItem {
  /** Absent where the file has none. */
  readonly id?: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly weight?: number;
}

/** What a file says of itself. */
export interface PropertyGraphMeta {
  readonly title?: string;
  readonly description?: string;
  readonly creator?: string;
  /** Day of the last change, as the file writes it. */
  readonly modified?: string;
  readonly license?: string;
  readonly keywords?: readonly string[];
  /** BCP 47 tag of its labels, where it says so. */
  readonly language?: string;
  /** Further attributes of the graph as a whole. */
  readonly attributes?: AttributeMap;
}

/** Edges that are gone through several times, always the same in the same order; they need not be in memory all at once. */
export interface EdgeList extends Iterable<PropertyEdge> {
  readonly length: number;
}

export interface PropertyGraph {
  readonly meta: PropertyGraphMeta;
  readonly nodes: readonly PropertyNode[];
  readonly edges: readonly PropertyEdge[];
}
