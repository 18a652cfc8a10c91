import { createStore } from 'zustand/vanilla';
import { EngineError, type EngineHost, type GraphEngine, type Progress, type Summary } from '../engine/port';
import { createShownGraph } from '../graph/shown-graph';
import type { View } from '../schema/view';
import { reset, select, unpinAll } from '../state/actions';
import type { HoverStore } from '../state/hover';
import type { PreferencesStore } from '../state/preferences';
import type { ViewStore } from '../state/store';
import type { Answers, AnswersStore, Failure } from './answers';
import type { Conductor, OpenOptions } from './conductor';
import { describeDisagreements, disagreeingTies } from './disagreeing';
import { exportBlob, requestFor } from './exporting';
import { inspect } from './inspecting';
import { createNewest } from './newest';
import { createPager } from './paging';
import type { Placing } from './placing';
import { answerPanel } from './reading';
import { sliceFor } from './showing';

/** Hits asked for per keystroke. */
const searchPage = 30;

const nothing: Answers = {
  status: 'opening',
  progress: null,
  summary: null,
  shown: null,
  disagreements: null,
  inspected: null,
  reading: null,
  sources: null,
  search: { text: '', hits: [], total: null },
  report: null,
  failure: null,
  pendingAddress: null,
};

/** A machine that cannot draw one case will not draw the next either: all other failures end with a new opening. */
function lasting(failure: Failure | null): Failure | null {
  return failure?.code === 'no-webgl' ? failure : null;
}

/** What a conductor is made of; all of it is passed in, so that tests run it without page or worker. */
export interface ConductorParts {
  readonly host: EngineHost;
  readonly placing: Placing;
  readonly view: ViewStore;
  readonly hover: HoverStore;
  readonly preferences: PreferencesStore;
}

function failureOf(asked: Failure['asked'], reason: unknown): Failure {
  if (reason instanceof EngineError) return { asked, code: reason.code, facts: reason.facts };
  return { asked, code: 'crashed', facts: { message: String(reason).slice(0, 200) } };
}

/** Makes the conductor; it listens to view and preferences until `close`. */
export function createConductor(parts: ConductorParts): Conductor {
  const { host, placing, view, preferences } = parts;
  const graph = createShownGraph();
  const answers: AnswersStore = createStore<Answers>(() => nothing);
  let engine: GraphEngine | null = null;
  let opening: AbortController | null = null;
  /** Settles when the canvas is in step with the last question about it. */
  let shown: Promise<unknown> = Promise.resolve();
  /** The same for the Inspector and for the panel beside it. */
  let inspected: Promise<unknown> = Promise.resolve();
  let read: Promise<unknown> = Promise.resolve();

  const fail = (asked: Failure['asked']) => (reason: unknown) => {
    answers.setState({ failure: failureOf(asked, reason) });
  };
  const showing = createNewest(fail('overview'));
  const disagreeing = createNewest(fail('detail'));
  const inspecting = createNewest(fail('detail'));
  const reading = createNewest(fail('detail'));
  const searching = createNewest(fail('search'));
  const language = () => preferences.getState().language;
  const current = () => view.getState().view;

  /** Overview, places for what is new, then one change of the graph: nobody sees half of it. */
  async function show(on: GraphEngine, summary: Summary, wanted: View, anew: boolean, signal: AbortSignal) {
    const slice = await sliceFor(on, wanted, language(), signal);
    const places = await placing.place(slice, summary, wanted, anew, signal);
    return () => {
      placing.merge(graph, slice, summary, places, anew);
      answers.setState({
        shown: {
          entities: slice.entities.ids.length,
          ties: slice.ties.ids.length,
          omittedEntities: slice.omitted.entities,
          omittedTies: slice.omitted.ties,
        },
      });
      void disagreeing.ask(
        (stop) => describeDisagreements(disagreeingTies(graph), on, wanted.query, language(), stop),
        (disagreements) => answers.setState({ disagreements }),
      );
    };
  }

  function askShown(anew = false): Promise<unknown> {
    const { summary } = answers.getState();
    const on = engine;
    if (!on || !summary) return Promise.resolve();
    shown = showing.ask(
      (signal) => show(on, summary, current(), anew, signal),
      (apply) => apply(),
    );
    return shown;
  }

  function askInspected(): Promise<unknown> {
    const on = engine;
    if (!on) return Promise.resolve();
    const { selection, query } = current();
    if (selection.length === 0) {
      inspecting.stop();
      answers.setState({ inspected: null });
      return Promise.resolve();
    }
    return inspecting.ask(
      (signal) => inspect(selection, { engine: on, query, language: language(), signal }),
      (answer) => answers.setState({ inspected: answer }),
    );
  }

  function askPanel(): Promise<unknown> {
    const on = engine;
    if (!on) return Promise.resolve();
    const { panel, query } = current();
    if (panel.name === 'inspector') {
      reading.stop();
      answers.setState({ reading: null, sources: null });
      return Promise.resolve();
    }
    return reading.ask(
      (signal) => answerPanel(panel, on, query, language(), signal),
      (answer) => answers.setState(answer),
    );
  }

  /** Whether ids are selected that the canvas lacks: found by search beyond the budget, or named by a link. */
  const beyondTheCanvas = (ids: readonly string[]) =>
    ids.some((id) => !graph.hasNode(id) && !graph.hasEdge(id));

  const stopView = view.subscribe((now, before) => {
    if (!engine) return;
    const [is, was] = [now.view, before.view];
    const anew = is.layout !== was.layout;
    if (anew || is.query !== was.query || beyondTheCanvas(is.selection)) void askShown(anew);
    else if (is.pins !== was.pins) placing.pin(graph, is.pins);
    if (is.selection !== was.selection || is.query !== was.query) inspected = askInspected();
    if (is.panel !== was.panel || is.query !== was.query) read = askPanel();
  });
  const stopPreferences = preferences.subscribe((now, before) => {
    const on = engine;
    if (!on || now.language === before.language) return;
    void on.summary(now.language).then((summary) => {
      if (engine !== on) return;
      answers.setState({ summary });
      void askShown();
      void askInspected();
      void askPanel();
    }, fail('overview'));
  });

  async function open(blob: Blob, name: string, options: OpenOptions = {}): Promise<boolean> {
    opening?.abort();
    const mine = new AbortController();
    opening = mine;
    const { signal } = mine;
    const wanted = options.view ?? reset();
    answers.setState({
      status: engine ? 'ready' : 'opening',
      progress: { phase: 'read', done: 0, unit: 'bytes' },
      failure: lasting(answers.getState().failure),
      report: null,
    });
    let made: GraphEngine | null = null;
    try {
      const onProgress = (progress: Progress) => !signal.aborted && answers.setState({ progress });
      const opened = await (options.ahead ?? host.open([{ name, body: blob }], { signal, onProgress }));
      if (!opened.ok) {
        if (!signal.aborted) answers.setState({ report: { name, opened: false, issues: opened.issues } });
        return false;
      }
      made = opened.engine;
      if (signal.aborted) return false;
      const summary = await made.summary(language(), { signal });
      const apply = await show(made, summary, wanted, true, signal);
      if (signal.aborted) return false;
      // From here on nothing waits: the new dossier takes the old one's place in one go.
      const old = engine;
      for (const question of [showing, disagreeing, inspecting, reading, searching]) question.stop();
      engine = null;
      options.before?.();
      // Set, not applied: a new dossier is a step of history even where the view looks the same.
      view.setState({ view: wanted, step: options.step ?? (old ? 'push' : 'replace') });
      engine = made;
      made = null;
      graph.clear();
      answers.setState({
        ...nothing,
        status: 'ready',
        summary,
        failure: lasting(answers.getState().failure),
        report: opened.warnings.length > 0 ? { name, opened: true, issues: opened.warnings } : null,
      });
      apply();
      await Promise.all([askInspected(), askPanel(), old?.close()]);
      return true;
    } catch (reason) {
      if (!signal.aborted) fail('open')(reason);
      return false;
    } finally {
      await made?.close();
      if (opening === mine) {
        opening = null;
        answers.setState({ progress: null });
      }
      if (!engine && opening === null) answers.setState({ status: 'failed' });
    }
  }

  const conductor: Conductor = {
    view,
    answers,
    graph,
    hover: parts.hover,
    preferences,
    camera: null,
    open,
    cancelOpen: () => opening?.abort(),
    search(text) {
      const on = engine;
      if (!on || text.trim() === '') {
        searching.stop();
        answers.setState({ search: { text, hits: [], total: null } });
        return;
      }
      void searching.ask(
        (signal) => on.search(text, current().query, { limit: searchPage }, language(), { signal }),
        (found) => answers.setState({ search: { text, hits: found.items, total: found.total } }),
      );
    },
    reveal(id) {
      view.apply(select([id]), 'push');
      void shown.then(() => conductor.camera?.centre([id]));
    },
    relayout() {
      view.apply((now) => {
        const seed = (now.layout.seed + 1) >>> 0;
        return { ...unpinAll(now), layout: { ...now.layout, seed } };
      });
    },
    async export(format, scope) {
      if (!engine) throw new EngineError('unavailable');
      return exportBlob(engine, requestFor(format, scope, current(), graph, language()));
    },
    async losses(format, scope) {
      if (!engine) throw new EngineError('unavailable');
      return engine.losses(requestFor(format, scope, current(), graph, language()));
    },
    more: createPager({
      answers,
      engine: () => engine,
      query: () => current().query,
      language,
      fail: fail('detail'),
    }),
    async settled() {
      await Promise.all([shown, inspected, read]);
    },
    dismissReport: () => answers.setState({ report: null }),
    dismissFailure: () => answers.setState({ failure: null }),
    async close() {
      stopView();
      stopPreferences();
      opening?.abort();
      for (const question of [showing, disagreeing, inspecting, reading, searching]) question.stop();
      placing.kill();
      await engine?.close();
      engine = null;
    },
  };
  return conductor;
}
