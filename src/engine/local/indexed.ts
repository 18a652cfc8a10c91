import type { Claim, Dossier, EntityId, SourceId, TieId } from '../../schema/dossier';
import { vocabularyOf, type WholeVocabulary } from '../../schema/vocabulary';
import type { Slices } from '../slices';
import { type ClaimColumns, claimColumns } from './claim-columns';
import { communitiesOf } from './communities';
import { type KindColumns, kindColumns } from './kinds';
import { type Verdicts, weighAll } from './verdicts';

/** Rows of `dossier.entities`, `dossier.ties` and `dossier.sources` by id, and who touches what. */
export interface Indexed extends KindColumns {
  readonly dossier: Dossier;
  /** Changes with the content: cursors of another revision are refused. */
  readonly revision: string;
  readonly timezone: string;
  readonly vocabulary: WholeVocabulary;
  readonly entityRow: ReadonlyMap<EntityId, number>;
  readonly tieRow: ReadonlyMap<TieId, number>;
  readonly sourceRow: ReadonlyMap<SourceId, number>;
  /** Entity rows of each tie's ends. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Compressed rows: the ties of entity `e` are `ties[starts[e]]` to before `ties[starts[e + 1]]`; a self-tie once. */
  readonly starts: Uint32Array;
  readonly ties: Uint32Array;
  /** What evidence reads of the claims of ties. */
  readonly claims: ClaimColumns;
  /** Verdicts of the query without clauses. */
  readonly whole: Verdicts;
  /** Number of ties with support in the whole dossier, by entity row. */
  readonly weight: Float32Array;
  /** Label of the community, by entity row. */
  readonly community: Uint32Array;
  /** Tie rows and entity rows whose claims cite a source, by source row, each once. */
  readonly citing: readonly { readonly ties: readonly number[]; readonly entities: readonly number[] }[];
  /** Number of claims that cite a source, by source row. */
  readonly claimsCiting: Uint32Array;
  /** Claims and citations of the whole dossier. */
  readonly claimCount: number;
  readonly citationCount: number;
}

async function rowsOf(
  records: readonly { readonly id: string }[],
  slices: Slices,
): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  for (const [row, { id }] of records.entries()) {
    if (row % 1024 === 0) await slices.breathe();
    rows.set(id, row);
  }
  return rows;
}

function adjacency(entities: number, from: Uint32Array, to: Uint32Array): Pick<Indexed, 'starts' | 'ties'> {
  const starts = new Uint32Array(entities + 1);
  const count = (row: number) => {
    starts[row + 1] = (starts[row + 1] as number) + 1;
  };
  for (let tie = 0; tie < from.length; tie += 1) {
    count(from[tie] as number);
    if (from[tie] !== to[tie]) count(to[tie] as number);
  }
  for (let row = 0; row < entities; row += 1) {
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  }
  const next = starts.slice();
  const ties = new Uint32Array(starts[entities] as number);
  const put = (row: number, tie: number) => {
    ties[next[row] as number] = tie;
    next[row] = (next[row] as number) + 1;
  };
  for (let tie = 0; tie < from.length; tie += 1) {
    put(from[tie] as number, tie);
    if (from[tie] !== to[tie]) put(to[tie] as number, tie);
  }
  return { starts, ties };
}

/** Who cites what, and how much there is: one walk over all citations. */
async function citingOf(
  dossier: Dossier,
  sourceRow: ReadonlyMap<SourceId, number>,
  slices: Slices,
): Promise<Pick<Indexed, 'citing' | 'claimsCiting' | 'claimCount' | 'citationCount'>> {
  const citing = dossier.sources.map(() => ({ ties: [] as number[], entities: [] as number[] }));
  const claimsCiting = new Uint32Array(dossier.sources.length);
  let [claimCount, citationCount] = [0, 0];
  const note = (claims: readonly Claim[], row: number, list: 'ties' | 'entities') => {
    for (const { citations } of claims) {
      claimCount += 1;
      citationCount += citations.length;
      for (const source of new Set(citations.map((citation) => citation.source))) {
        const at = sourceRow.get(source) as number;
        claimsCiting[at] = (claimsCiting[at] as number) + 1;
        const rows = citing[at]?.[list];
        if (rows && rows.at(-1) !== row) rows.push(row);
      }
    }
  };
  for (const [row, { claims }] of dossier.ties.entries()) {
    if (row % 512 === 0) await slices.breathe();
    note(claims, row, 'ties');
  }
  for (const [row, { claims = [] }] of dossier.entities.entries()) {
    if (row % 512 === 0) await slices.breathe();
    note(claims, row, 'entities');
  }
  return { citing, claimsCiting, claimCount, citationCount };
}

/**
 * Indexes a checked dossier.
 *
 * @param revision names its content
 * @throws EngineError `aborted` when cancelled
 */
export async function indexDossier(dossier: Dossier, revision: string, slices: Slices): Promise<Indexed> {
  const vocabulary = vocabularyOf(dossier);
  const entityRow = await rowsOf(dossier.entities, slices);
  const tieRow = await rowsOf(dossier.ties, slices);
  const sourceRow = await rowsOf(dossier.sources, slices);
  await slices.breathe();
  const from = new Uint32Array(dossier.ties.length);
  const to = new Uint32Array(dossier.ties.length);
  for (const [row, tie] of dossier.ties.entries()) {
    if (row % 1024 === 0) await slices.breathe();
    from[row] = entityRow.get(tie.from) as number;
    to[row] = entityRow.get(tie.to) as number;
  }
  const around = adjacency(dossier.entities.length, from, to);
  await slices.breathe();

  const claims = await claimColumns(dossier, sourceRow, slices);
  const whole = await weighAll(dossier, claims, {}, slices);
  const weight = new Float32Array(dossier.entities.length);
  for (let row = 0; row < from.length; row += 1) {
    if (!whole.supported[row]) continue;
    const [a, b] = [from[row] as number, to[row] as number];
    weight[a] = (weight[a] as number) + 1;
    if (a !== b) weight[b] = (weight[b] as number) + 1;
  }
  const community = await communitiesOf({ from, to, ...around }, slices);
  return {
    dossier,
    revision,
    timezone: dossier.timezone ?? 'Z',
    vocabulary,
    ...(await kindColumns(dossier, vocabulary, to, slices)),
    entityRow,
    tieRow,
    sourceRow,
    from,
    to,
    ...around,
    claims,
    whole,
    weight,
    community,
    ...(await citingOf(dossier, sourceRow, slices)),
  };
}
