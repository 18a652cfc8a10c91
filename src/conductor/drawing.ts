import type { GraphEngine, Summary } from '../engine/port';
import { refan } from '../graph/bundles';
import { withinSteps } from '../graph/focus';
import { pairKeys } from '../graph/pair';
import type { ShownGraph } from '../graph/shown-graph';
import type { View } from '../schema/view';
import type { AnswersStore } from './answers';
import { countsOf } from './counting';
import { namedBy } from './naming';
import type { Placing } from './placing';
import { showingOf } from './showing';
import { createTracer, type Found } from './tracing';

/** Brings the canvas in step with the view. */
export interface Drawing {
  /**
   * Asks for all that the view shows, then for places of what is new. The canvas changes when the returned function is
   * called, at once and whole; it returns the chain that is drawn.
   *
   * @param anew another dossier: nothing is where it was
   */
  prepare(
    on: { readonly engine: GraphEngine; readonly summary: Summary; readonly language: string },
    view: View,
    anew: boolean,
    signal: AbortSignal,
  ): Promise<() => Found | null>;
  /** The view names records that the canvas lacks, or no longer names some that it shows for this alone. */
  isOutgrown(view: View): boolean;
  /** Follows what needs no engine: pins, pairs fanned out. */
  adjust(view: View, before: View): void;
}

export interface DrawingParts {
  readonly graph: ShownGraph;
  readonly answers: AnswersStore;
  readonly placing: Placing;
  /** The view as it is by now. */
  readonly view: () => View;
}

const nothing: ReadonlySet<string> = new Set();

export function createDrawing({ graph, answers, placing, view: current }: DrawingParts): Drawing {
  const tracer = createTracer();
  /** What the view named when the canvas last came in step, and what of it is shown for this alone. */
  let named: ReadonlySet<string> = nothing;
  let extras: ReadonlySet<string> = nothing;

  const drawing: Drawing = {
    async prepare({ engine, summary, language }, view, anew, signal) {
      const path = view.path
        ? tracer.trace(view.path, engine, view.query, language, signal)
        : Promise.resolve(null);
      const showing = await showingOf({ engine, view, language, signal }, path);
      const { slice, hubs, found } = showing;
      const places = await placing.place(slice, summary, view, anew, signal);
      const { focus } = view;
      const near = focus?.others === 'fade' ? withinSteps(slice, focus.id, focus.depth) : null;
      const hops = new Set(found?.drawn?.hops.map((hop) => hop.tie.id));
      return () => {
        const marks = {
          pinned: new Set(Object.keys(view.pins)),
          fanned: pairKeys(view.fanned),
          path: hops,
          near,
        };
        placing.merge(graph, slice, summary, places, marks, anew);
        named = new Set(namedBy(view));
        extras = showing.extras;
        answers.setState({ shown: countsOf(slice, hubs) });
        // The hand may have gone on while the engine worked.
        drawing.adjust(current(), view);
        return found;
      };
    },
    isOutgrown(view) {
      const now = new Set(namedBy(view));
      for (const id of extras) if (!now.has(id)) return true;
      const hidden = new Set(view.hidden);
      for (const id of now) {
        if (!named.has(id) && !hidden.has(id) && !graph.hasNode(id) && !graph.hasEdge(id)) return true;
      }
      return false;
    },
    adjust(view, before) {
      if (view.pins !== before.pins) placing.pin(graph, view.pins);
      if (view.fanned !== before.fanned) refan(graph, pairKeys(view.fanned));
    },
  };
  return drawing;
}
