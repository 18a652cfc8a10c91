import { place } from '../../layout/kernel';
import type { LayoutRequest } from '../../layout/protocol';
import type { Dossier } from '../../schema/dossier';
import type { Place } from '../format';
import { boxOfName, radiusOfDegree } from './measure';
import { type Pictured, pictured } from './model';

/** How strongly a tie of each category pulls: as on the canvas. */
const pull = { office: 2.5, cooperation: 1, conflict: 1, context: 0.8 } as const;

/** Positions of records in the order of their ids, so that the picture does not depend on that of the file. */
function byId(ids: readonly string[]): number[] {
  return [...ids.keys()].sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}

/** What the layout is asked: the same question as the canvas puts for a dossier that is shown whole. */
export function layoutRequest({ entities, ties }: Pictured, seed: number): LayoutRequest {
  const order = byId(entities.map(({ entity }) => entity.id));
  const rows = new Uint32Array(order.length);
  order.forEach((position, row) => {
    rows[position] = row;
  });
  const drawn = byId(ties.map(({ tie }) => tie.id)).flatMap((position) => ties[position] ?? []);
  const boxes = order.map((position) => boxOfName(entities[position]?.name ?? ''));
  return {
    seed,
    radius: Float32Array.from(order, (position) => radiusOfDegree(entities[position]?.degree ?? 0)),
    labelHalfWidth: Float32Array.from(boxes, ({ halfWidth }) => halfWidth),
    labelHeight: Float32Array.from(boxes, ({ height }) => height),
    from: Uint32Array.from(drawn, ({ from }) => rows[from] ?? 0),
    to: Uint32Array.from(drawn, ({ to }) => rows[to] ?? 0),
    weight: Float32Array.from(drawn, ({ category }) => pull[category]),
    fixed: new Float32Array(2 * order.length).fill(Number.NaN),
  };
}

/**
 * Places for all entities of a dossier, graph units, y upwards: those at which the page shows it when it is opened.
 * Synchronous; takes some tenths of a second for a hundred entities and grows with their number.
 *
 * @param seed 32 bits; the page begins with 1
 * @param language in which names are measured (BCP 47)
 */
export function placeDossier(dossier: Dossier, seed = 1, language = 'en'): ReadonlyMap<string, Place> {
  const picture = pictured(dossier, language, {});
  const places = place(layoutRequest(picture, seed));
  const ids = picture.entities.map(({ entity }) => entity.id);
  return new Map(
    byId(ids).map((position, row) => [
      ids[position] ?? '',
      { x: places[2 * row] ?? 0, y: places[2 * row + 1] ?? 0 },
    ]),
  );
}
