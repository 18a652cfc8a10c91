import type { View } from './view-schema';

// What a page needs of views before it reads one: the schema itself is loaded where something has to be checked.
export type {
  ColourBy,
  Expansion,
  Focus,
  Panel,
  PathAsk,
  Position,
  SizeBy,
  View,
  ViewBudget,
} from './view-schema';

/** The view of a case nobody has touched yet. */
export const initialView: View = {
  query: {},
  selection: [],
  expanded: [],
  hidden: [],
  fanned: [],
  colourBy: 'kind',
  sizeBy: 'degree',
  budget: { entities: 2000, ties: 8000 },
  pins: {},
  layout: { name: 'force', seed: 1 },
  panel: { name: 'inspector' },
};
