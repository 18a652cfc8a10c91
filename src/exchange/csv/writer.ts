import type { Writer } from '../format';
import { recordsWriter } from '../records/writer';
import { writeTables } from './write-tables';
import { zipTables } from './zip-tables';

export const csvWriter: Writer = recordsWriter((graph, { bom = false }) => [
  zipTables(writeTables(graph, { bom })),
]);
