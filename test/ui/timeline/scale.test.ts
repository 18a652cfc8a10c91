import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale, unitAt } from '../../../src/ui/timeline/scale';
import { day, offset, stretchedScale } from './axis';

const noMarks = { instants: new Float64Array(0), claims: new Uint32Array(0) };

describe('the axis', () => {
  it('gives every bin the same width', () => {
    const edges = Float64Array.of(0, 10, 1000, 100_000);
    const scale = createScale({ edges, known: noMarks });
    const places = [...edges].map((edge) => scale?.place(edge) ?? Number.NaN);
    const widths = places.slice(1).map((place, at) => place - (places[at] ?? 0));
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0, 10);
  });

  it('leads from a place to an instant and back', () => {
    const scale = stretchedScale();
    fc.assert(
      fc.property(fc.double({ min: 0.03, max: 0.97, noNaN: true }), (place) => {
        expect(scale.place(scale.instant(place))).toBeCloseTo(place, 9);
      }),
    );
  });

  it('rises with time', () => {
    const scale = stretchedScale();
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 3e9 }), fc.integer({ min: 1, max: 1e9 }), (instant, more) => {
        expect(scale.place(instant)).toBeLessThanOrEqual(scale.place(instant + more));
      }),
    );
  });

  it('has open ends at its margins', () => {
    const scale = stretchedScale();
    expect(scale.instant(0)).toBe(-Infinity);
    expect(scale.instant(1)).toBe(Infinity);
    expect(scale.place(-Infinity)).toBe(0);
    expect(scale.place(Infinity)).toBe(1);
    expect(scale.place(scale.first)).toBeGreaterThan(0);
    expect(scale.place(scale.last)).toBeLessThan(1);
  });

  it('reaches to the first and the last source', () => {
    const known = { instants: Float64Array.of(-50, 500), claims: Uint32Array.of(1, 1) };
    const scale = createScale({ edges: Float64Array.of(0, 50, 100), known });
    expect([scale?.first, scale?.last]).toEqual([-50, 500]);
    expect(scale?.place(0)).toBeLessThan(0.15);
    expect(scale?.place(100)).toBeGreaterThan(0.85);
  });

  it('is made of sources alone where no tie has a date, and of nothing where none has', () => {
    const known = { instants: Float64Array.of(10, 20), claims: Uint32Array.of(1, 1) };
    expect(createScale({ edges: new Float64Array(0), known })?.last).toBe(20);
    expect(createScale({ edges: Float64Array.of(0, 0), known: noMarks })).toBeNull();
    expect(createScale({ edges: new Float64Array(0), known: noMarks })).toBeNull();
  });

  it('steps by days where they are seen, and by years where months are not', () => {
    const scale = stretchedScale();
    expect(unitAt(scale, day(2019, 11, 12), offset)).toBe('day');
    expect(unitAt(scale, day(1974), offset)).toBe('year');
  });
});
