import type { Budget, GraphEngine, GraphSlice } from '../engine/port';
import type { View } from '../schema/view';

/** Most that the canvas draws at once; what is beyond is counted and said. */
export const drawingBudget: Budget = { entities: 2000, ties: 8000 };

/** Records that must show whatever the overview chose: selected, pinned. */
function wanted(view: View): string[] {
  return [...new Set([...view.selection, ...Object.keys(view.pins)])];
}

/**
 * The slice to draw for a view: the overview, and beside it the selected and pinned records that the budget or the
 * filters left out, restated together so that rows and degrees agree.
 */
export async function sliceFor(
  engine: GraphEngine,
  view: View,
  language: string,
  signal: AbortSignal,
): Promise<GraphSlice> {
  const overview = await engine.overview(view.query, drawingBudget, language, { signal });
  const entities = new Set(overview.entities.ids);
  const ties = new Set(overview.ties.ids);
  const missing = wanted(view).filter((id) => !entities.has(id) && !ties.has(id));
  if (missing.length === 0) return overview;

  const lines = await Promise.all(
    missing.map((id) =>
      engine.tie(id, view.query, { limit: 1 }, language, { signal }).then(
        (detail) => detail.line,
        () => null,
      ),
    ),
  );
  // Ids that are no tie are asked for as entities; `evaluate` leaves unknown ones out.
  const ends = lines.flatMap((line) => (line && line.evidence !== 0 ? [line.from, line.to] : []));
  const added = missing.filter((_, at) => lines[at] === null);
  const addedTies = lines.flatMap((line) => (line && line.evidence !== 0 ? [line.id] : []));
  if (added.length + addedTies.length === 0) return overview;
  const slice = await engine.evaluate(
    { entities: [...new Set([...entities, ...added, ...ends])], ties: [...ties, ...addedTies] },
    view.query,
    language,
    { signal },
  );
  return { ...slice, omitted: overview.omitted };
}
