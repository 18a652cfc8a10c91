import { createStore } from 'zustand/vanilla';
import { EngineError, type GraphEngine, type Input, type Progress } from '../engine/port';
import { createShownGraph } from '../graph/shown-graph';
import { colourBy, reset, select, sizeBy, unpinAll } from '../state/actions';
import type { Answers, AnswersStore, Failure } from './answers';
import { createBeside } from './beside';
import type { Conductor, OpenOptions } from './conductor';
import type { ConductorParts } from './conductor-parts';
import { createDrawing } from './drawing';
import { exportWanted, requestFor } from './exporting';
import { failureOf, lasting, reportOf } from './failing';
import { inspect } from './inspecting';
import { createNewest } from './newest';
import { noAnswers } from './no-answers';
import { withPng } from './page-format';
import { createPager } from './paging';
import { createProving } from './proving';
import { answerPanel } from './reading';
import type { Found } from './tracing';

/** Hits asked for per keystroke. */
const searchPage = 30;

/** Parts of the view on which the picture depends, beside the records that it names. */
const pictured = ['layout', 'query', 'focus', 'expanded', 'hidden', 'budget', 'path'] as const;

/** Makes the conductor; it listens to view and preferences until `close`. */
export function createConductor(parts: ConductorParts): Conductor {
  const { host, placing, view, preferences } = parts;
  const graph = createShownGraph();
  const answers: AnswersStore = createStore<Answers>(() => noAnswers);
  let engine: GraphEngine | null = null;
  let opening: AbortController | null = null;
  /** Settles when the canvas is in step with the last question about it. */
  let shown: Promise<unknown> = Promise.resolve();
  /** The same for the path, for the Inspector and for the panel beside it. */
  let proven: Promise<unknown> = Promise.resolve();
  let inspected: Promise<unknown> = Promise.resolve();
  let read: Promise<unknown> = Promise.resolve();
  /** No layout of this dossier had a higher seed. */
  let highestSeed = 0;

  const fail = (asked: Failure['asked']) => (reason: unknown) => {
    answers.setState({ failure: failureOf(asked, reason) });
  };
  const showing = createNewest(fail('overview'));
  const inspecting = createNewest(fail('detail'));
  const reading = createNewest(fail('detail'));
  const searching = createNewest(fail('search'));
  const language = () => preferences.getState().language;
  const current = () => view.getState().view;
  const drawing = createDrawing({ graph, answers, placing, view: current });
  const asking = { answers, engine: () => engine, view: current, language, fail: fail('detail') };
  const beside = createBeside({ ...asking, graph });
  const proving = createProving({ ...asking, reference: parts.reference });
  const questions = [showing, inspecting, reading, searching, proving];

  function askShown(): Promise<unknown> {
    const { summary } = answers.getState();
    const on = engine;
    if (!on || !summary) return Promise.resolve();
    beside.makeWay(current().query);
    shown = showing.ask((signal) => {
      const asked = current();
      highestSeed = Math.max(highestSeed, asked.layout.seed);
      return drawing.prepare({ engine: on, summary, language: language() }, asked, false, signal);
    }, draw);
    return shown;
  }

  /** The picture takes its place; what depends on it is asked for. */
  function draw(apply: () => Found | null): void {
    const found = apply();
    proven = proving.ask(found);
    // A record may have been named that the picture before still had, and this one has not.
    if (drawing.isOutgrown(current())) void askShown();
    else beside.follow();
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

  const stopView = view.subscribe((now, before) => {
    if (!engine) return;
    const [is, was] = [now.view, before.view];
    if (pictured.some((part) => is[part] !== was[part]) || drawing.isOutgrown(is)) void askShown();
    else {
      drawing.adjust(is, was);
      if (is.colourBy !== was.colourBy || is.sizeBy !== was.sizeBy) beside.measure();
    }
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

  async function open(inputs: readonly Input[], options: OpenOptions = {}): Promise<boolean> {
    const name = inputs.map((input) => input.name).join(', ');
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
      const opened = await (options.ahead ?? host.open(inputs, options.opening, { signal, onProgress }));
      if (!opened.ok) {
        const { ok: _, ...faults } = opened;
        if (!signal.aborted) answers.setState({ report: { name, opened: false, ...faults } });
        return false;
      }
      made = opened.engine;
      if (signal.aborted) return false;
      const summary = await made.summary(language(), { signal });
      const on = { engine: made, summary, language: language() };
      const apply = await drawing.prepare(on, wanted, true, signal);
      if (signal.aborted) return false;
      // From here on nothing waits: the new dossier takes the old one's place in one go.
      const old = engine;
      for (const question of questions) question.stop();
      engine = null;
      highestSeed = wanted.layout.seed;
      beside.restart(parts.later?.() ?? Promise.resolve());
      options.before?.();
      // Begun, not applied: a new dossier is a step of history even where the view looks the same.
      view.begin(wanted, options.step ?? (old ? 'push' : 'replace'));
      engine = made;
      made = null;
      graph.clear();
      answers.setState({
        ...noAnswers,
        status: 'ready',
        summary,
        failure: lasting(answers.getState().failure),
        report: reportOf(name, opened),
      });
      draw(apply);
      await Promise.all([proven, askInspected(), askPanel(), old?.close()]);
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
    preview: parts.preview,
    camera: null,
    open,
    tables: (inputs) => host.tables(inputs),
    mapping: (inputs, columns) => host.mapping(inputs, columns),
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
      // Whoever looks for a record wants to see it, taken out by hand or not.
      view.apply((now) => {
        const selected = select([id])(now);
        return now.hidden.includes(id)
          ? { ...selected, hidden: now.hidden.filter((each) => each !== id) }
          : selected;
      }, 'push');
      void shown.then(() => conductor.camera?.centre([id]));
    },
    relayout() {
      view.apply((now) => {
        // A seed never used: places are remembered under each, so that undo finds them.
        const seed = (Math.max(highestSeed, now.layout.seed) + 1) >>> 0;
        return { ...unpinAll(now), layout: { ...now.layout, seed } };
      });
    },
    async formats() {
      if (!engine) throw new EngineError('unavailable');
      const { formats } = await engine.capabilities();
      return parts.drawPng ? withPng(formats) : formats;
    },
    async export(wanted) {
      if (!engine) throw new EngineError('unavailable');
      return exportWanted(engine, wanted, requestFor(wanted, current(), graph, language()), parts.drawPng);
    },
    async losses(wanted) {
      if (!engine) throw new EngineError('unavailable');
      return engine.losses(requestFor(wanted, current(), graph, language()));
    },
    more: createPager({
      answers,
      engine: () => engine,
      query: () => current().query,
      language,
      fail: fail('detail'),
    }),
    want: beside.want,
    cancelMetric() {
      view.apply((now) => sizeBy('degree')(colourBy('kind')(now)));
    },
    pathMarkdown: proving.markdown,
    async settled() {
      let last: Promise<unknown>;
      do {
        last = shown;
        await last;
      } while (last !== shown);
      await Promise.all([proven, inspected, read]);
    },
    dismissReport: () => answers.setState({ report: null }),
    dismissFailure: () => answers.setState({ failure: null }),
    async close() {
      stopView();
      stopPreferences();
      opening?.abort();
      for (const question of questions) question.stop();
      beside.restart(Promise.resolve());
      placing.kill();
      await engine?.close();
      engine = null;
    },
  };
  return conductor;
}
