import { describe, expect, it, vi } from 'vitest';
import type { Conductor } from '../../src/conductor/conductor';
import { EngineError, type Metric } from '../../src/engine/port';
import {
  colourBy,
  findPath,
  focusOn,
  select,
  setClause,
  sizeBy,
  switchSource,
  unfocus,
} from '../../src/state/actions';
import { openWorld } from './fakes';
import { apply, chain } from './worlds';

const answersOf = (conductor: Conductor) => conductor.answers.getState();

describe('counts of the filters and bars of the timeline', () => {
  it('come only while somebody wants them, and follow the query', async () => {
    const { conductor, questions } = await openWorld(chain);
    expect(answersOf(conductor)).toMatchObject({ facets: null, timeline: null });
    const stop = conductor.want('facets');
    await vi.waitUntil(() => answersOf(conductor).facets !== null);
    expect(answersOf(conductor).facets?.tieKinds?.[0]?.count.value).toBe(6);
    await apply(conductor, setClause('tieKinds', ['rivals']));
    await vi.waitUntil(() => answersOf(conductor).facets?.tieKinds?.[0]?.count.value === 2);
    stop();
    expect(answersOf(conductor).facets).toBeNull();
    const asked = questions.filter(({ name }) => name === 'facets').length;
    await apply(conductor, setClause('tieKinds', ['leads']));
    expect(questions.filter(({ name }) => name === 'facets')).toHaveLength(asked);
    const release = conductor.want('timeline');
    await vi.waitUntil(() => answersOf(conductor).timeline?.certain[0] === 1);
    release();
    await conductor.close();
  });

  it('stay while one of several still wants them; a wish taken back twice counts once', async () => {
    const { conductor } = await openWorld(chain);
    const [one, other] = [conductor.want('facets'), conductor.want('facets')];
    await vi.waitUntil(() => answersOf(conductor).facets !== null);
    one();
    one();
    expect(answersOf(conductor).facets).not.toBeNull();
    other();
    expect(answersOf(conductor).facets).toBeNull();
    await conductor.close();
  });

  it('are not asked for again where only the focus changes', async () => {
    const { conductor, questions } = await openWorld(chain);
    conductor.want('facets');
    await vi.waitUntil(() => answersOf(conductor).facets !== null);
    await apply(conductor, focusOn('a', 1, 'hide'));
    await apply(conductor, unfocus);
    expect(questions.filter(({ name }) => name === 'facets')).toHaveLength(1);
    await conductor.close();
  });

  it('that do not come are told as a failure, and asked for again with the next query', async () => {
    let refused = true;
    const { conductor } = await openWorld(chain, {
      replaced: {
        async facets() {
          if (refused) throw new EngineError('limit');
          return {};
        },
      },
    });
    conductor.want('facets');
    await vi.waitUntil(() => answersOf(conductor).failure?.code === 'limit');
    refused = false;
    await apply(conductor, setClause('tieKinds', ['rivals']));
    await vi.waitUntil(() => answersOf(conductor).facets !== null);
    await conductor.close();
  });

  it('wait for the first picture to be seen, and never keep the canvas waiting', async () => {
    let seen: () => void = () => {};
    const later = () =>
      new Promise<void>((resolve) => {
        seen = resolve;
      });
    const { conductor, questions } = await openWorld(chain, { later });
    conductor.want('facets');
    conductor.want('timeline');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const beside = ['facets', 'timeline', 'difference', 'metric', 'tie'];
    expect(questions.filter(({ name }) => beside.includes(name))).toEqual([]);
    seen();
    await vi.waitUntil(() => answersOf(conductor).facets !== null && answersOf(conductor).timeline !== null);
    const names = questions.map(({ name }) => name);
    expect(names.indexOf('facets')).toBeGreaterThan(names.indexOf('overview'));
    await conductor.close();
  });

  it('of a query overtaken by another never show', async () => {
    const held: (() => void)[] = [];
    const counts: number[] = [];
    const { conductor, engine } = await openWorld(chain, {
      replaced: {
        facets: (query) =>
          new Promise((resolve) => {
            const value = query.tieKinds ? 1 : 0;
            held.push(() => resolve({ kinds: [{ value: 'x', count: { value, exact: true } }] }));
          }),
      },
    });
    expect(engine).toBeDefined();
    conductor.answers.subscribe(({ facets }) => {
      const value = facets?.kinds?.[0]?.count.value;
      if (value !== undefined) counts.push(value);
    });
    conductor.want('facets');
    await vi.waitUntil(() => held.length === 1);
    await apply(conductor, setClause('tieKinds', ['rivals']));
    await vi.waitUntil(() => held.length === 2);
    for (const answer of held.reverse()) answer();
    await vi.waitUntil(() => counts.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(new Set(counts)).toEqual(new Set([1]));
    await conductor.close();
  });
});

describe('an empty result', () => {
  it('names the clauses that alone bring ties back, most first', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, setClause('tieKinds', ['leads', 'party-to']), setClause('kinds', ['country']));
    await vi.waitUntil(() => (answersOf(conductor).shown?.relax.length ?? 0) > 0);
    expect(answersOf(conductor).shown?.relax).toEqual([
      { clause: 'tieKinds', ties: 4 },
      { clause: 'kinds', ties: 2 },
    ]);
    await apply(conductor, setClause('kinds', undefined));
    expect(answersOf(conductor).shown).toMatchObject({ ties: 2, relax: [] });
    await conductor.close();
  });

  it('names none where no clause alone is to blame', async () => {
    const { conductor, questions } = await openWorld(chain);
    await apply(conductor, setClause('tieKinds', ['leads']), setClause('kinds', ['agreement']));
    await vi.waitUntil(() => questions.filter(({ name }) => name === 'difference').length >= 1);
    await apply(conductor, switchSource('leads', false));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(answersOf(conductor).shown?.relax).toEqual([]);
    await conductor.close();
  });
});

describe('what sources that are off take away', () => {
  it('is told with the ties that fell, and is nothing while every source is on', async () => {
    const { conductor } = await openWorld(chain);
    expect(answersOf(conductor).fallen).toBeNull();
    await apply(conductor, switchSource('rivals', false));
    await vi.waitUntil(() => answersOf(conductor).fallen !== null);
    const { fallen } = answersOf(conductor);
    expect(fallen?.difference.lost.value).toBe(2);
    expect(fallen?.difference.entitiesLost.value).toBe(1);
    expect(fallen?.lines.map(({ id, evidence }) => [id, evidence])).toEqual([
      ['ab', 0],
      ['de', 0],
    ]);
    expect(fallen?.path).toBeNull();
    await apply(conductor, switchSource('rivals', true));
    await vi.waitUntil(() => answersOf(conductor).fallen === null);
    await conductor.close();
  });

  it('includes the path that holds only with them', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, findPath('b', 'd'), switchSource('rivals', false));
    await vi.waitUntil(() => answersOf(conductor).fallen !== null);
    expect(answersOf(conductor).fallen?.path).toBeNull();
    await apply(conductor, switchSource('sanctions', false));
    await vi.waitUntil(() => answersOf(conductor).fallen?.path != null);
    expect(answersOf(conductor).fallen?.path).toEqual({ fromLabel: 'Beta', toLabel: 'Delta' });
    await conductor.close();
  });
});

describe('measures', () => {
  it('colour and size what is shown: communities by number, sizes as share of the greatest', async () => {
    const { conductor } = await openWorld(chain);
    const { graph } = conductor;
    expect(graph.getNodeAttributes('d')).toMatchObject({ community: -1, importance: -1 });
    await apply(conductor, colourBy('community'), sizeBy('pagerank'));
    await vi.waitUntil(() => answersOf(conductor).metric?.progress === null);
    expect(answersOf(conductor).metric).toEqual({ progress: null, sampled: null, communities: 2 });
    expect(graph.getNodeAttribute('d', 'importance')).toBe(1);
    expect(graph.getNodeAttribute('lead', 'importance')).toBeCloseTo(1 / 3);
    expect(new Set(graph.mapNodes((_, { community }) => community))).toEqual(new Set([0, 1]));
    await apply(conductor, colourBy('kind'));
    expect(graph.getNodeAttributes('d')).toMatchObject({ community: -1, importance: 1 });
    await apply(conductor, sizeBy('degree'));
    expect(graph.getNodeAttribute('d', 'importance')).toBe(-1);
    expect(answersOf(conductor).metric).toBeNull();
    await conductor.close();
  });

  it('are taken again where something else is shown, and not where it is the same', async () => {
    const { conductor, questions } = await openWorld(chain);
    const asked = () => questions.filter(({ name }) => name === 'metric').length;
    await apply(conductor, sizeBy('pagerank'));
    await vi.waitUntil(() => answersOf(conductor).metric?.progress === null);
    await apply(conductor, select(['a']));
    await apply(conductor, colourBy('community'));
    await vi.waitUntil(() => answersOf(conductor).metric?.communities === 2);
    expect(asked()).toBe(2);
    await apply(conductor, focusOn('a', 1, 'hide'));
    await vi.waitUntil(() => conductor.graph.getNodeAttribute('a', 'importance') === 1);
    expect(questions.findLast(({ name }) => name === 'metric')?.ask[1]).toHaveLength(3);
    await conductor.close();
  });

  it('can be stopped while they are computed: the view goes back to kind and number of ties', async () => {
    const signals: AbortSignal[] = [];
    const { conductor } = await openWorld(chain, {
      replaced: {
        metric(_name, _ids, _query, call) {
          if (call?.signal) signals.push(call.signal);
          call?.onProgress?.({ phase: 'compute', done: 3, total: 9, unit: 'steps' });
          return new Promise<Metric>(() => {});
        },
      },
    });
    await apply(conductor, sizeBy('betweenness'), colourBy('community'));
    await vi.waitUntil(() => answersOf(conductor).metric?.progress?.done === 3);
    conductor.cancelMetric();
    expect(signals.at(-1)?.aborted).toBe(true);
    expect(answersOf(conductor).metric).toBeNull();
    expect(conductor.view.getState().view).toMatchObject({ colourBy: 'kind', sizeBy: 'degree' });
    await conductor.close();
  });

  it('that fail are told, and leave the picture as it was', async () => {
    const { conductor } = await openWorld(chain, {
      replaced: {
        async metric() {
          throw new EngineError('limit');
        },
      },
    });
    await apply(conductor, sizeBy('betweenness'));
    await vi.waitUntil(() => answersOf(conductor).failure?.code === 'limit');
    expect(answersOf(conductor).metric).toBeNull();
    expect(conductor.graph.getNodeAttribute('a', 'importance')).toBe(-1);
    await conductor.close();
  });

  it('without a value leave a record unmarked', async () => {
    const { conductor } = await openWorld(chain, {
      replaced: {
        metric: async (_name, ids) => ({ values: Float64Array.from(ids, () => Number.NaN), sampled: 3 }),
      },
    });
    await apply(conductor, sizeBy('betweenness'), colourBy('community'));
    await vi.waitUntil(() => answersOf(conductor).metric?.sampled === 3);
    expect(answersOf(conductor).metric?.communities).toBe(0);
    expect(conductor.graph.getNodeAttributes('a')).toMatchObject({ community: -1, importance: -1 });
    await conductor.close();
  });
});
