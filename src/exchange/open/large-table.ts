import type { LeftOut } from '../../dossier/leave-out';
import type { Tie } from '../../schema/dossier';
import type { Issue } from '../../schema/issues';
import { type LongFile, type SeenFile, seeFile, textOf } from '../bytes/long-file';
import { type Steps, within } from '../codec';
import type { ColumnTypes } from '../csv/cells';
import { feedOfPieces, type LongText } from '../csv/feed';
import { cellsOfEdges, eachEdge, type Table } from '../csv/read-edges';
import { areTypedTables } from '../csv/read-typed';
import { plainLines } from '../csv/rows';
import { planOf } from '../csv/shape';
import { sniffTable } from '../csv/sniff';
import type { DossierInParts } from '../dossier';
import { beginDossier } from '../foreign/dossier-of-graph';
import { IssueList } from '../issue-list';
import type { EdgeList, PropertyEdge, PropertyNode } from '../property-graph';
import { recognise } from '../recognise';
import type { OpenChoices } from './outcome';
import { formatNames } from './readers';

/** A table of edges of which no more than its entities and what tells its ties apart is in memory. */
export type LargeTable =
  | {
      readonly ok: true;
      /** To be gone through once, in order. */
      readonly parts: DossierInParts;
      readonly entities: number;
      readonly ties: number;
      /** What was left out and what had to be mended; whole once the parts have been gone through. */
      warnings(): readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly leftOut?: LeftOut };

const isError = ({ severity }: Issue): boolean => severity === 'error';

/** The edges of a table, read from the file each time that they are gone through. */
class LongEdges implements EdgeList {
  readonly length: number;
  readonly #table: Table;
  readonly #types: ColumnTypes;

  constructor(table: Table, length: number, types: ColumnTypes) {
    this.#table = table;
    this.length = length;
    this.#types = types;
  }

  *[Symbol.iterator](): Generator<PropertyEdge, void> {
    // What is wrong was said when the table was first read.
    const said = new IssueList();
    const edges: PropertyEdge[] = [];
    const cells = cellsOfEdges(this.#table, said, this.#types);
    for (const _ of eachEdge(this.#table, cells, said, (edge) => edges.push(edge))) yield* edges.splice(0);
    yield* edges;
  }
}

/** How a long table is written and what its columns hold; null where it is no list of edges that stands for itself. */
function planned(seen: SeenFile): Table | null {
  const { name, share } = seen.file;
  if (recognise({ name, text: seen.head.slice(0, 65_536) }) !== 'csv') return null;
  if (areTypedTables([{ name, text: seen.head }])) return null;
  const sniffed = sniffTable(plainLines(seen.head));
  const plan = planOf(sniffed);
  // A sample that is all of the head may be cut short by it.
  if (plan.shape !== 'edges' || sniffed.whole) return null;
  const text: LongText = { open: () => feedOfPieces(textOf(seen), share) };
  return { text, sniffed, plan, place: (row) => `row ${row}` };
}

/** Goes through a table once: its ends, what its columns hold, what is wrong. */
function* survey(
  table: Table,
  issues: IssueList,
): Steps<{ readonly nodes: readonly PropertyNode[]; readonly edges: EdgeList }> {
  const cells = cellsOfEdges(table, issues, 'seen');
  const nodes = new Map<string, PropertyNode>();
  const attributes = new Map();
  let count = 0;
  yield* eachEdge(table, cells, issues, ({ source, target, at }) => {
    count += 1;
    if (!nodes.has(source)) nodes.set(source, { id: source, attributes, at });
    if (!nodes.has(target)) nodes.set(target, { id: target, attributes, at });
  });
  return { nodes: [...nodes.values()], edges: new LongEdges(table, count, cells.types) };
}

/**
 * Opens a table of edges without holding it: the file is read once for its hash, once for its columns, and once for each
 * time that its edges are gone through. What comes of it is what `openFiles` makes of the same file.
 *
 * @returns null where the file is something else, or needs more than itself: it is to be opened in memory
 * @throws Error of the file system
 */
export function* openLargeTable(
  file: LongFile,
  { now, faulty }: Pick<OpenChoices, 'now' | 'faulty'>,
): Steps<LargeTable | null> {
  const seen = yield* within(seeFile(file), 0, 0.2);
  if ('issue' in seen) return { ok: false, issues: [seen.issue] };
  const table = planned(seen);
  if (table === null) return null;
  const issues = new IssueList();
  const { nodes, edges } = yield* within(survey(table, issues), 0.2, 0.4);
  const errors = issues.all().filter(isError);
  if (errors.length > 0 && faulty === 'refuse') {
    const leftOut = { entities: 0, ties: errors.length, claims: 0, sources: 0 };
    const others = issues.all().filter((issue) => !isError(issue));
    return { ok: false, issues: [...errors, ...others], leftOut };
  }
  const { sha256 } = seen;
  const foreign = {
    name: file.name,
    size: file.size,
    sha256,
    readOn: now.slice(0, 10),
    format: formatNames.csv,
  };
  const making = yield* within(beginDossier({ meta: {}, nodes, edges }, [foreign], issues), 0.4, 0.9);
  let at = 0;
  for (const edge of edges) {
    if (at % 20_000 === 0) yield 0.9 + (0.1 * at) / edges.length;
    at += 1;
    making.settleKind(edge);
  }
  function* ties(): Generator<Tie, void> {
    let place = 0;
    for (const edge of edges) {
      const tie = making.tie(edge, place);
      place += 1;
      if (tie !== null) yield tie;
    }
  }
  return {
    ok: true,
    parts: { head: making.head, entities: making.entities, ties: ties(), sources: () => making.sources },
    entities: making.entities.length,
    ties: edges.length,
    warnings: () => [...issues.all().filter(isError), ...issues.all().filter((issue) => !isError(issue))],
  };
}
