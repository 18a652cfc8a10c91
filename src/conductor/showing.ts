import { type Count, EngineError, type GraphEngine, type GraphSlice } from '../engine/port';
import { cutSlice } from '../graph/cut-slice';
import type { Focus } from '../schema/view';
import { type Named, namedRecords, type ShowingAsk } from './naming';
import type { Found } from './tracing';

/** Most neighbours of one entity that a focus follows: a hub would fill the canvas. */
const hubLimit = 100;

/** What a view shows. */
export interface Showing {
  readonly slice: GraphSlice;
  /** Entities with neighbours that a limit held back, most first. */
  readonly hubs: readonly { readonly id: string; readonly more: Count }[];
  /** Ids that are shown only because the view names them, if at all: they go when it does so no more. */
  readonly extras: ReadonlySet<string>;
  /** The chain that is drawn; null where none is asked for or found. */
  readonly found: Found | null;
}

/** A neighbourhood; null where the dossier lacks its middle, as in a link made on another one. */
async function around(
  { engine, view, language, signal }: ShowingAsk,
  ask: Parameters<GraphEngine['neighbourhood']>[0],
): Promise<GraphSlice | null> {
  try {
    return await engine.neighbourhood(ask, view.query, view.budget, language, { signal });
  } catch (reason) {
    if (reason instanceof EngineError && reason.code === 'not-found') return null;
    throw reason;
  }
}

function aroundFocus(asking: ShowingAsk, { id, depth }: Focus): Promise<GraphSlice | null> {
  return around(asking, { seeds: [id], depth, limit: hubLimit });
}

/** What stands in the middle of the view: everything, or a neighbourhood alone. */
async function baseOf(asking: ShowingAsk): Promise<GraphSlice> {
  const { engine, view, language, signal } = asking;
  if (view.focus?.others === 'hide') {
    const near = await aroundFocus(asking, view.focus);
    return near ?? engine.evaluate({ entities: [], ties: [] }, view.query, language, { signal });
  }
  return engine.overview(view.query, view.budget, language, { signal });
}

/** Neighbourhoods beside it, each with the entity in its middle. */
function besides(asking: ShowingAsk): Promise<readonly (readonly [id: string, slice: GraphSlice | null])[]> {
  const { focus, expanded } = asking.view;
  const faded =
    focus?.others === 'fade' ? [aroundFocus(asking, focus).then((near) => [focus.id, near] as const)] : [];
  const asked = expanded.map(async ({ id, limit, tieKinds }) => {
    const ask = { seeds: [id], depth: 1, limit, ...(tieKinds ? { tieKinds } : {}) } as const;
    return [id, await around(asking, ask)] as const;
  });
  return Promise.all([...faded, ...asked]);
}

/** Of several answers about one hub the one that followed most neighbours holds. */
function hubsOf(
  base: GraphSlice,
  beside: readonly (readonly [string, GraphSlice | null])[],
): Showing['hubs'] {
  const hubs = new Map(base.omitted.hubs.map((hub) => [hub.id, hub]));
  for (const [id, slice] of beside) {
    if (!slice) continue;
    const own = slice.omitted.hubs.find((hub) => hub.id === id);
    for (const hub of slice.omitted.hubs) {
      const known = hubs.get(hub.id);
      if (!known || hub.more.value < known.more.value) hubs.set(hub.id, hub);
    }
    if (!own) hubs.delete(id);
  }
  return [...hubs.values()].sort((a, b) => b.more.value - a.more.value || (a.id < b.id ? -1 : 1));
}

/** All ties among the united records, where the budget had cut none; else those asked for and those of who came new. */
async function united(
  asking: ShowingAsk,
  base: GraphSlice,
  parts: readonly GraphSlice[],
  named: Named,
): Promise<GraphSlice> {
  const { engine, view, language, signal } = asking;
  const known = new Set(base.entities.ids);
  const ids = new Set([...known, ...parts.flatMap((part) => part.entities.ids), ...named.entities]);
  const wanted = new Set([...base.ties.ids, ...parts.flatMap((part) => part.ties.ids), ...named.ties]);
  const budget = { entities: ids.size, ties: view.budget.ties + wanted.size };
  // Seeds come first, and the budget has room for no others: what is among them is the answer.
  const ask = { seeds: [...ids], depth: 1, limit: 1 } as const;
  const whole = await engine.neighbourhood(ask, view.query, budget, language, { signal });
  const { entities, ties } = whole;
  const isNew = (row: number) => !known.has(entities.ids[row] as string);
  const cut = base.omitted.ties.value > 0;
  const slice = cutSlice(
    whole,
    (id) => ids.has(id),
    (id, row) => !cut || wanted.has(id) || isNew(ties.from[row] as number) || isNew(ties.to[row] as number),
  );
  const less = (count: Count, by: number): Count => ({ ...count, value: Math.max(0, count.value - by) });
  const came = slice.entities.ids.filter((id, row) => !known.has(id) && slice.entities.degree[row]).length;
  return {
    ...slice,
    omitted: {
      ...base.omitted,
      entities: less(base.omitted.entities, came),
      ties: less(base.omitted.ties, slice.ties.ids.length - base.ties.ids.length),
    },
  };
}

/**
 * What a view shows: the overview, or the neighbourhood of its focus alone; with it the neighbourhoods of what was
 * expanded and the records that the view names, whatever the budget or the filters say; less what was hidden by hand.
 *
 * @param path the answer to the view's `path`, under way
 */
export async function showingOf(asking: ShowingAsk, path: Promise<Found | null>): Promise<Showing> {
  const { view } = asking;
  const [base, beside, found] = await Promise.all([baseOf(asking), besides(asking), path]);
  const parts = beside.flatMap(([, slice]) => slice ?? []);
  let settled: ReadonlySet<string> | null = null;
  /** Made when it is first asked: most views name nobody. */
  const has = (id: string): boolean => {
    settled ??= new Set([base, ...parts].flatMap(({ entities, ties }) => [...entities.ids, ...ties.ids]));
    return settled.has(id);
  };
  const hidden = new Set(view.hidden);
  const named = await namedRecords(asking, found, (id) => has(id) || hidden.has(id));
  const more =
    named.entities.length + named.ties.length > 0 ||
    parts.some(({ entities, ties }) => {
      const [ids, lines] = [new Set(base.entities.ids), new Set(base.ties.ids)];
      return entities.ids.some((id) => !ids.has(id)) || ties.ids.some((id) => !lines.has(id));
    });
  const all = more ? await united(asking, base, parts, named) : base;
  const keep = (id: string) => !hidden.has(id);
  return {
    slice: hidden.size > 0 ? cutSlice(all, keep, keep) : all,
    hubs: hubsOf(base, beside).filter(({ id }) => keep(id)),
    extras: new Set(named.asked),
    found,
  };
}
