import type { Writer } from '../format';
import { lossesOfRecords } from '../records/losses';
import { writeJsonld } from './write';

/** Every record is a node of its own, every field a property: nothing is lost but what JSON itself cannot hold. */
export const jsonldWriter: Writer = {
  write: (dossier) => writeJsonld(dossier),
  losses: (dossier) => lossesOfRecords(dossier),
};
