import type { SchemaRow } from '../../../src/exchange/ftm/schema-row';

/** The rows of the table: what a reader of graphs needs of each schema. */
export function rowsOf(model: unknown): Record<string, SchemaRow>;
