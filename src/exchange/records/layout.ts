import { Dossier, Entity, Passage, Source, Tie } from '../../schema/dossier';
import { EntityKind, TieKind } from '../../schema/vocabulary-schema';
import { type Guide, guideOf } from './guide';

/** What a node of the layout stands for. */
export const nodeMarks = [
  'dossier',
  'entity',
  'claim',
  'source',
  'passage',
  'entity-kind',
  'tie-kind',
] as const;
export type NodeMark = (typeof nodeMarks)[number];
/** What an edge of the layout stands for. */
export type EdgeMark = 'tie' | 'citation';

/** Attributes that hold the layout together. References name records by these, never by ids of nodes. */
export const layoutKeys = {
  /** A {@link NodeMark} or {@link EdgeMark}. */
  mark: 'entente',
  /** Id of the record; a citation and a passage have none. */
  id: 'entente.id',
  /** A claim's tie or entity, a passage's source: the id of that record. */
  of: 'entente.of',
  /** Place in the list that the record stands in, from 0. */
  index: 'entente.index',
  /** Language of an entity's label, where it is not the dossier's. */
  language: 'entente.language',
  /** Version of the dossier format, on the dossier's node. */
  version: 'entente.version',
} as const;

/** Fields of the dossier's head and of kinds have a path of their own: tools have other plans for `label` or `title`. */
export const headPath = 'dossier';
export const kindPath = 'kind';

const claimGuide = guideOf(Tie).keys.get('claims')?.items as Guide;

/** The parts of a record that stand on its node or edge as fields; what is left out is said by the graph itself. */
function fieldsOf(guide: Guide, ...elsewhere: readonly string[]): Guide {
  return { ...guide, keys: new Map([...guide.keys].filter(([key]) => !elsewhere.includes(key))) };
}

function inside(path: string, guide: Guide): Guide {
  return { ...guide, keys: new Map([[path, guide]]), rest: null };
}

/** What the fields of each node and edge of the layout are. */
export const guides = {
  dossier: inside(
    headPath,
    fieldsOf(guideOf(Dossier), 'format', 'version', 'id', 'entities', 'ties', 'sources'),
  ),
  entity: fieldsOf(guideOf(Entity), 'id', 'kind'),
  tie: fieldsOf(guideOf(Tie), 'id', 'kind', 'from', 'to', 'claims'),
  claim: fieldsOf(claimGuide, 'id', 'citations'),
  citation: fieldsOf(claimGuide.keys.get('citations')?.items as Guide, 'source'),
  source: fieldsOf(guideOf(Source), 'id'),
  passage: guideOf(Passage),
  'entity-kind': inside(kindPath, guideOf(EntityKind)),
  'tie-kind': inside(kindPath, guideOf(TieKind)),
} as const satisfies Record<NodeMark | EdgeMark, Guide>;
