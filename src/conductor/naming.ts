import type { GraphEngine, TieLine } from '../engine/port';
import type { View } from '../schema/view';
import { orNull } from './inspecting';
import type { Found } from './tracing';

/** Selected ties beyond the canvas that are looked up one by one; whoever selects more sees the first of them. */
const lookedUp = 60;

/** What the questions about the canvas share. */
export interface ShowingAsk {
  readonly engine: GraphEngine;
  readonly view: View;
  readonly language: string;
  readonly signal: AbortSignal;
}

/** Records to bring in beside what is shown anyway. */
export interface Named {
  /** Ids that the view names and that nothing else shows. */
  readonly asked: readonly string[];
  readonly entities: readonly string[];
  readonly ties: readonly string[];
}

/** Ids that a view shows whatever the budget and the filters say: selected, pinned, ends of the path. */
export function namedBy(view: View): readonly string[] {
  const { selection, pins, path } = view;
  return [...new Set([...selection, ...Object.keys(pins), ...(path ? [path.from, path.to] : [])])];
}

/**
 * Entities and ties that a view names and that are not shown anyway; of the path also its hops. A named tie is shown
 * with both its ends where the query lets it live; ids that the dossier lacks are left out.
 */
export async function namedRecords(
  asking: ShowingAsk,
  found: Found | null,
  isSettled: (id: string) => boolean,
): Promise<Named> {
  const { engine, view, language, signal } = asking;
  const missing = namedBy(view).filter((id) => !isSettled(id));
  const lines: TieLine[] = (found?.drawn?.hops ?? []).map((hop) => hop.tie);
  const entities = new Set<string>();
  if (missing.length > 0) {
    const known = await engine.evaluate({ entities: missing, ties: [] }, view.query, language, { signal });
    for (const id of known.entities.ids) entities.add(id);
    const rest = missing.filter((id) => !entities.has(id)).slice(0, lookedUp);
    const details = await Promise.all(
      rest.map((id) => orNull(engine.tie(id, view.query, { limit: 1 }, language, { signal }))),
    );
    for (const detail of details) if (detail && detail.line.evidence !== 0) lines.push(detail.line);
  }
  for (const { from, to } of lines) {
    for (const end of [from, to]) if (!isSettled(end)) entities.add(end);
  }
  return {
    asked: missing,
    entities: [...entities],
    ties: lines.map((line) => line.id).filter((id) => !isSettled(id)),
  };
}
