import { dossierWriter } from './dossier';
import type { FormatId, Writer } from './format';

/** Every format that can be written, by id. */
export const writers: ReadonlyMap<FormatId, Writer> = new Map([[dossierWriter.id, dossierWriter]]);
