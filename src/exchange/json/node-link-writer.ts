import type { Writer } from '../format';
import { recordsWriter } from '../records/writer';
import { writeNodeLink } from './write-node-link';

export const nodeLinkWriter: Writer = recordsWriter(writeNodeLink);
