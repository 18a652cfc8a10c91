import type { Writer } from '../format';
import { stixLosses } from './losses';
import { writeStix } from './write';

export const stixWriter: Writer = { write: writeStix, losses: stixLosses };
