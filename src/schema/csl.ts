import { z } from './zod';

const text = z.string().optional();
const textOrNumber = z.union([z.string(), z.int()]).optional();

/** CSL name variable: a person by parts, or an institution as `literal`. */
export const CslName = z
  .strictObject({
    family: text.describe('Family name.'),
    given: text.describe('Given names.'),
    'non-dropping-particle': text.describe('Particle kept with the family name: "van" of van Gogh.'),
    'dropping-particle': text.describe('Particle dropped where only the family name is given: "von".'),
    suffix: text.describe('Suffix, such as "Jr.".'),
    literal: text.describe('The whole name, for institutions.'),
  })
  .describe('CSL name: a person by parts, or an institution as literal.');
export type CslName = z.infer<typeof CslName>;

/** CSL date variable. */
export const CslDate = z
  .strictObject({
    'date-parts': z
      .array(
        z
          .array(z.union([z.int(), z.string()]))
          .min(1)
          .max(3),
      )
      .min(1)
      .max(2)
      .optional()
      .describe('One date, or the two ends of a range; each is year, month and day, as far as known.'),
    raw: text.describe('The date in one text; read where it is of the EDTF subset.'),
    literal: text.describe('The date in words; shown, not read.'),
    season: textOrNumber.describe('Season, 1 to 4 or in words; shown, not read.'),
    circa: z
      .union([z.boolean(), z.string(), z.int()])
      .optional()
      .describe('Present where the date is approximate.'),
  })
  .describe('CSL date.');
export type CslDate = z.infer<typeof CslDate>;

/**
 * A bibliographic record in CSL-JSON (https://docs.citationstyles.org, csl-data.json).
 * The variables that Entente reads are typed; any other CSL variable is kept as it is.
 */
export const CslItem = z
  .looseObject({
    id: textOrNumber.describe("Where given, the source's id."),
    type: z.string().min(1).describe('CSL item type: article-newspaper, webpage, report, book, dataset ...'),
    title: text.describe('Title.'),
    author: z.array(CslName).optional().describe('Authors, in order.'),
    editor: z.array(CslName).optional().describe('Editors, in order.'),
    issued: CslDate.optional().describe('When it was published.'),
    accessed: CslDate.optional().describe('When it was last read.'),
    'container-title': text.describe('Title of the newspaper, journal, site or book it is part of.'),
    publisher: text.describe('Publisher.'),
    'publisher-place': text.describe('Place of the publisher.'),
    page: textOrNumber.describe('Pages.'),
    volume: textOrNumber.describe('Volume.'),
    issue: textOrNumber.describe('Issue.'),
    URL: text.describe('Address. http or https only.'),
    DOI: text.describe('DOI, without address.'),
    language: text.describe('Language of the work (BCP 47).'),
    note: text.describe('Note of the editors: a translation, a mirror, a doubt.'),
  })
  .describe('Bibliographic record in CSL-JSON; further CSL variables are kept as they are.');
export type CslItem = z.infer<typeof CslItem>;
