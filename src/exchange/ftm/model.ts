import { modelTable } from './model-table';
import type { EdgeRow } from './schema-row';

/** A schema with all that it takes from others. */
export interface Schema {
  readonly caption: readonly string[];
  readonly links: ReadonlySet<string>;
  readonly edge: EdgeRow | null;
  /** True where it has `startDate`, `endDate` and `date` of its own time, and not of a life or a registration. */
  readonly interval: boolean;
}

/** What is known of an entity of a schema that is not in the model. */
const unknownSchema: Schema = { caption: ['name', 'title'], links: new Set(), edge: null, interval: false };

function whole(name: string): Schema {
  const { extends: parents = [], caption, links = [], edge } = modelTable[name] ?? {};
  const inherited = parents.map(whole);
  return {
    caption: caption ?? inherited.find((parent) => parent.caption.length > 0)?.caption ?? [],
    links: new Set([...links, ...inherited.flatMap((parent) => [...parent.links])]),
    edge: edge ?? inherited.find((parent) => parent.edge !== null)?.edge ?? null,
    interval: name === 'Interval' || inherited.some((parent) => parent.interval),
  };
}

const schemata: ReadonlyMap<string, Schema> = new Map(
  Object.keys(modelTable).map((name) => [name, whole(name)]),
);

/** The schema of a name; one without links where the model does not have it. */
export function schemaOf(name: string): Schema {
  return schemata.get(name) ?? unknownSchema;
}
