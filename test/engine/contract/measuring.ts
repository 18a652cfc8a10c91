import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import modularity from 'graphology-metrics/graph/modularity.js';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/layout/random';
import type { Dossier } from '../../../src/schema/dossier';
import type { Query } from '../../../src/schema/query';
import { small } from '../fixtures';
import { code, type MakeEngine } from './asking';
import { naiveShown } from './naive';
import { anyDossier, openQuery } from './random';

type Oracle = UndirectedGraph<object, { weight: number }>;

/** The shown ties as an oracle takes them: no directions, no self-ties, parallel ones as one with their number. */
function simple(dossier: Dossier, query: Query): Oracle {
  const graph: Oracle = new UndirectedGraph();
  const { ties } = naiveShown(dossier, query);
  for (const { id } of dossier.entities) graph.addNode(id);
  for (const { id, from, to } of dossier.ties) {
    if (!ties.has(id) || from === to) continue;
    const edge = graph.edge(from, to);
    if (edge === undefined) graph.addEdge(from, to, { weight: 1 });
    else graph.updateEdgeAttribute(edge, 'weight', (weight) => (weight ?? 0) + 1);
  }
  return graph;
}

/** A dossier of groups that hang together within more than among each other. */
function grouped(seed: number): Dossier {
  const random = createRandom(seed);
  const [base] = fc.sample(anyDossier, { numRuns: 1, seed: 1 });
  const [like] = base?.ties ?? [];
  if (!base || !like) throw new Error('no dossier was made');
  const [groups, size] = [2 + Math.floor(random() * 4), 4 + Math.floor(random() * 6)];
  const entities = Array.from({ length: groups * size }, (_, at) => ({
    id: `e${at}`,
    kind: 'thing',
    name: { en: `Number ${at}` },
  }));
  const ties = entities.flatMap((one, a) =>
    entities.slice(a + 1).flatMap((other, rest) => {
      const near = Math.floor(a / size) === Math.floor((a + 1 + rest) / size);
      const pair = { ...like, kind: 'linked-to', from: one.id, to: other.id };
      return random() < (near ? 0.7 : 0.06) ? [{ ...pair, id: `${one.id}-${other.id}` }] : [];
    }),
  );
  return { ...base, entities, ties };
}

const everything: Query = {
  evidence: ['corroborated', 'single-source', 'tentative', 'contested', 'denied', 'unsupported'],
};

/** Communities and importance, beside the oracles. */
export function measuring(name: string, make: MakeEngine): void {
  const compare = async (dossier: Dossier, query: Query) => {
    const engine = await make(dossier);
    const ids = dossier.entities.map(({ id }) => id);
    const graph = simple(dossier, query);
    const between = betweenness(graph, { getEdgeWeight: null, normalized: ids.length > 2 });
    const ranks = pagerank(graph, { getEdgeWeight: null, tolerance: 1e-12, maxIterations: 1000 });
    const found = await engine.metric('betweenness', ids, query);
    expect(found.sampled).toBeUndefined();
    const { values } = await engine.metric('pagerank', ids, query);
    for (const [at, id] of ids.entries()) {
      if (ids.length > 2) expect(found.values[at]).toBeCloseTo(between[id] ?? Number.NaN, 6);
      expect(Math.abs((values[at] ?? Number.NaN) - (ranks[id] ?? Number.NaN))).toBeLessThan(1e-6);
    }
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    if (graph.size > 0) {
      const communities = await engine.metric('community', ids, query);
      const ours = Object.fromEntries(ids.map((id, at) => [id, communities.values[at] ?? Number.NaN]));
      const theirs = louvain(graph, { rng: createRandom(1) });
      const of = (labels: Record<string, number>) =>
        modularity(graph, { getNodeCommunity: (id) => labels[id] ?? -1 });
      expect(of(ours)).toBeGreaterThanOrEqual(of(theirs) - 0.02);
    }
    await engine.close();
  };

  describe(`${name}: measures`, () => {
    it('equal the oracles on random dossiers', async () => {
      await fc.assert(fc.asyncProperty(anyDossier, openQuery, compare), { numRuns: 40 });
    });

    it('equal the oracles on groups', async () => {
      for (let seed = 1; seed <= 12; seed += 1) await compare(grouped(seed), everything);
    });

    it('count ties as degree, parallel ones each and self-ties once', async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, openQuery, async (dossier, query) => {
          const engine = await make(dossier);
          const ids = dossier.entities.slice(0, 3).map(({ id }) => id);
          const { ties } = naiveShown(dossier, query);
          const inside = dossier.ties.filter(
            ({ id, from, to }) => ties.has(id) && ids.includes(from) && ids.includes(to),
          );
          const { values } = await engine.metric('degree', ids, query);
          expect([...values]).toEqual(
            ids.map((id) => inside.filter(({ from, to }) => from === id || to === id).length),
          );
          await engine.close();
        }),
        { numRuns: 30 },
      );
    });

    it('number communities by falling size, then by their lowest id', async () => {
      const dossier = grouped(3);
      const engine = await make(dossier);
      const ids = dossier.entities.map(({ id }) => id);
      const { values } = await engine.metric('community', ids, everything);
      const communities = new Map<number, string[]>();
      for (const [at, id] of ids.entries()) {
        const number = values[at] ?? Number.NaN;
        communities.set(number, [...(communities.get(number) ?? []), id].sort());
      }
      const inOrder = [...communities.values()].sort(
        (a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1),
      );
      expect(inOrder.map((_, number) => communities.get(number))).toEqual(inOrder);
      await engine.close();
    });

    it.each(['community', 'degree', 'betweenness', 'pagerank'] as const)(
      'of %s do not depend on the order asked for, and know nothing of unknown ids',
      async (metric) => {
        const dossier = grouped(5);
        const engine = await make(dossier);
        const ids = dossier.entities.map(({ id }) => id);
        const { values } = await engine.metric(metric, ids, everything);
        const reversed = await engine.metric(metric, ['nobody', ...ids.toReversed()], everything);
        expect(reversed.values[0]).toBeNaN();
        expect([...reversed.values.subarray(1)]).toEqual([...values].reverse());
        expect((await engine.metric(metric, [], everything)).values).toHaveLength(0);
        await engine.close();
      },
    );

    it('of another name are refused', async () => {
      const engine = await make(small());
      expect(await code(engine.metric('beauty' as 'degree', ['kor'], {}))).toBe('unsupported');
      await engine.close();
    });

    it('tell how far they have come', async () => {
      const engine = await make(small());
      const told: number[] = [];
      const onProgress = ({ phase, done, total }: { phase: string; done: number; total?: number }) => {
        expect(phase).toBe('compute');
        told.push(done / (total ?? Number.NaN));
      };
      await engine.metric('betweenness', ['kor', 'jpn', 'moon', 'abe', 'pact'], {}, { onProgress });
      expect(told.length).toBeGreaterThan(1);
      expect(told).toEqual([...told].sort());
      expect(told.at(-1)).toBe(1);
      await engine.close();
    });
  });
}
