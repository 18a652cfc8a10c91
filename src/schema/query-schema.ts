import { dateFault } from './dates';
import { Category } from './vocabulary-schema';
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

// A query comes from links too: evidence may rely on its dates. Limits as for dates of a dossier.
const QueryDate = z
  .string()
  .min(1)
  .max(120)
  .refine((text) => dateFault(text) === null, { error: 'date' });

/** What the reader asks to see. Every field is a clause; an absent clause lets everything through. */
export const Query = z.strictObject({
  /** Kinds of entity to show. */
  kinds: z.array(z.string()).optional(),
  /** Categories of tie to show. */
  categories: z.array(Category).optional(),
  /** Kinds of tie to show. */
  tieKinds: z.array(z.string()).optional(),
  /** Levels of evidence to show; `unsupported` only shows when named here. */
  evidence: z.array(EvidenceLevel).optional(),
  /** Sources switched off: their citations are not live. */
  sourcesOff: z.array(z.string()).optional(),
  /** The case as these sources tell it: every other source is off. Where both clauses stand, both hold. */
  sourcesOnly: z.array(z.string()).optional(),
  /** Valid-time window (EDTF date or interval): claims that miss it do not count. */
  window: QueryDate.optional(),
  /** Known-on date (EDTF): only what was certainly out by its latest instant is live. */
  knownOn: QueryDate.optional(),
  /** Free text: folded words that a record's key must all contain. */
  text: z.string().optional(),
});
export type Query = z.infer<typeof Query>;
