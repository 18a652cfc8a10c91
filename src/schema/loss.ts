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
