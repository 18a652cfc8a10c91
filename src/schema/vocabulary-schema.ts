import { Text } from './text-schema';
import { z } from './zod';

/** What a tie does to its ends; decides its colour. */
export const Category = z
  .enum(['cooperation', 'conflict', 'office', 'context'])
  .describe('What a tie does to its ends; decides its colour.');
export type Category = z.infer<typeof Category>;

/** Id of a kind. */
export const KindId = z
  .string()
  .regex(/^(?!\s)(?!.*\s$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u)
  .describe('Id of a kind, without control characters and outer space.');

/** A kind of entity. */
export const EntityKind = z
  .strictObject({
    label: Text.describe('What one is called.'),
    plural: Text.describe('What several are called.'),
    colour: z
      .enum(['blue', 'orange', 'green', 'vermilion', 'purple', 'sky', 'yellow', 'grey'])
      .describe('Colour of the palette.'),
    icon: z
      .enum(['country', 'leader', 'agreement', 'dispute', 'organization', 'event', 'thing'])
      .describe('Icon, named for the built-in kind that has it.'),
  })
  .describe('A kind of entity.');
export type EntityKind = z.infer<typeof EntityKind>;

/** A kind of tie. */
export const TieKind = z
  .strictObject({
    label: Text.describe('Short label for lists and menus, without ends: "restricts exports to".'),
    pattern: Text.describe('Sentence with {from} and {to}: "{from} restricts exports to {to}".'),
    inverse: Text.describe('The same read from the other end: "{to} is cut off by {from}".'),
    symmetric: z
      .boolean()
      .optional()
      .describe('True where direction says nothing: drawn without arrowhead. Default false.'),
    category: z
      .union([Category, z.record(z.string(), Category)])
      .describe('One category, or one by the kind of "to".'),
    from: z.array(z.string()).min(1).optional().describe('Kinds of entity allowed at "from"; absent: any.'),
    to: z.array(z.string()).min(1).optional().describe('Kinds of entity allowed at "to"; absent: any.'),
  })
  .describe('A kind of tie.');
export type TieKind = z.infer<typeof TieKind>;

/** Kinds that a dossier adds to the built-in vocabulary. */
export const Vocabulary = z
  .strictObject({
    entityKinds: z.record(KindId, EntityKind).optional().describe('Kinds of entity by id.'),
    tieKinds: z.record(KindId, TieKind).optional().describe('Kinds of tie by id.'),
  })
  .describe('Kinds that a dossier adds to the built-in vocabulary.');
export type Vocabulary = z.infer<typeof Vocabulary>;
