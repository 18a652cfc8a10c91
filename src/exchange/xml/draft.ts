import type { PropertyEdge, PropertyGraph, PropertyGraphMeta, PropertyNode, Value } from '../property-graph';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A node or edge while its element is open. */
export type DraftNode = Omit<Writable<PropertyNode>, 'attributes'> & { attributes: Map<string, Value> };
export type DraftEdge = Omit<Writable<PropertyEdge>, 'attributes'> & { attributes: Map<string, Value> };
export type DraftMeta = Writable<PropertyGraphMeta>;

export interface DraftGraph extends PropertyGraph {
  readonly meta: DraftMeta;
  readonly nodes: DraftNode[];
  readonly edges: DraftEdge[];
}
