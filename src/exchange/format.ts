import type { Dossier } from '../schema/dossier';
import type { Loss } from '../schema/loss';

export { type Loss, type LossPart, type LossReport, lossParts } from '../schema/loss';

/** Id of a format that Entente writes, as used by the CLI and by `window.entente.export`. */
export const writtenFormats = [
  'dossier',
  'gexf',
  'graphml',
  'csv',
  'cytoscape',
  'cx2',
  'node-link',
  'jsonld',
  'ftm',
  'stix',
  'bibtex',
  'ris',
  'csl-json',
  'brief',
  'svg',
] as const;
export type FormatId = (typeof writtenFormats)[number];

/** A place on the picture, graph units, y upwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a writer may ask for beside the dossier, which is cut to its scope already. */
export interface WriteOptions {
  /** Language of the reader (BCP 47), for formats that are read as prose. */
  readonly language: string;
  /** Where entities stand; asked for by formats that draw (`placed` in their entry). */
  readonly places: ReadonlyMap<string, Place>;
  /** CSV: begin each table with a byte order mark, as some spreadsheets need. */
  readonly bom?: boolean;
  /** Pictures. */
  readonly theme?: 'light' | 'dark';
  readonly background?: 'paper' | 'transparent';
  /** Pictures: width in pixels. */
  readonly width?: number;
}

/** Writes one format. */
export interface Writer {
  /** Pieces of text or bytes, in order. */
  write(dossier: Dossier, options: WriteOptions): Iterable<string | Uint8Array>;
  /** What of this dossier the format does not carry as it is. */
  losses(dossier: Dossier, options: WriteOptions): readonly Loss[];
}

/** A format that can be written; its writer is fetched when it is first used. */
export interface WrittenFormat {
  readonly id: FormatId;
  /** As its community calls it. */
  readonly label: string;
  /** Extension of files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it takes the places of entities. */
  readonly placed: boolean;
  load(): Promise<Writer>;
}
