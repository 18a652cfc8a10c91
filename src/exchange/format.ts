import type { Dossier } from '../schema/dossier';

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

/** What of a record a loss may be of; words for each stand in `messages/`. */
export const lossParts = [
  'entities',
  'ties',
  'claims',
  'citations',
  'sources',
  'passages',
  'names',
  'aliases',
  'descriptions',
  'details',
  'dates',
  'attributes',
  'amounts',
  'locators',
  'quotes',
  'stances',
  'voices',
  'speakers',
  'superseding',
  'kinds',
  'directions',
  'bibliographic fields',
  'dossier fields',
  'characters',
] as const;
export type LossPart = (typeof lossParts)[number];

/**
 * One kind of thing that an export does not carry as it was. `outside-scope`: the reader left it out; `left-out`: the
 * format has no place for it; `simplified`: it is there in a coarser form, and what was finer is gone; `replaced`: it had
 * to be written otherwise, such as characters that XML forbids. `code` and `what` are rendered by `messages/`.
 */
export interface Loss {
  readonly code: 'outside-scope' | 'left-out' | 'simplified' | 'replaced';
  readonly what: LossPart;
  /** How many such parts of the dossier are concerned; at least 1. */
  readonly count: number;
  /** One of them, for the reader to look at: an id, a date, a key. */
  readonly example?: string;
}

/** Everything that an export does not carry; empty where it carries all. */
export interface LossReport {
  readonly losses: readonly Loss[];
}

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
