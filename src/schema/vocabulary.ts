import type { Category, EntityKind, TieKind, Vocabulary } from './vocabulary-schema';

/** A vocabulary with both tables present. */
export interface WholeVocabulary {
  readonly entityKinds: Readonly<Record<string, EntityKind>>;
  readonly tieKinds: Readonly<Record<string, TieKind>>;
}

type EntityRow = readonly [
  id: string,
  label: string,
  plural: string,
  colour: EntityKind['colour'],
  icon: EntityKind['icon'],
];

const entityRows: readonly EntityRow[] = [
  ['country', 'Country', 'Countries', 'blue', 'country'],
  ['leader', 'Leader or official', 'Leaders and officials', 'orange', 'leader'],
  ['agreement', 'Agreement', 'Agreements', 'green', 'agreement'],
  ['dispute', 'Dispute', 'Disputes', 'vermilion', 'dispute'],
  ['organization', 'Organization or group', 'Organizations and groups', 'purple', 'organization'],
  ['event', 'Event', 'Events', 'sky', 'event'],
  ['thing', 'Thing', 'Things', 'grey', 'thing'],
];

/** Letters for kinds of entity: country, leader, organization, agreement, dispute, event; X is C, L or O; `*` is any. */
type Ends = string;

type TieRow = readonly [
  id: string,
  label: string,
  inverse: string,
  from: Ends,
  to: Ends,
  category: Category | 'by-target',
  symmetric?: 'symmetric',
];

// The order is that of FORMAT.md, and of every list of kinds.
const tieRows: readonly TieRow[] = [
  ['leads', 'leads', 'is led by', 'L', 'CO', 'office'],
  ['represents', 'represents', 'is represented by', 'L', 'CO', 'office'],
  ['member-of', 'belongs to', 'includes', 'CLO', 'CO', 'office'],
  ['party-to', 'is party to', 'has as party', 'CO', 'AD', 'by-target'],
  ['signed', 'signed', 'was signed by', 'L', 'A', 'cooperation'],
  ['takes-part-in', 'takes part in', 'brings together', 'X', 'E', 'cooperation'],
  ['shares-intelligence-with', 'shares intelligence with', 'gets intelligence from', 'C', 'C', 'cooperation'],
  ['stations-forces-in', 'stations forces in', 'hosts forces of', 'C', 'C', 'cooperation'],
  ['negotiates-with', 'negotiates with', 'negotiates with', 'X', 'X', 'cooperation', 'symmetric'],
  ['meets', 'meets', 'meets', 'L', 'L', 'cooperation', 'symmetric'],
  ['supports', 'backs', 'is backed by', 'X', 'XADE', 'cooperation'],
  ['cooperates-with', 'cooperates with', 'cooperates with', 'X', 'X', 'cooperation', 'symmetric'],
  ['reaches-out-to', 'reaches out to', 'is approached by', 'X', 'X', 'cooperation'],
  ['pays', 'pays', 'is paid by', 'X', 'X', 'cooperation'],
  ['rules-for', 'rules in favour of', 'wins before', 'O', 'X', 'context'],
  ['suspends-end-of', 'suspends the end of', 'is kept by', 'C', 'A', 'context'],
  ['suspends', 'suspends', 'is suspended by', 'X', 'ADE', 'context'],
  ['at-odds-with', 'is at odds with', 'is at odds with', 'X', 'X', 'conflict', 'symmetric'],
  ['rivals', 'rivals', 'rivals', 'C', 'C', 'conflict', 'symmetric'],
  ['restricts-exports-to', 'restricts exports to', 'is cut off by', 'C', 'C', 'conflict'],
  ['sanctions', 'sanctions', 'is sanctioned by', 'CO', 'COL', 'conflict'],
  ['complains-about', 'complains about', 'draws complaint from', 'X', 'XE', 'conflict'],
  ['demands-payment-from', 'demands payment from', 'is asked to pay by', 'X', 'X', 'conflict'],
  ['presses', 'presses', 'is pressed by', 'X', 'X', 'conflict'],
  ['threatens', 'threatens', 'is threatened by', 'X', 'X', 'conflict'],
  ['objects-to', 'objects to', 'meets objection from', 'X', 'XADE', 'conflict'],
  ['confronts', 'confronts', 'is confronted by', 'C', 'C', 'conflict'],
  ['gives-notice-to-end', 'gives notice to end', 'is given notice by', 'C', 'A', 'conflict'],
  ['may-end', 'may end', 'can be ended by', 'C', 'A', 'conflict'],
  ['ends', 'ends', 'is ended by', 'X', 'ADEO', 'context'],
  ['rules-against', 'rules against', 'loses before', 'O', 'X', 'conflict'],
  ['sets-condition-for', 'sets a condition for', 'depends on', 'X', 'ADE', 'context'],
  ['announces', 'announces', 'is announced by', 'X', 'AE', 'context'],
  ['concerns', 'concerns', 'is the subject of', 'ADEO', 'CLADEO', 'context'],
  ['responds-to', 'responds to', 'is answered by', 'DE', 'DE', 'context'],
  ['undermines', 'undermines', 'is undermined by', 'CDE', 'CA', 'context'],
  ['gains-from', 'gains from', 'benefits', 'C', 'AE', 'context'],
  // For imports, whose types say no more.
  ['linked-to', 'is linked to', 'is linked to', '*', '*', 'context', 'symmetric'],
  ['points-to', 'points to', 'is pointed to by', '*', '*', 'context'],
];

const kindByLetter: Readonly<Record<string, readonly string[]>> = {
  C: ['country'],
  L: ['leader'],
  O: ['organization'],
  A: ['agreement'],
  D: ['dispute'],
  E: ['event'],
  X: ['country', 'leader', 'organization'],
};

function allowed(ends: Ends): string[] | undefined {
  return ends === '*' ? undefined : [...ends].flatMap((letter) => kindByLetter[letter] ?? []);
}

function tieKind([, label, inverse, fromEnds, toEnds, category, symmetric]: TieRow): TieKind {
  const from = allowed(fromEnds);
  const to = allowed(toEnds);
  return {
    label: { en: label },
    pattern: { en: `{from} ${label} {to}` },
    inverse: { en: `{to} ${inverse} {from}` },
    ...(symmetric === undefined ? {} : { symmetric: true }),
    category: category === 'by-target' ? { agreement: 'cooperation', dispute: 'conflict' } : category,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** A table without prototype, so that a kind named `constructor` is looked up like any other. */
function table<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const made: Record<string, T> = Object.create(null);
  for (const [id, value] of entries) made[id] = value;
  return made;
}

/** The kinds that every dossier may use, in the order in which lists show them. Texts are English, under `en`. */
export const builtInVocabulary: WholeVocabulary = {
  entityKinds: table(
    entityRows.map(([id, label, plural, colour, icon]) => [
      id,
      { label: { en: label }, plural: { en: plural }, colour, icon },
    ]),
  ),
  tieKinds: table(tieRows.map((row) => [row[0], tieKind(row)])),
};

/**
 * The built-in vocabulary and after it the dossier's own kinds. Both tables have no prototype.
 * A built-in kind cannot be redefined: its own entry stays (the check reports `duplicate-id`).
 */
export function vocabularyOf(dossier: { readonly vocabulary?: Vocabulary | undefined }): WholeVocabulary {
  const own = dossier.vocabulary;
  if (own === undefined) return builtInVocabulary;
  return {
    entityKinds: table([
      ...Object.entries(builtInVocabulary.entityKinds),
      ...Object.entries(own.entityKinds ?? {}).filter(([id]) => !(id in builtInVocabulary.entityKinds)),
    ]),
    tieKinds: table([
      ...Object.entries(builtInVocabulary.tieKinds),
      ...Object.entries(own.tieKinds ?? {}).filter(([id]) => !(id in builtInVocabulary.tieKinds)),
    ]),
  };
}

/** Category of a tie of a kind, given the kind of its `to`; `context` where the kind's map does not name it. */
export function categoryOf(kind: TieKind, toKind: string): Category {
  if (typeof kind.category === 'string') return kind.category;
  return Object.hasOwn(kind.category, toKind) ? (kind.category[toKind] ?? 'context') : 'context';
}
