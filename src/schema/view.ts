import { Query } from './query';
import { z } from './zod';

/** What the side panel shows. The Reader remembers the passage it was opened on, so that a link leads to it. */
export const Panel = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('inspector') }),
  z.strictObject({ name: z.literal('sources') }),
  z.strictObject({
    name: z.literal('reader'),
    /** Source being read. */
    source: z.string(),
    /** The citation it was opened from: record, claim and index in the claim's citations. */
    at: z.strictObject({ record: z.string(), claim: z.string(), citation: z.int().min(0) }).optional(),
  }),
]);
export type Panel = z.infer<typeof Panel>;

/** A position in graph units: finite numbers. */
export const Position = z.tuple([z.number(), z.number()]);
export type Position = z.infer<typeof Position>;

/** The view: all that a link restores. Camera, theme and language stand beside it. */
export const View = z.strictObject({
  query: Query,
  /** Ids of selected entities and ties, in the order of selecting. */
  selection: z.array(z.string()),
  /** Entities put in place by hand. */
  pins: z.record(z.string(), Position),
  layout: z.strictObject({ name: z.enum(['force']), seed: z.int().min(0).max(0xffffffff) }),
  panel: Panel,
});
export type View = z.infer<typeof View>;

/** The view of a case nobody has touched yet. */
export const initialView: View = {
  query: {},
  selection: [],
  pins: {},
  layout: { name: 'force', seed: 1 },
  panel: { name: 'inspector' },
};
