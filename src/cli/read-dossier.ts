import { readDossierSteps } from '../dossier/decode';
import type { Parsed } from '../dossier/parse';
import type { Io } from './io';

/**
 * Reads a dossier, and tells how far it is.
 * @throws Error where the file cannot be read
 */
export async function readDossierFile(file: string, io: Io): Promise<Parsed> {
  const steps = readDossierSteps(await io.read(file));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    io.progress('Reading', step.value);
  }
}
