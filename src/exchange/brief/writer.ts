import type { Writer } from '../format';
import { briefLosses } from './losses';
import { writeBrief } from './write';

export const briefWriter: Writer = {
  write: (dossier, { language }) => writeBrief(dossier, language),
  losses: briefLosses,
};
