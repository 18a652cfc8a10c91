import { readDate } from '../../schema/dates';
import type { Source } from '../../schema/dossier';
import type { Mapping } from '../../schema/mapping';

/** A file that was read, as its source says it. */
export interface ReadFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * The sources of a mapping, each with what was read of it: `accessed` and a sentence a file in the note, so that what a
 * dossier rests on can be found again byte for byte.
 *
 * @param filesOf files of the tables that cite a source, in the order in which they were read
 * @param readOn day of the reading, `2026-11-23`
 */
export function makeSources(
  { sources }: Mapping,
  filesOf: (source: string) => readonly ReadFile[],
  readOn: string,
): Source[] {
  const day = readDate(readOn, 'Z');
  const [year, month, date] = readOn.split('-').map(Number);
  const dated = day?.kind === 'point' && day.precision === 'day' && !readOn.startsWith('-');
  return sources.map(({ id, csl, date: out, origin }): Source => {
    const files = filesOf(id);
    const read = files.map(
      ({ name, size, sha256 }) => `File ${name}, ${size} bytes, SHA-256 ${sha256}, read on ${readOn}.`,
    );
    const note = [...(csl.note === undefined ? [] : [csl.note]), ...read].join(' ');
    const accessed =
      dated && files.length > 0 && csl.accessed === undefined
        ? { accessed: { 'date-parts': [[year ?? 0, month ?? 1, date ?? 1]] } }
        : {};
    return {
      id,
      csl: { ...csl, ...accessed, ...(note === '' ? {} : { note }) },
      ...(out === undefined ? {} : { date: out }),
      ...(origin === undefined ? {} : { origin }),
    };
  });
}
