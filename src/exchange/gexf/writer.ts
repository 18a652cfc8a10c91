import type { Writer } from '../format';
import { recordsWriter } from '../records/writer';
import { writeGexf } from './write';

export const gexfWriter: Writer = recordsWriter(writeGexf);
