import { pickText } from '../../schema/text';
import type { GraphSlice } from '../port';
import type { Slices } from '../slices';
import { flagOf } from './flags';
import type { Indexed } from './indexed';
import { knownSince } from './known';
import { labelOf } from './labels';
import type { Shown } from './shown';
import { shownWhen } from './shown-when';

/** Rows written between two looks at the message queue. */
const stepLength = 1024;

/** What an answer leaves out; `hubs` are entity rows with the number of neighbours that were held back. */
export interface Omitted {
  readonly entities: number;
  readonly ties: number;
  readonly hubs?: readonly { readonly row: number; readonly more: number }[];
}

/** Marks an entity row that the slice does not hold. */
const absent = 0xffffffff;

async function entityColumns(
  indexed: Indexed,
  rows: readonly number[],
  language: string,
  slices: Slices,
): Promise<GraphSlice['entities']> {
  const { dossier, weight } = indexed;
  const columns = {
    ids: [] as string[],
    kind: new Uint16Array(rows.length),
    label: [] as string[],
    degree: new Uint32Array(rows.length),
    weight: new Float32Array(rows.length),
    flag: [] as string[],
  };
  for (const [place, row] of rows.entries()) {
    if (place % stepLength === 0) await slices.breathe();
    const entity = dossier.entities[row];
    columns.ids.push(entity?.id ?? '');
    columns.label.push(labelOf(indexed, row, language));
    columns.flag.push(flagOf(entity?.iso3));
    columns.kind[place] = indexed.entityKind[row] as number;
    columns.weight[place] = weight[row] as number;
  }
  return columns;
}

/**
 * Columns for given rows. Ties whose ends are not among the entities are left out: a slice has no loose ends.
 * Degrees count the ties of the slice that the query shows; a self-tie counts once.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function sliceOf(
  indexed: Indexed,
  shown: Shown,
  entityRows: readonly number[],
  tieRows: readonly number[],
  omitted: Omitted,
  language: string,
  slices: Slices,
): Promise<GraphSlice> {
  const { dossier, from, to } = indexed;
  const entities = await entityColumns(indexed, entityRows, language, slices);
  const places = new Uint32Array(dossier.entities.length).fill(absent);
  for (const [place, row] of entityRows.entries()) places[row] = place;
  const placeOf = (row: number) => places[row] as number;

  const whole: number[] = [];
  for (const [at, row] of tieRows.entries()) {
    if (at % stepLength === 0) await slices.breathe();
    if (placeOf(from[row] as number) !== absent && placeOf(to[row] as number) !== absent) whole.push(row);
  }
  const { verdicts } = shown;
  const { degree } = entities;
  const ties = {
    ids: [] as string[],
    kind: new Uint16Array(whole.length),
    from: new Uint32Array(whole.length),
    to: new Uint32Array(whole.length),
    evidence: new Uint8Array(whole.length),
    earliest: new Float64Array(whole.length),
    latest: new Float64Array(whole.length),
    certain: new Uint8Array(whole.length),
    known: new Float64Array(whole.length),
    detail: [] as string[],
    when: [] as string[],
  };
  for (const [at, row] of whole.entries()) {
    if (at % stepLength === 0) await slices.breathe();
    const tie = dossier.ties[row];
    if (!tie) continue;
    const [a, b] = [placeOf(from[row] as number), placeOf(to[row] as number)];
    ties.ids.push(tie.id);
    ties.kind[at] = indexed.tieKind[row] as number;
    ties.from[at] = a;
    ties.to[at] = b;
    ties.evidence[at] = shown.code[row] as number;
    ties.earliest[at] = verdicts.earliest[row] as number;
    ties.latest[at] = verdicts.latest[row] as number;
    ties.certain[at] = verdicts.certain[row] as number;
    ties.known[at] = knownSince(tie, verdicts.context);
    ties.detail.push(tie.detail === undefined ? '' : pickText(tie.detail, language, dossier.language).text);
    ties.when.push(shownWhen(tie, verdicts.context, verdicts.supported[row] === 1) ?? '');
    if (!shown.code[row]) continue;
    degree[a] = (degree[a] as number) + 1;
    if (a !== b) degree[b] = (degree[b] as number) + 1;
  }
  return {
    entities,
    ties,
    omitted: {
      entities: { value: omitted.entities, exact: true },
      ties: { value: omitted.ties, exact: true },
      hubs: (omitted.hubs ?? []).map(({ row, more }) => ({
        id: dossier.entities[row]?.id ?? '',
        more: { value: more, exact: true },
      })),
    },
  };
}
