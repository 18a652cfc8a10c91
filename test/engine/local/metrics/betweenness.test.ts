import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../../src/engine/local/metrics/betweenness';
import type { Projection } from '../../../../src/engine/local/metrics/projection';
import { createSlices } from '../../../../src/engine/slices';
import { createRandom } from '../../../../src/layout/random';

/** A graph whose early vertices have most ties, as real ones do. */
function grown(size: number): Projection {
  const random = createRandom(7);
  const around: number[][] = Array.from({ length: size }, () => []);
  for (let vertex = 1; vertex < size; vertex += 1) {
    const others = new Set([random(), random()].map((chance) => Math.floor(chance ** 3 * vertex)));
    for (const other of others) {
      around[vertex]?.push(other);
      around[other]?.push(vertex);
    }
  }
  const starts = [0];
  for (const list of around) starts.push((starts.at(-1) ?? 0) + list.length);
  const targets = Uint32Array.from(around.flat());
  return {
    size,
    starts: Uint32Array.from(starts),
    targets,
    weights: new Float64Array(targets.length).fill(1),
  };
}

describe('betweenness of many entities', () => {
  it('is estimated from a sample, says so, is the same every time, and puts the same entities first', async () => {
    const graph = grown(1500);
    const quiet = () => {};
    const exact = await betweenness(graph, quiet, createSlices());
    const sampled = await betweenness(graph, quiet, createSlices(), 1000);
    expect(exact.sampled).toBeUndefined();
    expect(sampled.sampled).toBe(256);
    expect(await betweenness(graph, quiet, createSlices(), 1000)).toEqual(sampled);
    const first = (values: Float64Array) =>
      [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, 10);
    const both = first(sampled.values).filter((vertex) => first(exact.values).includes(vertex));
    expect(both.length).toBeGreaterThanOrEqual(8);
    for (const [vertex, value] of exact.values.entries()) {
      expect(Math.abs((sampled.values[vertex] ?? Number.NaN) - value)).toBeLessThan(0.03);
    }
  });
});
