import type { Writer } from '../format';
import { recordsWriter } from '../records/writer';
import { writeCytoscape } from './write-cytoscape';

export const cytoscapeWriter: Writer = recordsWriter(writeCytoscape);
