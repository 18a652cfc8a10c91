import { CslItem } from './csl';
import { Amount, DateText, RecordId, Stance, Voice } from './dossier';
import { AttributeRules, DatePart, DateRule, Name, Template, TextTemplate, Where } from './mapping-values';
import { LanguageTag, Text } from './text-schema';
import { Vocabulary } from './vocabulary-schema';
import { z } from './zod';

// Descriptions of fields stand in `.describe`: they are the documentation here and in the generated JSON Schema.

/** Where in a source the row stands. */
export const CitationRule = z
  .strictObject({
    source: Name.optional().describe("Id of a source of the mapping; else the table's."),
    section: Template.optional().describe(
      'Locator: the record in the words of its file. Default "row {#row}".',
    ),
    page: Template.optional().describe('Locator: number of the page.'),
    url: Template.optional().describe('Address of this record. http or https only.'),
  })
  .describe('Where in a source the row stands.');
export type CitationRule = z.infer<typeof CitationRule>;

/** One claim that a row makes. */
export const ClaimRule = z
  .strictObject({
    where: Where,
    id: Template.optional().describe(
      'Id within its record; default the table and the row, such as states-12.',
    ),
    says: TextTemplate.describe("One sentence in the editors' own words."),
    stance: Stance.optional().describe('Default supports.'),
    voice: Voice.optional().describe('Default asserted.'),
    by: Template.optional().describe('Entity id: who is quoted as saying it.'),
    stated: DatePart.optional().describe("When it was said; else the source's date."),
    when: DateRule.optional().describe("When it says that it holds; else the row's date for its record."),
    amount: z
      .strictObject({
        value: Template.describe('The number.'),
        unit: Template.describe('ISO 4217 currency code or a plural noun.'),
        bound: Amount.shape.bound,
        for: DatePart.optional().describe('The period the amount is for.'),
      })
      .optional()
      .describe('A quantity; a row without the number has none.'),
    citations: z
      .array(CitationRule)
      .min(1)
      .optional()
      .describe('Default: the row, in the source of its table.'),
  })
  .describe('One claim that a row makes.');
export type ClaimRule = z.infer<typeof ClaimRule>;

/** What rows make entities. */
export const EntityRule = z
  .strictObject({
    where: Where,
    id: Template.describe(
      'Id. Rows of one id are one entity: the first name stays and others become aliases, claims are put together, ' +
        '"when" is the hull, and each claim keeps the dates of its own row.',
    ),
    kind: Template.describe('Kind of entity: fixed, or by a column through a code table.'),
    name: TextTemplate.describe('Its name, plain or by language.'),
    aliases: z.array(Template).optional().describe('Other names.'),
    description: TextTemplate.optional().describe('One or two sentences.'),
    iso3: Template.optional().describe('ISO 3166-1 alpha-3 code, for countries.'),
    wikidata: Template.optional().describe('Wikidata item, such as Q884.'),
    when: DateRule.optional(),
    attributes: AttributeRules,
    claims: z.array(ClaimRule).optional().describe('Claims about the entity alone.'),
  })
  .describe('An entity that a row makes, or adds to.');
export type EntityRule = z.infer<typeof EntityRule>;

/** What rows make ties. */
export const TieRule = z
  .strictObject({
    where: Where,
    id: Template.describe('Id.'),
    again: z
      .enum(['number', 'join', 'fault'])
      .optional()
      .describe(
        'What a further row of the same id is. number (the default): a tie of its own, with -2, -3 after its id; ' +
          'join: the same tie, with its claims and dates added; fault: an error.',
      ),
    kind: Template.describe('Kind of tie: fixed, or by a column through a code table.'),
    from: Template.describe('Id of the entity it starts at.'),
    to: Template.describe('Id of the entity it leads to.'),
    when: DateRule.optional(),
    detail: TextTemplate.optional().describe('A few words that narrow the sentence.'),
    attributes: AttributeRules,
    claims: z.array(ClaimRule).min(1).describe('Who says so: at least one.'),
  })
  .describe('A tie that a row makes.');
export type TieRule = z.infer<typeof TieRule>;

/** Another table, read by a key. */
export const Lookup = z
  .strictObject({
    table: Name.describe('Id of a table of the mapping.'),
    key: z.string().min(1).describe('Column of that table in which the key stands; its first row counts.'),
    by: Template.describe('The key, from the row at hand.'),
  })
  .describe('Another table, read by a key.');
export type Lookup = z.infer<typeof Lookup>;

const codesOfMissing = z.array(z.string());

/** One table: how its file is read, and what its rows make. */
export const TableRule = z
  .strictObject({
    id: Name,
    file: z
      .string()
      .min(1)
      .max(500)
      .describe(
        'Name of the file, case aside; * stands for any characters, ? for one. Several files may fit.',
      ),
    optional: z
      .boolean()
      .optional()
      .describe('True where the dossier can be made without it. Default false.'),
    encoding: z
      .string()
      .min(1)
      .optional()
      .describe('Encoding by its WHATWG label, such as utf-8 (the default) or windows-1252.'),
    undecodable: z
      .enum(['refuse', 'replace'])
      .optional()
      .describe('What bytes outside of the encoding are: a fault (the default), or U+FFFD.'),
    delimiter: z
      .string()
      .length(1)
      .optional()
      .describe('What parts cells, a space for any number of them; else told from the first row.'),
    columns: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Names of the columns of a file without header; else its first row has them.'),
    missing: codesOfMissing
      .optional()
      .describe('Cells that stand for nothing known, such as -9; empty ones always do.'),
    missingIn: z
      .record(z.string().min(1), codesOfMissing)
      .optional()
      .describe('The same for single columns, in place of "missing".'),
    lookups: z.record(Name, Lookup).optional().describe('Other tables that templates may name.'),
    source: Name.optional().describe('Id of the source that its rows cite; needed where they make claims.'),
    where: Where,
    entities: z.array(EntityRule).optional().describe('Entities that each row makes or adds to.'),
    ties: z.array(TieRule).optional().describe('Ties that each row makes.'),
  })
  .describe('One table: how its file is read, and what its rows make.');
export type TableRule = z.infer<typeof TableRule>;

/** A source that rows cite. */
export const SourceRule = z
  .strictObject({
    id: Name.describe('Its id in the dossier.'),
    csl: CslItem.describe(
      'Its record in CSL-JSON. Its note gets name, size and SHA-256 of each file read, and the day.',
    ),
    date: DateText.optional().describe('When it came out (EDTF); else csl.issued.'),
    origin: z
      .string()
      .min(1)
      .optional()
      .describe('Who first reported it; else publisher, container title, id.'),
  })
  .describe('A source that rows cite.');
export type SourceRule = z.infer<typeof SourceRule>;

/** How tables become a dossier: version 1 of the mapping format. */
export const Mapping = z
  .strictObject({
    format: z.literal('entente-mapping').describe('Says what the file is.'),
    version: z.literal(1).describe('Version of the format.'),
    description: z
      .string()
      .min(1)
      .optional()
      .describe('What the mapping reads and decides, for those who keep it.'),
    dossier: z
      .strictObject({
        id: RecordId.describe('Names the case.'),
        title: Text.describe('Title of the case.'),
        description: Text.optional().describe('What the case is about.'),
        language: LanguageTag.describe('Language of plain texts (BCP 47).'),
        license: z.string().min(1).optional().describe('SPDX identifier, or a sentence.'),
        timezone: z
          .string()
          .regex(/^(Z|[+-](0\d|1[0-4]):[0-5]\d)$/)
          .optional()
          .describe('Offset that places dates without time; default Z.'),
      })
      .describe('Head of the dossier; its "modified" is the day on which the tables are read.'),
    vocabulary: Vocabulary.optional(),
    sources: z.array(SourceRule).describe('What rows cite.'),
    codes: z
      .record(Name, z.record(z.string().min(1), z.string().min(1)))
      .optional()
      .describe(
        'Code tables: code to text. The code * stands for all others; without it an unlisted code stays.',
      ),
    tables: z.array(TableRule).min(1).describe('The tables, in the order in which their rows are taken.'),
  })
  .describe('How one or several tables become one dossier: the Entente mapping format, version 1.');
export type Mapping = z.infer<typeof Mapping>;
