import { dateFault } from './dates';
import { DateText } from './dossier';
import { z } from './zod';

/** Levels of evidence, from the strongest case for a tie to none (FORMAT.md, "Evidence"). */
export const EvidenceLevel = z.enum([
  'corroborated',
  'single-source',
  'tentative',
  'contested',
  'denied',
  'unsupported',
]);
export type EvidenceLevel = z.infer<typeof EvidenceLevel>;

/** Index into {@link evidenceLevels}; 0 hidden. */
export type EvidenceCode = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** Level by code: 1 denied, 2 contested, 3 corroborated, 4 single-source, 5 tentative, 6 unsupported. */
export const evidenceLevels: readonly (EvidenceLevel | 'hidden')[] = [
  'hidden',
  'denied',
  'contested',
  'corroborated',
  'single-source',
  'tentative',
  'unsupported',
];

// A query comes from links too: evidence may rely on its dates.
const QueryDate = DateText.refine((text) => dateFault(text) === null, { error: 'date' });

/** What the reader asks to see. Every field is a clause; an absent clause lets everything through. */
export const Query = z.strictObject({
  /** Kinds of entity to show. */
  kinds: z.array(z.string()).optional(),
  /** Kinds of tie to show. */
  tieKinds: z.array(z.string()).optional(),
  /** Levels of evidence to show; `unsupported` only shows when named here. */
  evidence: z.array(EvidenceLevel).optional(),
  /** Sources switched off: their citations are not live. */
  sourcesOff: z.array(z.string()).optional(),
  /** Valid-time window (EDTF date or interval): claims that miss it do not count. */
  window: QueryDate.optional(),
  /** Known-on date (EDTF): only what was certainly out by its latest instant is live. */
  knownOn: QueryDate.optional(),
  /** Free text: folded words that a record's key must all contain. */
  text: z.string().optional(),
});
export type Query = z.infer<typeof Query>;
