import { Query } from './query-schema';
import { z } from './zod';

/** What the side panel shows. The Reader remembers the passage it was opened on, so that a link leads to it. */
export const Panel = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('inspector') }),
  z.strictObject({ name: z.literal('sources') }),
  /** The chain of ties that `path` asks for, with its claims. */
  z.strictObject({ name: z.literal('path') }),
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

/** One entity in the middle, and how far around it the view reaches. */
export const Focus = z.strictObject({
  id: z.string(),
  /** Steps along shown ties. */
  depth: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** What becomes of all else. */
  others: z.enum(['hide', 'fade']),
});
export type Focus = z.infer<typeof Focus>;

/** An entity whose neighbours were asked for by hand. */
export const Expansion = z.strictObject({
  id: z.string(),
  /** Only along ties of these kinds; absent: all. */
  tieKinds: z.array(z.string()).optional(),
  /** Most neighbours to bring, by weight. */
  limit: z.int().min(1).max(100_000),
});
export type Expansion = z.infer<typeof Expansion>;

/** A question for the shortest chains of ties between two entities. */
export const PathAsk = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Only chains whose ties can all hold at one instant. */
  together: z.boolean(),
  /** Which of the chains found is drawn, from 0. */
  alternative: z.int().min(0).max(1000),
});
export type PathAsk = z.infer<typeof PathAsk>;

/** What colours the discs: kind, or community of what is shown. */
export const ColourBy = z.enum(['kind', 'community']);
export type ColourBy = z.infer<typeof ColourBy>;

/** What sizes the discs, over what is shown. */
export const SizeBy = z.enum(['degree', 'betweenness', 'pagerank']);
export type SizeBy = z.infer<typeof SizeBy>;

/** The most that is drawn at once. */
export const ViewBudget = z.strictObject({
  entities: z.int().min(1).max(1_000_000),
  ties: z.int().min(1).max(1_000_000),
});
export type ViewBudget = z.infer<typeof ViewBudget>;

/** The view: all that a link restores. Camera, theme and language stand beside it. */
export const View = z.strictObject({
  query: Query,
  /** Ids of selected entities and ties, in the order of selecting. */
  selection: z.array(z.string()),
  focus: Focus.optional(),
  /** In the order of asking. */
  expanded: z.array(Expansion),
  /** Entities and ties taken out by hand. */
  hidden: z.array(z.string()),
  /** Pairs of entities whose many ties are drawn one by one; the lower id first. */
  fanned: z.array(z.tuple([z.string(), z.string()])),
  path: PathAsk.optional(),
  colourBy: ColourBy,
  sizeBy: SizeBy,
  budget: ViewBudget,
  /** Entities put in place by hand. */
  pins: z.record(z.string(), Position),
  layout: z.strictObject({ name: z.enum(['force']), seed: z.int().min(0).max(0xffffffff) }),
  panel: Panel,
});
export type View = z.infer<typeof View>;
