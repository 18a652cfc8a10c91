import { LanguageTag } from './text-schema';
import { z } from './zod';

// Descriptions of fields stand in `.describe`: they are the documentation here and in the generated JSON Schema.

/** A name within a mapping. */
export const Name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,99}$/)
  .describe('A name within the mapping: letters, digits, hyphens and underscores.');

/** Text with columns in braces; how it is read stands in `exchange/mapping/template.ts`. */
export const Template = z
  .string()
  .min(1)
  .max(2000)
  .describe(
    'Text with columns in braces. {ccode}: the cell; {outcome|outcomes}: its text in a code table; ' +
      '{state.statenme}: a column of a lookup; {#row} and {#file}: where the row stands (the header is row 1); ' +
      '{#record}: which it is below the header, from 1. ' +
      'A part in [brackets] is left out where a column in it is empty; outside of brackets an empty column leaves the ' +
      'whole text out. Braces and brackets themselves are written twice.',
  );
export type Template = z.infer<typeof Template>;

/** A template that a reader sees. */
export const TextTemplate = z
  .union([Template, z.record(LanguageTag, Template)])
  .describe("A template that a reader sees: plain in the dossier's language, or by language.");
export type TextTemplate = z.infer<typeof TextTemplate>;

/** A test of one row. */
export const Condition = z
  .strictObject({
    value: Template.describe('What is compared. Here cells are taken as they are: codes for "unknown" too.'),
    equals: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Holds where the value is one of these templates.'),
    not: z.array(z.string()).min(1).optional().describe('Holds where the value is none of these templates.'),
  })
  .describe('A test of one row; without equals and not it holds where the value is not empty.');
export type Condition = z.infer<typeof Condition>;

/** Which rows a rule is for. */
export const Where = z.array(Condition).min(1).optional().describe('Only rows for which all of these hold.');

const mark = z
  .enum(['?', '~', '%'])
  .optional()
  .describe('EDTF mark for all such dates: uncertain, approximate, both.');

/** A date of a row: by parts, each in a column of its own, or written in one. */
export const DatePart = z
  .union([
    z.strictObject({
      year: Template.describe('The year; where it is empty, the date is not known.'),
      month: Template.optional().describe('The month, 1 to 12; where it is empty, the date is a year.'),
      day: Template.optional().describe('The day; where it is empty, the date is a month.'),
      mark,
    }),
    z.strictObject({
      text: Template.describe('The date in one text.'),
      order: z
        .enum(['edtf', 'ymd', 'dmy', 'mdy'])
        .optional()
        .describe(
          'edtf (the default): a date of FORMAT.md, section 5, without interval. Else the order of its numbers, ' +
            'parted by anything that is no digit; in ymd parting may be absent: 19140728, 191407.',
        ),
      mark,
    }),
  ])
  .describe('A date of a row: by parts, each in a column of its own, or written in one.');
export type DatePart = z.infer<typeof DatePart>;

const whereMissing = z.enum(['open', 'unknown']).optional();

/** When something holds. */
export const DateRule = z
  .union([
    z.strictObject({ at: DatePart.describe('One date, in which it lies.') }),
    z.strictObject({
      start: DatePart.optional().describe('Its first day, as finely as known.'),
      end: DatePart.optional().describe('Its last day, as finely as known.'),
      withoutStart: whereMissing.describe('How a start that the row lacks is written; default unknown.'),
      withoutEnd: whereMissing.describe(
        'How an end that the row lacks is written. open: it goes on; unknown (the default): nothing is said of its end.',
      ),
      ongoing: z
        .array(Condition)
        .min(1)
        .optional()
        .describe(
          'Where one of these holds, the end is open whatever its columns say: for an end that is the edge of the data.',
        ),
    }),
  ])
  .describe('When something holds: one date, or from a start to an end, both included.');
export type DateRule = z.infer<typeof DateRule>;

/** One attribute. */
export const AttributeRule = z
  .strictObject({
    value: Template,
    type: z
      .enum(['text', 'number', 'boolean'])
      .optional()
      .describe('Default text. A value that is not of its type stays text, and is reported.'),
    split: z.string().min(1).max(10).optional().describe('Parts a cell with several values into a list.'),
  })
  .describe('One attribute; a row whose columns for it are empty has none.');
export type AttributeRule = z.infer<typeof AttributeRule>;

/** Attributes of what rows make. */
export const AttributeRules = z
  .record(z.string().min(1), AttributeRule)
  .optional()
  .describe('Attributes by key. Where joined rows differ, the value is the list of what they say.');
