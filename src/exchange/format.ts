import type { Dossier } from '../schema/dossier';

/** Id of a format that Entente reads or writes, as used by the CLI and by `window.entente.export`. */
export type FormatId = 'dossier';

/** One kind of thing that an export left out. `code` is rendered by `messages/`. */
export interface Loss {
  readonly code: 'outside-scope';
  readonly what: 'entities' | 'ties' | 'claims' | 'sources';
  readonly count: number;
}

/** Everything that an export does not carry; empty where it carries all. */
export interface LossReport {
  readonly losses: readonly Loss[];
}

/** A format that can be written. */
export interface Writer {
  readonly id: FormatId;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Pieces of text, in order. */
  write(dossier: Dossier): Iterable<string>;
}
