import { contextFor, weigh } from '../../dossier/evidence';
import type { Dossier, EntityId, SourceId, TieId } from '../../schema/dossier';
import { vocabularyOf, type WholeVocabulary } from '../../schema/vocabulary';
import type { Slices } from '../slices';
import { communitiesOf } from './communities';

/** Rows of `dossier.entities`, `dossier.ties` and `dossier.sources` by id, and who touches what. */
export interface Indexed {
  readonly dossier: Dossier;
  /** Changes with the content: cursors of another revision are refused. */
  readonly revision: string;
  readonly timezone: string;
  readonly vocabulary: WholeVocabulary;
  readonly entityKinds: readonly string[];
  readonly tieKinds: readonly string[];
  readonly entityRow: ReadonlyMap<EntityId, number>;
  readonly tieRow: ReadonlyMap<TieId, number>;
  readonly sourceRow: ReadonlyMap<SourceId, number>;
  /** Entity rows of each tie's ends. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Compressed rows: the ties of entity `e` are `ties[starts[e]]` to before `ties[starts[e + 1]]`; a self-tie once. */
  readonly starts: Uint32Array;
  readonly ties: Uint32Array;
  /** Number of ties with support in the whole dossier, by entity row. */
  readonly weight: Float32Array;
  /** Label of the community, by entity row. */
  readonly community: Uint32Array;
  /** Tie rows and entity rows whose claims cite a source, by source row, each once. */
  readonly citing: readonly { readonly ties: readonly number[]; readonly entities: readonly number[] }[];
  /** Number of claims that cite a source, by source row. */
  readonly claimsCiting: Uint32Array;
}

function rowsOf(records: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(records.map((record, row) => [record.id, row]));
}

/** FNV-1a (Fowler, Noll, Vo) over what identifies the content: enough to tell two dossiers of a tab apart. */
function fingerprint(dossier: Dossier): string {
  let hash = 0x811c9dc5;
  const add = (text: string) => {
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
  };
  for (const part of [dossier.id, dossier.modified]) add(part);
  for (const { id } of dossier.entities) add(id);
  for (const { id, claims } of dossier.ties) add(`${id}${claims.length}`);
  return (hash >>> 0).toString(36);
}

function adjacency(entities: number, from: Uint32Array, to: Uint32Array): Pick<Indexed, 'starts' | 'ties'> {
  const starts = new Uint32Array(entities + 1);
  const ends = (tie: number): number[] => {
    const [a, b] = [from[tie] as number, to[tie] as number];
    return a === b ? [a] : [a, b];
  };
  for (let tie = 0; tie < from.length; tie += 1) {
    for (const end of ends(tie)) starts[end + 1] = (starts[end + 1] as number) + 1;
  }
  for (let row = 0; row < entities; row += 1) {
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  }
  const next = starts.slice();
  const ties = new Uint32Array(starts[entities] as number);
  for (let tie = 0; tie < from.length; tie += 1) {
    for (const end of ends(tie)) {
      ties[next[end] as number] = tie;
      next[end] = (next[end] as number) + 1;
    }
  }
  return { starts, ties };
}

function citingOf(
  dossier: Dossier,
  sourceRow: ReadonlyMap<SourceId, number>,
): Pick<Indexed, 'citing' | 'claimsCiting'> {
  const citing = dossier.sources.map(() => ({ ties: [] as number[], entities: [] as number[] }));
  const claimsCiting = new Uint32Array(dossier.sources.length);
  const note = (claims: Dossier['ties'][number]['claims'], row: number, list: 'ties' | 'entities') => {
    for (const claim of claims) {
      for (const source of new Set(claim.citations.map((citation) => citation.source))) {
        const at = sourceRow.get(source) as number;
        claimsCiting[at] = (claimsCiting[at] as number) + 1;
        const rows = citing[at]?.[list];
        if (rows && rows.at(-1) !== row) rows.push(row);
      }
    }
  };
  dossier.ties.forEach((tie, row) => {
    note(tie.claims, row, 'ties');
  });
  dossier.entities.forEach((entity, row) => {
    note(entity.claims ?? [], row, 'entities');
  });
  return { citing, claimsCiting };
}

/** Indexes a checked dossier. Throws EngineError('aborted') when cancelled. */
export async function indexDossier(dossier: Dossier, slices: Slices): Promise<Indexed> {
  const vocabulary = vocabularyOf(dossier);
  const entityRow = rowsOf(dossier.entities);
  const tieRow = rowsOf(dossier.ties);
  const sourceRow = rowsOf(dossier.sources);
  await slices.breathe();
  const from = Uint32Array.from(dossier.ties, (tie) => entityRow.get(tie.from) as number);
  const to = Uint32Array.from(dossier.ties, (tie) => entityRow.get(tie.to) as number);
  const around = adjacency(dossier.entities.length, from, to);
  await slices.breathe();

  const weight = new Float32Array(dossier.entities.length);
  const everything = contextFor(dossier, {});
  for (const [row, tie] of dossier.ties.entries()) {
    if (row % 128 === 0) await slices.breathe();
    const { claims } = weigh(tie, everything);
    if (!tie.claims.some((claim, at) => claim.stance === 'supports' && claims[at]?.counts)) continue;
    const ends = new Set([from[row] as number, to[row] as number]);
    for (const end of ends) weight[end] = (weight[end] as number) + 1;
  }
  const community = await communitiesOf({ from, to, ...around }, slices);
  return {
    dossier,
    revision: fingerprint(dossier),
    timezone: dossier.timezone ?? 'Z',
    vocabulary,
    entityKinds: Object.keys(vocabulary.entityKinds),
    tieKinds: Object.keys(vocabulary.tieKinds),
    entityRow,
    tieRow,
    sourceRow,
    from,
    to,
    ...around,
    weight,
    community,
    ...citingOf(dossier, sourceRow),
  };
}
