import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLocalEngine } from '../../../src/engine/local/local-engine';
import type { Call, GraphEngine } from '../../../src/engine/port';
import { large } from './large';

const dossier = large(2500, 10_000);
const ids = { entities: dossier.entities.map(({ id }) => id), ties: dossier.ties.map(({ id }) => id) };
const budget = { entities: 1000, ties: 4000 };
const page = { limit: 10 };
const some = ids.entities.slice(0, 300);
const ends = { from: 'e1', to: 'e2', together: false, maxHops: 6, alternatives: 5 };
const exporting = {
  format: 'dossier',
  scope: { kind: 'records', ...ids },
  query: {},
  language: 'en',
} as const;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Every look at the clock finds the slice over: a loop gives way wherever it is able to. */
function hurry(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 10;
    return now;
  });
}

/** Runs work; counts how often other tasks had their turn meanwhile, and aborts it at the given turn. */
async function turnsOf(work: (call: Call) => Promise<unknown>, abortAt = Infinity) {
  const controller = new AbortController();
  let turns = 0;
  let over = false;
  const count = () => {
    if (over) return;
    turns += 1;
    if (turns >= abortAt) controller.abort();
    setImmediate(count);
  };
  setImmediate(count);
  const outcome = await work({ signal: controller.signal }).then(
    () => 'answered',
    (reason: { code?: string }) => reason.code,
  );
  over = true;
  return { turns, outcome };
}

/** A question to an engine that has answered none before. */
async function fresh(ask: (engine: GraphEngine, call: Call) => Promise<unknown>) {
  const engine = await createLocalEngine(dossier);
  return (call: Call) => ask(engine, call);
}

async function readAll(engine: GraphEngine, call: Call): Promise<void> {
  for await (const chunk of engine.export(exporting, call)) expect(chunk.length).toBeGreaterThan(0);
}

// Each with the fewest turns that its walk over 2,500 entities or 10,000 ties must give to others.
const ways: readonly [string, number, (engine: GraphEngine, call: Call) => Promise<unknown>][] = [
  ['overview', 10, (engine, call) => engine.overview({ knownOn: '2021' }, budget, 'en', call)],
  ['overview by text', 10, (engine, call) => engine.overview({ text: 'thing 7' }, budget, 'en', call)],
  ['evaluate', 10, (engine, call) => engine.evaluate(ids, {}, 'en', call)],
  ['summary', 2, (engine, call) => engine.summary('en', call)],
  ['search', 10, (engine, call) => engine.search('thing', {}, page, 'en', call)],
  ['entity', 10, (engine, call) => engine.entity('e0', { window: '2015' }, page, 'en', call)],
  ['tiesOf', 10, (engine, call) => engine.tiesOf('e0', { window: '2014' }, { page }, 'en', call)],
  ['tie', 10, (engine, call) => engine.tie('t0', { window: '2013' }, page, 'en', call)],
  ['sources', 10, (engine, call) => engine.sources({ window: '2012' }, page, 'en', call)],
  ['source', 10, (engine, call) => engine.source('s0', { window: '2011' }, page, 'en', call)],
  [
    'neighbourhood',
    10,
    (engine, call) =>
      engine.neighbourhood({ seeds: ['e1'], depth: 3, limit: 20 }, { window: '2016' }, budget, 'en', call),
  ],
  [
    'facets',
    10,
    (engine, call) => engine.facets({ sourcesOff: ['s0'] }, ['kinds', 'evidence', 'sources'], 10, 'en', call),
  ],
  ['timeline', 10, (engine, call) => engine.timeline({ knownOn: '2021' }, 50, call)],
  ['difference', 10, (engine, call) => engine.difference({}, { sourcesOff: ['s0'] }, 10, call)],
  ['path', 5, (engine, call) => engine.path(ends, {}, 'en', call)],
  ['path together', 5, (engine, call) => engine.path({ ...ends, together: true }, {}, 'en', call)],
  ['degree', 5, (engine, call) => engine.metric('degree', ids.entities, {}, call)],
  ['betweenness', 200, (engine, call) => engine.metric('betweenness', some, {}, call)],
  ['pagerank', 20, (engine, call) => engine.metric('pagerank', ids.entities, {}, call)],
  ['community', 50, (engine, call) => engine.metric('community', ids.entities, {}, call)],
  ['losses', 5, (engine, call) => engine.losses(exporting, call)],
  ['export', 10, readAll],
];

describe('work that grows with the data', () => {
  it.each(ways)('gives way in %s, and stops at whichever turn it is cancelled', async (_, least, ask) => {
    hurry();
    const { turns, outcome } = await turnsOf(await fresh(ask));
    expect(outcome).toBe('answered');
    expect(turns).toBeGreaterThan(least);
    expect((await turnsOf(await fresh(ask), least >> 1)).outcome).toBe('aborted');
  });

  it('gives way while indexing, and stops when cancelled', async () => {
    hurry();
    expect((await turnsOf((call) => createLocalEngine(dossier, call))).turns).toBeGreaterThan(50);
    expect((await turnsOf((call) => createLocalEngine(dossier, call), 25)).outcome).toBe('aborted');
  });

  it('makes search keys once, however many searches are cancelled meanwhile', async () => {
    hurry();
    const search = (engine: GraphEngine, call: Call) => engine.search('thing 12', {}, page, 'en', call);
    const whole = (await turnsOf(await fresh(search))).turns;
    const interrupted = await fresh(search);
    expect((await turnsOf(interrupted, whole >> 1)).outcome).toBe('aborted');
    // Had the cancelled search taken the keys with it, this one would have to make them from the start.
    const { turns, outcome } = await turnsOf(interrupted);
    expect(outcome).toBe('answered');
    expect(turns).toBeLessThan(whole * 0.8);
  });
});
