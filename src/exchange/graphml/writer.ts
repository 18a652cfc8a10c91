import type { Writer } from '../format';
import { recordsWriter } from '../records/writer';
import { writeGraphml } from './write';

export const graphmlWriter: Writer = recordsWriter(writeGraphml);
