import type { GraphEngine, Progress } from '../engine/port';
import type { ShownGraph } from '../graph/shown-graph';
import type { Query } from '../schema/query';
import type { View } from '../schema/view';
import type { AnswersStore } from './answers';
import { clausesOf, relaxations } from './counting';
import { describeDisagreements, disagreeingTies } from './disagreeing';
import { fallenOf } from './falling';
import { type Measured, measure, metricAnswer, metricsOf, writeMeasures } from './measuring';
import { createNewest, type Newest } from './newest';

/** Values of a clause that are counted, at most. */
const facetLimit = 500;
/** Bars of the histogram. */
const timelineBins = 120;
const dimensions = ['kinds', 'categories', 'tieKinds', 'evidence', 'sources'] as const;

const nothingMeasured: Measured = { ids: [], metrics: new Map() };

/** What only some panels need. */
export type Wanted = 'facets' | 'timeline';

/** The questions that follow the canvas: none of them ever keeps it waiting. */
export interface Beside {
  /** The canvas came in step with the view: asks what belongs to it and is not known yet. */
  follow(): void;
  /** The view asks for other measures of the same picture. */
  measure(): void;
  /** Another picture is being asked for: what is under way would be out of date, and in its way. */
  makeWay(query: Query): void;
  want(what: Wanted): () => void;
  /** Stops everything, forgets everything; nothing more is asked until `calm` settles. */
  restart(calm: Promise<unknown>): void;
}

export interface BesideParts {
  readonly answers: AnswersStore;
  readonly graph: ShownGraph;
  readonly engine: () => GraphEngine | null;
  readonly view: () => View;
  readonly language: () => string;
  readonly fail: (reason: unknown) => void;
}

/** One of the questions, with what it was last asked for, so that it is not asked twice. */
interface Follower {
  readonly newest: Newest;
  asked: readonly unknown[] | null;
}

function same(a: readonly unknown[] | null, b: readonly unknown[]): boolean {
  return a !== null && a.length === b.length && a.every((part, at) => Object.is(part, b[at]));
}

export function createBeside(parts: BesideParts): Beside {
  const { answers, graph } = parts;
  const follower = (): Follower => {
    const made: Follower = {
      newest: createNewest((reason) => {
        made.asked = null;
        // Nothing is under way any more, and what is shown has none.
        if (made === metric) answers.setState({ metric: null });
        parts.fail(reason);
      }),
      asked: null,
    };
    return made;
  };
  const [facets, timeline, fallen, disagreements, relax, metric] = Array.from({ length: 6 }, follower) as [
    Follower,
    Follower,
    Follower,
    Follower,
    Follower,
    Follower,
  ];
  const all = [facets, timeline, fallen, disagreements, relax, metric];
  const wishes: Record<Wanted, number> = { facets: 0, timeline: 0 };
  let calm: Promise<unknown> = Promise.resolve();
  let known: { readonly picture: number; readonly measured: Measured } | null = null;
  /** Counts the pictures that the canvas has shown. */
  let picture = 0;

  const stop = (one: Follower) => {
    one.newest.stop();
    one.asked = null;
  };

  /** Asks unless just that was asked for already. `key` is all that the answer depends on. */
  function ask<T>(
    one: Follower,
    key: readonly unknown[],
    question: (engine: GraphEngine, signal: AbortSignal) => Promise<T>,
    use: (answer: T) => void,
  ): void {
    const engine = parts.engine();
    if (!engine || same(one.asked, [engine, ...key])) return;
    one.asked = [engine, ...key];
    const when = calm;
    void one.newest.ask(async (signal) => {
      await when;
      signal.throwIfAborted();
      return question(engine, signal);
    }, use);
  }

  function askFacets(): void {
    if (wishes.facets === 0) return;
    const [{ query }, language] = [parts.view(), parts.language()];
    ask(
      facets,
      [query, language],
      (engine, signal) => engine.facets(query, dimensions, facetLimit, language, { signal }),
      (answer) => answers.setState({ facets: answer }),
    );
  }

  function askTimeline(): void {
    if (wishes.timeline === 0) return;
    const { query } = parts.view();
    ask(
      timeline,
      [query],
      (engine, signal) => engine.timeline(query, timelineBins, { signal }),
      (answer) => answers.setState({ timeline: answer }),
    );
  }

  function askFallen(): void {
    const [view, language] = [parts.view(), parts.language()];
    ask(
      fallen,
      [view.query, view.path?.from, view.path?.to, view.path?.together, language],
      (engine, signal) => fallenOf(view, engine, language, signal),
      (answer) => answers.setState({ fallen: answer }),
    );
  }

  function askDisagreements(): void {
    const [{ query }, language] = [parts.view(), parts.language()];
    ask(
      disagreements,
      [picture],
      (engine, signal) => describeDisagreements(disagreeingTies(graph), engine, query, language, signal),
      (answer) => answers.setState({ disagreements: answer }),
    );
  }

  function askRelax(): void {
    const { query } = parts.view();
    const { shown } = answers.getState();
    if (!shown || shown.ties > 0 || clausesOf(query).length === 0) return;
    ask(
      relax,
      [picture],
      (engine, signal) => relaxations(engine, query, signal),
      (found) => {
        const now = answers.getState().shown;
        if (now) answers.setState({ shown: { ...now, relax: found } });
      },
    );
  }

  function askMetric(): void {
    const view = parts.view();
    const names = metricsOf(view);
    const still = known?.picture === picture ? known.measured : nothingMeasured;
    if (names.every((name) => still.metrics.has(name))) {
      stop(metric);
      writeMeasures(graph, view, still);
      if (answers.getState().metric || names.length > 0)
        answers.setState({ metric: metricAnswer(view, still) });
      return;
    }
    const onProgress = (progress: Progress) => {
      const now = answers.getState().metric;
      answers.setState({ metric: { sampled: null, communities: null, ...now, progress } });
    };
    ask(
      metric,
      [picture, ...names],
      (engine, signal) => {
        onProgress({ phase: 'compute', done: 0, unit: 'steps' });
        return measure(names, graph.nodes(), still.metrics, engine, view.query, signal, (progress) => {
          if (!signal.aborted) onProgress(progress);
        });
      },
      (measured) => {
        known = { picture, measured };
        writeMeasures(graph, parts.view(), measured);
        answers.setState({ metric: metricAnswer(parts.view(), measured) });
      },
    );
  }

  const askWanted = { facets: askFacets, timeline: askTimeline };
  const followers = { facets, timeline };

  return {
    follow() {
      picture += 1;
      for (const next of [askFacets, askTimeline, askFallen, askDisagreements, askRelax, askMetric]) next();
    },
    measure: askMetric,
    makeWay(query) {
      const of = (one: Follower) => one.asked?.[1] !== query;
      for (const one of [facets, timeline, fallen]) if (of(one)) stop(one);
      for (const one of [disagreements, relax, metric]) stop(one);
    },
    want(what) {
      wishes[what] += 1;
      askWanted[what]();
      let over = false;
      return () => {
        if (over) return;
        over = true;
        wishes[what] -= 1;
        if (wishes[what] > 0) return;
        stop(followers[what]);
        answers.setState({ [what]: null });
      };
    },
    restart(until) {
      for (const one of all) stop(one);
      known = null;
      calm = until;
    },
  };
}
