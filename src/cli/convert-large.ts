import { writeParts } from '../exchange/dossier';
import type { WrittenFormat } from '../exchange/format';
import { type LargeTable, openLargeTable } from '../exchange/open/large-table';
import type { Conversion } from './conversion';
import type { Io } from './io';
import { inputNames } from './read-inputs';

/** Whether a conversion may be of a table that needs not be held: one file, to the dossier, nothing said of its columns. */
function mayStream({ inputs, map, from }: Conversion, { id }: WrittenFormat): boolean {
  return inputs.length === 1 && map === undefined && (from ?? 'csv') === 'csv' && id === 'dossier';
}

/**
 * Opens a long table of edges for being written while it is read.
 * @returns null where the input is anything else: it is to be read as a whole
 * @throws Error where the file cannot be read
 */
export function openLarge(asked: Conversion, format: WrittenFormat, io: Io): LargeTable | null {
  const [path = ''] = asked.inputs;
  if (!mayStream(asked, format)) return null;
  const file = io.long(path, inputNames(asked.inputs)[0] ?? path);
  if (file === null) return null;
  const steps = openLargeTable(file, { now: io.now(), faulty: asked.leaveOut ? 'leave-out' : 'refuse' });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    io.progress('Reading', step.value);
  }
}

/** The pieces of the dossier of a long table; tells how far it is. */
export function* piecesOfLarge(table: LargeTable & { readonly ok: true }, io: Io): Generator<string, void> {
  const total = table.entities + table.ties;
  let done = 0;
  for (const piece of writeParts(table.parts)) {
    yield piece;
    done += 1;
    if (done % 1000 === 0) io.progress('Writing', Math.min(1, done / total));
  }
}
