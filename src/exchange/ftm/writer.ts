import type { Writer } from '../format';
import { ftmLosses } from './losses';
import { writeFtm } from './write';

export const ftmWriter: Writer = { write: writeFtm, losses: ftmLosses };
