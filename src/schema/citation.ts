import { z } from './zod';

const oneOrSpan = z.union([z.int().min(1), z.tuple([z.int().min(1), z.int().min(1)])]);

/** Where in a source a passage stands. */
export const Locator = z
  .strictObject({
    paragraph: oneOrSpan.optional().describe('Number of the paragraph, or first and last.'),
    sentence: oneOrSpan
      .optional()
      .describe('Number of the sentence within the paragraph, or first and last.'),
    page: oneOrSpan.optional().describe('Number of the page, or first and last.'),
    section: z
      .union([oneOrSpan, z.string().min(1)])
      .optional()
      .describe('Number of the section, first and last, or the text of its heading.'),
  })
  .describe(
    'Where in a source a passage stands. Numbers count from 1; a pair is first and last, both included.',
  );
export type Locator = z.infer<typeof Locator>;

/** W3C Web Annotation TextQuoteSelector: the exact words, with what stands before and after. */
export const QuoteSelector = z
  .strictObject({
    exact: z.string().min(1).describe('The words quoted.'),
    prefix: z.string().optional().describe('What stands right before them.'),
    suffix: z.string().optional().describe('What stands right after them.'),
  })
  .describe('A quotation as a W3C Web Annotation TextQuoteSelector.');
export type QuoteSelector = z.infer<typeof QuoteSelector>;

/** One passage of one source on which a claim rests. */
export const Citation = z
  .strictObject({
    source: z.string().min(1).describe('Id of a source of the dossier.'),
    locator: Locator.optional(),
    quote: QuoteSelector.optional(),
    url: z
      .string()
      .optional()
      .describe("Address of this passage, where it differs from the source's own. http or https only."),
    archived: z.string().optional().describe('Address of an archived copy. http or https only.'),
    accessed: z.string().optional().describe('When the address was last read (EDTF).'),
  })
  .describe('One passage of one source on which a claim rests.');
export type Citation = z.infer<typeof Citation>;
