import { EngineError, type Metric, type MetricName } from '../../port';
import type { Slices } from '../../slices';
import { byCodePoints } from '../code-points';
import type { Indexed } from '../indexed';
import { knownRows } from '../rows';
import type { Shown } from '../shown';
import { sorted } from '../sorted';
import { betweenness } from './betweenness';
import { degrees } from './degree';
import { louvain } from './louvain';
import { pageRank } from './pagerank';
import { project, type Report } from './projection';

/** Numbers communities from 0 by falling size, then by their lowest id. */
async function numbered(labels: Uint32Array, ids: readonly string[], slices: Slices): Promise<Float64Array> {
  const communities = new Map<number, { size: number; lowest: string; number: number }>();
  for (const [place, label] of labels.entries()) {
    if (place % 2048 === 0) await slices.breathe();
    const id = ids[place] ?? '';
    const community = communities.get(label) ?? { size: 0, lowest: id, number: 0 };
    community.size += 1;
    if (byCodePoints(id, community.lowest) < 0) community.lowest = id;
    communities.set(label, community);
  }
  const inOrder = await sorted(
    communities.values(),
    (a, b) => b.size - a.size || byCodePoints(a.lowest, b.lowest),
    slices,
  );
  for (const [number, community] of inOrder.entries()) community.number = number;
  return Float64Array.from(labels, (label) => communities.get(label)?.number ?? Number.NaN);
}

/** A question comes over a wire: its name may be any. */
const names: readonly MetricName[] = ['community', 'degree', 'betweenness', 'pagerank'];

/** Measures by place in `rows`. */
async function measured(
  name: MetricName,
  indexed: Indexed,
  shown: Shown,
  rows: Uint32Array,
  report: Report,
  slices: Slices,
): Promise<Metric> {
  if (!names.includes(name)) throw new EngineError('unsupported', { metric: String(name).slice(0, 200) });
  if (name === 'degree') return { values: await degrees(indexed, shown, rows, slices) };
  const graph = await project(indexed, shown, rows, slices);
  if (name === 'betweenness') return betweenness(graph, report, slices);
  if (name === 'pagerank') return { values: await pageRank(graph, report, slices) };
  const ids = Array.from(rows, (row) => indexed.dossier.entities[row]?.id ?? '');
  return { values: await numbered(await louvain(graph, report, slices), ids, slices) };
}

/**
 * A measure of entities by their ids, over the shown ties among them. In what order they are asked for never matters.
 *
 * @throws EngineError `aborted` once the call is cancelled, `unsupported` for a measure of another name
 */
export async function metricOf(
  name: MetricName,
  indexed: Indexed,
  shown: Shown,
  ids: readonly string[],
  report: Report,
  slices: Slices,
): Promise<Metric> {
  const rows = Uint32Array.from(await knownRows(ids, indexed.entityRow, slices)).sort();
  const { values, ...rest } = await measured(name, indexed, shown, rows, report, slices);
  const places = new Map<number, number>();
  for (const [place, row] of rows.entries()) places.set(row, place);
  const value = (id: string) => values[places.get(indexed.entityRow.get(id) ?? -1) ?? -1] ?? Number.NaN;
  return { values: Float64Array.from(ids, value), ...rest };
}
