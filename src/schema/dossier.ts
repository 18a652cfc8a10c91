import { Citation } from './citation';
import { CslItem } from './csl';
import { LanguageTag, Text, TextMap } from './text-schema';
import { Vocabulary } from './vocabulary-schema';
import { z } from './zod';

// Descriptions of fields stand in `.describe`: they are the documentation here and in the generated JSON Schema.

/** Id of an entity, a tie or the dossier. */
export const RecordId = z
  .string()
  .regex(/^(?!\s)(?!.*\s$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,500}$/u)
  .describe(
    'Short, stable, readable id, without control characters and outer space. Entities and ties share one namespace.',
  );
export type EntityId = string;
export type TieId = string;
export type SourceId = string;
export type ClaimId = string;

/** An EDTF date as written; its syntax is checked across records (see `dates.ts`), so that one message names it. */
export const DateText = z
  .string()
  .min(1)
  .max(120)
  .describe('EDTF date or interval of the subset in FORMAT.md, section 5.');
export type DateText = z.infer<typeof DateText>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
/** Free attributes: a flat map; the only place where unknown keys are welcome. */
export const Attributes = z
  .record(z.string().min(1), z.union([scalar, z.array(scalar)]))
  .describe('Free attributes: a flat map of string, number, boolean, or lists of those.');
export type Attributes = z.infer<typeof Attributes>;

/** Does the source speak for the tie, against it, or only narrow it? */
export const Stance = z
  .enum(['supports', 'disputes', 'qualifies'])
  .describe('Whether the claim speaks for the tie, against it, or only narrows it.');
export type Stance = z.infer<typeof Stance>;

/** How the source speaks. */
export const Voice = z
  .enum(['asserted', 'reported', 'hedged', 'inferred'])
  .describe(
    'How the source speaks. asserted: it vouches for it; reported: it passes on that "by" says so; ' +
      'hedged: expectation, possibility, condition; inferred: its own reading.',
  );
export type Voice = z.infer<typeof Voice>;

/** A quantity a claim gives. */
export const Amount = z
  .strictObject({
    value: z.number().describe('The number.'),
    unit: z.string().min(1).describe('ISO 4217 currency code (three capitals) or a plural noun ("troops").'),
    bound: z
      .enum(['about', 'at-most', 'at-least'])
      .optional()
      .describe('How the value bounds the quantity; absent: exactly.'),
    for: DateText.optional().describe('The period the amount is for (EDTF).'),
  })
  .describe(
    'A quantity the claim gives. Compared with another only where unit and for are equal; nothing is converted.',
  );
export type Amount = z.infer<typeof Amount>;

/** One statement by one speaker in one or more sources, in the editors' own words. */
export const Claim = z
  .strictObject({
    id: z.string().min(1).max(200).describe('Unique within its tie or entity.'),
    says: Text.describe("One sentence in the editors' own words."),
    stance: Stance,
    voice: Voice,
    by: z.string().min(1).optional().describe('Entity id: who is quoted as saying it.'),
    stated: DateText.optional().describe("When it was said (EDTF); else the source's date."),
    when: DateText.optional().describe('When it says the tie holds (EDTF); else the "when" of the tie.'),
    supersedes: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Ids of claims of the same tie or entity that it overtakes or corrects.'),
    amount: Amount.optional(),
    citations: z.array(Citation).min(1).describe('The passages it rests on: at least one.'),
  })
  .describe("One statement by one speaker in one or more sources, in the editors' own words.");
export type Claim = z.infer<typeof Claim>;

/** Who or what the case is about. */
export const Entity = z
  .strictObject({
    id: RecordId,
    kind: z.string().min(1).describe("A kind of entity: built-in or the dossier's own."),
    name: TextMap.describe('Names by language: at least one.'),
    aliases: z.array(z.string().min(1)).optional().describe('Other names, in any language.'),
    description: Text.optional().describe('One or two sentences.'),
    when: DateText.optional().describe('Descriptive only (EDTF): a life, a term, the day of an event.'),
    iso3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe('ISO 3166-1 alpha-3 code, for countries.'),
    wikidata: z
      .string()
      .regex(/^Q[1-9][0-9]*$/)
      .optional()
      .describe('Wikidata item, such as Q884.'),
    attributes: Attributes.optional(),
    claims: z.array(Claim).optional().describe('Claims about the entity alone: its name, dates, nature.'),
  })
  .describe('Who or what the case is about.');
export type Entity = z.infer<typeof Entity>;

/** One proposition that joins two entities, backed by its claims. */
export const Tie = z
  .strictObject({
    id: RecordId,
    kind: z.string().min(1).describe("A kind of tie: built-in or the dossier's own."),
    from: z.string().min(1).describe('Id of the entity it starts at.'),
    to: z.string().min(1).describe('Id of the entity it leads to; may be the same.'),
    when: DateText.optional().describe('When it holds (EDTF): the default for its claims.'),
    detail: Text.optional().describe('A few words that narrow the sentence.'),
    attributes: Attributes.optional(),
    claims: z.array(Claim).min(1).describe('Who says so, and who says otherwise: at least one.'),
  })
  .describe('One proposition that joins two entities, backed by its claims.');
export type Tie = z.infer<typeof Tie>;

/** Digest of one paragraph of a source. */
export const Passage = z
  .strictObject({
    paragraph: z.int().min(1).describe('Number of the paragraph, from 1.'),
    digest: Text.describe("What it says, in the editors' own words."),
  })
  .describe('Digest of one paragraph of a source.');
export type Passage = z.infer<typeof Passage>;

/** Where claims can be read. */
export const Source = z
  .strictObject({
    id: z.string().min(1).max(200).describe('Unique among sources.'),
    csl: CslItem,
    date: DateText.optional().describe(
      'When it came out (EDTF, a time allowed; an interval is doubt about a moment); else csl.issued.',
    ),
    origin: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Who first reported it; else publisher, container title, id. Compared without case and outer space.',
      ),
    passages: z.array(Passage).optional().describe('Digests of its paragraphs, at most one for each.'),
  })
  .describe('Where claims can be read.');
export type Source = z.infer<typeof Source>;

/** One case, whole: the file format, version 1. Specified in FORMAT.md. */
export const Dossier = z
  .strictObject({
    format: z.literal('entente-dossier').describe('Says what the file is.'),
    version: z.literal(1).describe('Version of the format.'),
    id: RecordId.describe('Names the case, for links and file names.'),
    title: Text.describe('Title of the case.'),
    description: Text.optional().describe('What the case is about.'),
    language: LanguageTag.describe('Language of plain texts (BCP 47).'),
    license: z.string().min(1).optional().describe('SPDX identifier, or a sentence.'),
    modified: DateText.describe('Day of the last change (EDTF).'),
    timezone: z
      .string()
      .regex(/^(Z|[+-](0\d|1[0-4]):[0-5]\d)$/)
      .optional()
      .describe('Offset that places dates without time, such as +09:00; default Z.'),
    vocabulary: Vocabulary.optional(),
    entities: z.array(Entity).describe('Who and what the case is about.'),
    ties: z.array(Tie).describe('What joins them.'),
    sources: z.array(Source).describe('Where the claims can be read.'),
  })
  .describe('One case, whole, in the Entente dossier format, version 1.');
export type Dossier = z.infer<typeof Dossier>;
