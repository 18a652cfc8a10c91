import type { ConductorParts } from '../../src/conductor/conductor-parts';
import { createConductor } from '../../src/conductor/create-conductor';
import type { Placing } from '../../src/conductor/placing';
import { localHost as plainHost } from '../../src/engine/local-host';
import type { EngineHost, GraphEngine } from '../../src/engine/port';
import { mergeSlice } from '../../src/graph/merge-slice';
import { createHover } from '../../src/state/hover';
import { createPreferences } from '../../src/state/preferences';
import { createPreview } from '../../src/state/preview';
import { createViewStore } from '../../src/state/store';
import { fakeEngine, type Question, type World } from './fake-engine';

/** A host without workers: the real engine in this process. `closed` counts the engines that were closed. */
export function localHost() {
  const state = { opened: 0, closed: 0 };
  const host: EngineHost = {
    tables: plainHost.tables,
    mapping: plainHost.mapping,
    async open(...asked) {
      const opened = await plainHost.open(...asked);
      if (!opened.ok) return opened;
      const { engine } = opened;
      state.opened += 1;
      const close = async () => {
        state.closed += 1;
        await engine.close();
      };
      return { ok: true, engine: { ...engine, close }, warnings: opened.warnings };
    },
  };
  return { host, state };
}

/** Everybody in a row: enough to tell who is shown. */
export const inARow: Placing = {
  async place(slice) {
    const xy = Float32Array.from(slice.entities.ids.flatMap((_, row) => [row, 0]));
    return { xy, home: xy, seed: 1 };
  },
  merge: (graph, slice, summary, places, marks) => mergeSlice(graph, slice, summary, places.xy, marks),
  pin: () => {},
  kill: () => {},
};

function conductorOn(host: EngineHost, placing: Placing, parts: Partial<ConductorParts>) {
  return createConductor({
    host,
    placing,
    view: createViewStore(),
    hover: createHover(),
    preferences: createPreferences(),
    preview: createPreview(),
    reference: (source) => `${source.csl.title ?? source.id}.`,
    ...parts,
  });
}

/** A conductor over the real engine. */
export function makeConductor(placing: Placing = inARow, parts: Partial<ConductorParts> = {}) {
  const { host, state } = localHost();
  return { conductor: conductorOn(host, placing, parts), state };
}

/** A conductor over a small world, opened; `questions` are those put to its engine since. */
export async function openWorld(
  world: World,
  {
    replaced = {},
    placing = inARow,
    ...parts
  }: { replaced?: Partial<GraphEngine>; placing?: Placing } & Partial<Omit<ConductorParts, 'placing'>> = {},
) {
  const questions: Question[] = [];
  const engine = fakeEngine(world, questions, replaced);
  const host: EngineHost = {
    open: async () => ({ ok: true, engine, warnings: [] }),
    tables: async () => [],
    mapping: async () => null,
  };
  const conductor = conductorOn(host, placing, parts);
  await conductor.open([{ name: 'world.json', body: new Blob(['{}']) }]);
  await conductor.settled();
  return { conductor, engine, questions };
}
