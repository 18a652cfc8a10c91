import { describe, expect, it } from 'vitest';
import { marksOf, strokesOf } from '../../../src/ui/timeline/marks';
import { createScale } from '../../../src/ui/timeline/scale';

const none = { instants: new Float64Array(0), claims: new Uint32Array(0) };
const scale = createScale({ edges: Float64Array.of(0, 100_000), known: none });
if (!scale) throw new Error('no scale');

describe('the marks of sources', () => {
  it('stand where they came out, with their claims', () => {
    const known = { instants: Float64Array.of(10_000, 60_000), claims: Uint32Array.of(2, 9) };
    expect(marksOf(known, scale, 1000)).toEqual([
      { instant: 10_000, x: Math.round(scale.place(10_000) * 1000), claims: 2 },
      { instant: 60_000, x: Math.round(scale.place(60_000) * 1000), claims: 9 },
    ]);
  });

  it('that share a pixel are one, so that no more are drawn than can be seen', () => {
    const instants = Float64Array.from({ length: 50_000 }, (_, at) => at * 2);
    const marks = marksOf({ instants, claims: new Uint32Array(50_000).fill(1) }, scale, 300);
    expect(marks.length).toBeLessThanOrEqual(300);
    expect(marks.reduce((sum, { claims }) => sum + claims, 0)).toBe(50_000);
  });

  it('are strokes that stay inside of the track', () => {
    expect(strokesOf([{ instant: 0, x: 5, claims: 1 }], 22)).toBe('M5 8.0v6.0');
    expect(strokesOf([{ instant: 0, x: 5, claims: 1e6 }], 22)).toBe('M5 2.0v18.0');
    expect(strokesOf([], 22)).toBe('');
  });
});
