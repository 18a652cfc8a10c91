import type { LeftOut } from '../../dossier/leave-out';
import type { Dossier } from '../../schema/dossier';
import type { Issue } from '../../schema/issues';
import type { Mapping } from '../../schema/mapping';
import type { ColumnRoles } from '../csv/roles';
import type { FormatGuess } from '../recognise/format-guess';

/** A file as it came. */
export interface InputFile {
  /** Name, with folders or without: a hint, and what citations of the file say. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How files are to be opened. */
export interface OpenChoices {
  /** How tables become a dossier; absent: told from the tables. */
  readonly mapping?: Mapping;
  /** What the columns of tables hold, by the name of the table's file; absent: told from headers and values. */
  readonly columns?: Readonly<Record<string, ColumnRoles>>;
  /** The format of the files; absent: told by what is in them. */
  readonly format?: FormatGuess;
  /** What to do about faults: nothing is opened, or what is left without the faulty records. */
  readonly faulty: 'refuse' | 'leave-out';
  /** Now, ISO 8601: its day is when the files were read. */
  readonly now: string;
}

/** What became of files. */
export type Outcome =
  | {
      readonly ok: true;
      readonly dossier: Dossier;
      /** Warnings; where faulty records were left out, their errors before these. */
      readonly warnings: readonly Issue[];
    }
  | {
      readonly ok: false;
      /** Errors before warnings, each in the order of the file. */
      readonly issues: readonly Issue[];
      /** What `faulty: 'leave-out'` would leave out; absent where that would open nothing. */
      readonly leftOut?: LeftOut;
    };
