import type { GraphEngine, Metric, MetricName, Progress } from '../engine/port';
import type { ShownGraph } from '../graph/shown-graph';
import type { Query } from '../schema/query';
import type { View } from '../schema/view';
import type { Answers } from './answers';

/** The measures that a view colours and sizes by; sizing by ties needs none. */
export function metricsOf({ colourBy, sizeBy }: View): MetricName[] {
  const names: MetricName[] = [];
  if (colourBy === 'community') names.push('community');
  if (sizeBy !== 'degree') names.push(sizeBy);
  return names;
}

/** Measures of what is shown, by name; values in the order of `ids`. */
export interface Measured {
  readonly ids: readonly string[];
  readonly metrics: ReadonlyMap<MetricName, Metric>;
}

/** Asks for measures over the given entities, one after the other. `known` are those that still hold. */
export async function measure(
  names: readonly MetricName[],
  ids: readonly string[],
  known: ReadonlyMap<MetricName, Metric>,
  engine: GraphEngine,
  query: Query,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Measured> {
  const metrics = new Map(known);
  for (const name of names) {
    if (!metrics.has(name)) metrics.set(name, await engine.metric(name, ids, query, { signal, onProgress }));
  }
  return { ids, metrics };
}

/** Share of the greatest value, 0 to 1; -1 where there is no value. */
function shares(values: Float64Array): (at: number) => number {
  let greatest = 0;
  for (const value of values) if (value > greatest) greatest = value;
  return (at) => {
    const value = values[at] ?? Number.NaN;
    if (!(value >= 0)) return -1;
    return greatest > 0 ? value / greatest : 0;
  };
}

const none = (): number => -1;

/**
 * Writes measures into the graph as `community` and `importance`, -1 where a view does not ask for one. Counts
 * `revision` up once where anything changed.
 */
export function writeMeasures(graph: ShownGraph, view: View, { ids, metrics }: Measured): void {
  const communities = view.colourBy === 'community' ? metrics.get('community')?.values : undefined;
  const sizes = view.sizeBy === 'degree' ? undefined : metrics.get(view.sizeBy)?.values;
  const importanceAt = sizes ? shares(sizes) : none;
  const communityAt = (at: number) => {
    const value = communities?.[at] ?? Number.NaN;
    return value >= 0 ? value : -1;
  };
  const rowOf = new Map(ids.map((id, at) => [id, at]));
  let changed = false;
  graph.forEachNode((id, has) => {
    const at = rowOf.get(id) ?? -1;
    const [community, importance] = [communityAt(at), importanceAt(at)];
    if (has.community === community && has.importance === importance) return;
    graph.replaceNodeAttributes(id, { ...has, community, importance });
    changed = true;
  });
  if (changed) graph.updateAttribute('revision', (revision) => (revision ?? 0) + 1);
}

/** What panels hear of measures that are computed. */
export function metricAnswer(view: View, { metrics }: Measured): Answers['metric'] {
  const names = metricsOf(view);
  if (names.length === 0) return null;
  let communities: number | null = null;
  let sampled: number | null = null;
  for (const name of names) {
    const metric = metrics.get(name);
    if (name === 'community' && metric) {
      communities = 0;
      for (const value of metric.values) if (value >= communities) communities = value + 1;
    }
    sampled = metric?.sampled ?? sampled;
  }
  return { progress: null, sampled, communities };
}
