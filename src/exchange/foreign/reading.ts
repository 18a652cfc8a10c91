import type { Source } from '../../schema/dossier';
import type { Text } from '../../schema/text-schema';
import type { Steps } from '../codec';
import type { IssueList } from '../issue-list';
import type { PropertyGraph, PropertyItem } from '../property-graph';
import { type CitedFile, Citing } from './claims';
import { Details } from './details';
import { EntityKinds, type Mended } from './entity-kinds';
import { languageOf } from './head';
import { type GraphRecords, type RecordIds, stepLength } from './record-ids';
import { TieKinds } from './tie-kinds';
import { TimeColumnFinder, type TimeColumns, timeOfColumns } from './time-columns';
import { type Time, timeOfSpans } from './times';
import { englishIn } from './words';
import { Works } from './works';

/** A file that is cited, with the source that stands for it. */
export interface CitedSource extends CitedFile {
  readonly source: Source;
}

/** What the records of one graph share while they are made. */
export class Reading {
  readonly ids: RecordIds;
  readonly entityKinds: EntityKinds;
  readonly tieKinds: TieKinds;
  readonly works: Works;
  readonly citing: Citing;
  readonly details: Details;
  /** Language of the file's labels; undefined where it does not say. */
  readonly labelLanguage: string | undefined;
  /** A sentence of ours as a text of the dossier. */
  readonly ours: (sentence: string) => Text;
  /** Says that an id, a kind or the name of an attribute could not stand as it is. */
  readonly mended: Mended;
  #columns: { readonly nodes: TimeColumns | null; readonly edges: TimeColumns | null } = {
    nodes: null,
    edges: null,
  };
  readonly #issues: IssueList;

  /** @param files the sources of the files, with their names; the first is what works share the origin of */
  constructor(
    { nodes, meta }: Pick<PropertyGraph, 'nodes' | 'meta'>,
    ids: RecordIds,
    files: readonly [CitedSource, ...CitedSource[]],
    issues: IssueList,
  ) {
    const [{ source: file }] = files;
    this.ids = ids;
    this.#issues = issues;
    this.mended = (found, at) => issues.add('id-mended', at, { found });
    this.entityKinds = new EntityKinds(this.mended);
    this.tieKinds = new TieKinds(this.mended);
    this.details = new Details(nodes.length);
    this.works = new Works(
      { origin: file.origin ?? file.id, date: file.date ?? '' },
      files.map(({ id }) => id),
    );
    this.citing = new Citing(this.works, files);
    this.labelLanguage = languageOf(meta);
    this.ours = englishIn(this.labelLanguage ?? 'en');
  }

  /** Sees all nodes and edges before the first record is made: kinds and columns are settled by all of them. */
  *survey({ nodes, edges }: GraphRecords): Steps<void> {
    const total = nodes.length + edges.length;
    const columns = { nodes: new TimeColumnFinder(), edges: new TimeColumnFinder() };
    for (const [at, node] of nodes.entries()) {
      if (at % stepLength === 0) yield at / total;
      this.entityKinds.see(node);
      columns.nodes.see(node);
    }
    let at = nodes.length;
    for (const edge of edges) {
      if (at % stepLength === 0) yield at / total;
      at += 1;
      this.tieKinds.see(edge);
      columns.edges.see(edge);
    }
    this.#columns = { nodes: columns.nodes.found, edges: columns.edges.found };
  }

  /** Id of the entity of a node; of one that is not there, its own. */
  entityIdOf(node: string): string {
    return this.ids.entities[this.ids.placeOf.get(node) ?? -1] ?? node;
  }

  /** The time of an item by the columns of its list that hold dates, else by its spans; what is no time is said. */
  timeOf(item: PropertyItem, list: 'nodes' | 'edges'): Time {
    const columns = this.#columns[list];
    const time = columns === null ? timeOfSpans(item.spans) : timeOfColumns(item, columns);
    if (time.bad !== undefined) this.#issues.add('time-as-text', item.at, { found: time.bad });
    return time;
  }
}
