import type { Writer } from '../format';
import { recordsWriter } from '../records/writer';
import { writeCx2 } from './write-cx2';

export const cx2Writer: Writer = recordsWriter(writeCx2);
