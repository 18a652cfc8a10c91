import type { ColumnRole } from '../../schema/column-roles';
/** What a reader was told of a table, in place of what its headers say. */
export interface ColumnRoles {
  /**
   * By position. Columns beyond it are attributes; a role that is given twice counts the first time. Empty: what the table
   * is, and what its columns hold, is told from the file.
   */
  readonly roles: readonly ColumnRole[];
  /** Absent: told from the file. */
  readonly delimiter?: string;
  readonly hasHeader?: boolean;
  /** Whether edges without a direction of their own have one; absent: told from the headers. */
  readonly directed?: boolean;
}

/** A header without case, spaces and signs: `Start_Date`, `start date` and `startDate` are one. */
export function plainHeader(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The other ends of an edge, in the words of Gephi, Kumu, igraph, Neo4j, Cytoscape and of triples. */
const ends: readonly (readonly [source: string, target: string])[] = [
  ['source', 'target'],
  ['sourceid', 'targetid'],
  ['sourcenode', 'targetnode'],
  ['sourcename', 'targetname'],
  ['from', 'to'],
  ['fromid', 'toid'],
  ['fromnode', 'tonode'],
  ['fromnodeid', 'tonodeid'],
  ['src', 'dst'],
  ['src', 'dest'],
  ['src', 'tgt'],
  ['src', 'target'],
  ['source', 'destination'],
  ['startid', 'endid'],
  ['subject', 'object'],
  ['head', 'tail'],
];

/** What two columns are called that name two of a kind: `node1` and `node2`, `ccodea` and `ccodeb`, `entity1_id`. */
const twin =
  /^(node|vertex|entity|actor|ccode|country|state|person|name|user|member|party|org|organi[sz]ation|company|id|gene|protein)(1|2|a|b)(id|name)?$/;

/** Roles by header, for either kind of table. */
const shared: Readonly<Record<string, ColumnRole>> = {
  description: 'description',
  blurb: 'description',
  aliases: 'aliases',
  alias: 'aliases',
  aka: 'aliases',
  alsoknownas: 'aliases',
  start: 'start',
  startdate: 'start',
  startyear: 'start',
  since: 'start',
  validfrom: 'start',
  end: 'end',
  enddate: 'end',
  endyear: 'end',
  until: 'end',
  validto: 'end',
  date: 'date',
  year: 'date',
  timeset: 'date',
  interval: 'date',
  intervals: 'date',
  timestamp: 'date',
  timestamps: 'date',
  reference: 'reference',
  references: 'reference',
  citation: 'reference',
  sourceurl: 'reference',
};

const ofEdges: Readonly<Record<string, ColumnRole>> = {
  ...shared,
  id: 'id',
  edgeid: 'id',
  label: 'label',
  name: 'label',
  type: 'type',
  kind: 'type',
  relation: 'type',
  relationship: 'type',
  predicate: 'type',
  interaction: 'type',
  direction: 'direction',
  directed: 'direction',
  weight: 'weight',
};

const ofNodes: Readonly<Record<string, ColumnRole>> = {
  ...shared,
  id: 'id',
  nodeid: 'id',
  label: 'label',
  name: 'label',
  type: 'type',
  kind: 'type',
  category: 'type',
  primaryext: 'type',
};

/** Where the ends stand, and whether the headers say that the one points at the other; null where they are not named. */
export function endsOf(
  headers: readonly string[],
): { source: number; target: number; directed: boolean } | null {
  const plain = headers.map(plainHeader);
  for (const [from, to] of ends) {
    const [source, target] = [plain.indexOf(from), plain.indexOf(to)];
    if (source >= 0 && target >= 0) return { source, target, directed: true };
  }
  for (const [source, header] of plain.entries()) {
    const [, stem, mark, rest = ''] = twin.exec(header) ?? [];
    if (mark !== '1' && mark !== 'a') continue;
    const target = plain.indexOf(`${stem}${mark === '1' ? '2' : 'b'}${rest}`);
    if (target >= 0) return { source, target, directed: false };
  }
  return null;
}

/** Direction as words: Gephi's and Kumu's, and a column `directed` of yes and no. */
export function directionOf(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (word === 'directed' || word === 'true' || word === 'yes' || word === '1') return true;
  if (/^(undirected|mutual|false|no|0)$/.test(word)) return false;
  return null;
}

const saysDirection = (cell: string): boolean => /^\s*(un)?directed\s*$|^\s*mutual\s*$/i.test(cell);

/** Gives each role once, the first column that may have it; `kind` and the like yield to a column called `type`. */
function assign(headers: readonly string[], table: Readonly<Record<string, ColumnRole>>): ColumnRole[] {
  const roles = headers.map((header): ColumnRole => {
    const plain = plainHeader(header);
    return Object.hasOwn(table, plain) ? (table[plain] ?? 'attribute') : 'attribute';
  });
  for (const role of ['id', 'label', 'type'] as const) {
    const named = headers.findIndex((header) => plainHeader(header) === role);
    if (named >= 0)
      for (const [at, each] of roles.entries()) if (each === role && at !== named) roles[at] = 'attribute';
  }
  return onceEach(roles);
}

/** Roles of which a table has one column are given once: a second column is an attribute. */
export function onceEach(roles: readonly ColumnRole[]): ColumnRole[] {
  const given = new Set<ColumnRole>();
  return roles.map((role) => {
    if (role === 'attribute' || role === 'ignore' || role === 'reference' || !given.has(role)) {
      given.add(role);
      return role;
    }
    return 'attribute';
  });
}

/**
 * Roles of the columns of an edge table.
 * @param samples some rows: Gephi's column `Type` says directed or undirected, Kumu's says what kind of edge it is
 */
export function edgeRoles(
  headers: readonly string[],
  found: { readonly source: number; readonly target: number },
  samples: readonly (readonly string[])[],
): ColumnRole[] {
  const type = headers.findIndex((header) => plainHeader(header) === 'type');
  const words = samples.map((row) => row[type] ?? '').filter((cell) => cell.trim() !== '');
  const isDirection = type >= 0 && words.length > 0 && words.every(saysDirection);
  // Put aside, so that a column `kind` may be the type.
  const named = headers.map((header, at) =>
    at === found.source || at === found.target || (isDirection && at === type) ? '' : header,
  );
  const roles = assign(named, ofEdges);
  roles[found.source] = 'source';
  roles[found.target] = 'target';
  if (isDirection) {
    const other = roles.indexOf('direction');
    if (other >= 0) roles[other] = 'attribute';
    roles[type] = 'direction';
  }
  return roles;
}

export function nodeRoles(headers: readonly string[]): ColumnRole[] {
  return assign(headers, ofNodes);
}
