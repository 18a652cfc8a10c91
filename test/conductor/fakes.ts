import { createConductor } from '../../src/conductor/create-conductor';
import type { Placing } from '../../src/conductor/placing';
import { openLocal } from '../../src/engine/open-local';
import type { EngineHost } from '../../src/engine/port';
import { mergeSlice } from '../../src/graph/merge-slice';
import { createHover } from '../../src/state/hover';
import { createPreferences } from '../../src/state/preferences';
import { createViewStore } from '../../src/state/store';

/** A host without workers: the real engine in this process. `closed` counts the engines that were closed. */
export function localHost() {
  const state = { opened: 0, closed: 0 };
  const host: EngineHost = {
    async open(inputs, call = {}) {
      const { answer, engine } = await openLocal(inputs, call);
      if (!answer.ok || !engine) return answer.ok ? { ok: false, issues: [] } : answer;
      state.opened += 1;
      const close = async () => {
        state.closed += 1;
        await engine.close();
      };
      return { ok: true, engine: { ...engine, close }, warnings: answer.warnings };
    },
  };
  return { host, state };
}

/** Everybody in a row: enough to tell who is shown. */
export const inARow: Placing = {
  place: async (slice) => Float32Array.from(slice.entities.ids.flatMap((_, row) => [row, 0])),
  merge: (graph, slice, summary, places) => mergeSlice(graph, slice, summary, places, new Set()),
  pin: () => {},
  kill: () => {},
};

export function makeConductor(placing: Placing = inARow) {
  const { host, state } = localHost();
  const conductor = createConductor({
    host,
    placing,
    view: createViewStore(),
    hover: createHover(),
    preferences: createPreferences(),
  });
  return { conductor, state };
}
