import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineEdges } from '../../../src/engine/local/timeline-edges';

const day = 86_400;
const year = 365 * day;

describe('the bins of a timeline', () => {
  it('reach from the first date to the last and rise', () => {
    const instants = fc.array(fc.integer({ min: -3e9, max: 3e9 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 300 }), (dates, bins) => {
        const edges = timelineEdges(Float64Array.from(dates), bins);
        expect(edges.length).toBe(bins + 1);
        expect(edges[0]).toBe(Math.min(...dates));
        expect(edges.at(-1)).toBeGreaterThanOrEqual(Math.max(...dates));
        for (const [at, edge] of edges.subarray(1).entries()) {
          expect(edge).toBeGreaterThan(edges[at] as number);
        }
      }),
    );
  });

  it('are short where many dates lie, and never much longer than even ones', () => {
    const quiet = Array.from({ length: 70 }, (_, at) => at * year);
    const crisis = Array.from({ length: 140 }, (_, at) => 60 * year + at * (day / 4));
    const edges = timelineEdges(Float64Array.from([...quiet, ...crisis]), 120);
    const within = [...edges].filter((edge) => edge >= 60 * year && edge <= 60 * year + 35 * day);
    expect(within.length).toBeGreaterThan(40);
    const longest = Math.max(...[...edges].slice(1).map((edge, at) => edge - (edges[at] as number)));
    expect(longest).toBeLessThan((69 * year) / 120 / 0.3 + day);
  });

  it('are even where dates are', () => {
    const edges = timelineEdges(
      Float64Array.from({ length: 1001 }, (_, at) => at * 10 * day),
      10,
    );
    for (let at = 0; at < 10; at += 1) {
      const length = (edges[at + 1] as number) - (edges[at] as number);
      expect(Math.abs(length / (1000 * day) - 1)).toBeLessThan(0.05);
    }
  });

  it('make one day of a single date, and are none without dates', () => {
    const edges = timelineEdges(Float64Array.of(5), 4);
    expect([...edges].map(Math.round)).toEqual([5, 5 + day / 4, 5 + day / 2, 5 + (3 * day) / 4, 5 + day]);
    expect(timelineEdges(new Float64Array(0), 4).length).toBe(0);
  });
});
