import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place } from '../../src/layout/kernel';
import type { LayoutRequest } from '../../src/layout/protocol';
import { measure } from './quality';
import { communities, requestOf, withFixed } from './requests';

const star = (leaves: number) =>
  requestOf(
    leaves + 1,
    Array.from({ length: leaves }, (_, leaf) => [0, leaf + 1] as const),
  );

/** Requests of up to 24 rows with any ties, self-ties and parallel ones among them. */
const requests: fc.Arbitrary<LayoutRequest> = fc
  .integer({ min: 1, max: 24 })
  .chain((order) =>
    fc.tuple(
      fc.constant(order),
      fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 60 }),
      fc.nat(0xffffffff),
    ),
  )
  .map(([order, ties, seed]) => requestOf(order, ties, seed));

describe('what the kernel returns', () => {
  it('is empty for nothing', () => {
    expect(place(requestOf(0, []))).toEqual(new Float32Array(0));
  });

  it('puts one entity in the middle, with its name', () => {
    const [x, y] = place(requestOf(1, [[0, 0]]));
    expect(x).toBeCloseTo(0);
    // The disc stands above its name, so its centre stands above the middle of both.
    expect(y).toBeCloseTo(17);
  });

  it('is finite and without overlaps for any graph', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const places = place(request);
        expect(places.every(Number.isFinite)).toBe(true);
        expect(measure(request, places).overlaps).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same request', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(place(request)).toEqual(place(request));
      }),
      { numRuns: 10 },
    );
  });

  it('does not depend on the order of the ties', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const turned = {
          ...request,
          from: request.to.slice().reverse(),
          to: request.from.slice().reverse(),
          weight: request.weight.slice().reverse(),
        };
        expect(place(turned)).toEqual(place(request));
      }),
      { numRuns: 10 },
    );
  });

  it('differs with the seed', () => {
    expect(place({ ...communities(3, 8), seed: 2 })).not.toEqual(place(communities(3, 8)));
  });
});

describe('what is fixed', () => {
  it('stays to the last bit, and what is new stands beside it', () => {
    const request = requestOf(6, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    const fixed = new Map([
      [0, [-200, 40]],
      [1, [0, 12.5]],
      [2, [180, -60]],
    ] as const);
    const places = place(withFixed(request, fixed));
    for (const [row, [x, y]] of fixed) {
      expect([places[2 * row], places[2 * row + 1]]).toEqual([x, y]);
    }
    const away = Math.hypot((places[6] as number) - 180, (places[7] as number) + 60);
    expect(away).toBeLessThan(320);
    expect(measure(request, places).overlaps).toBe(0);
  });

  it('is left alone even where two of them overlap', () => {
    const request = withFixed(
      requestOf(2, []),
      new Map([
        [0, [5, 5]],
        [1, [6, 5]],
      ]),
    );
    expect([...place(request)]).toEqual([5, 5, 6, 5]);
  });

  it('keeps parts that nothing joins to it below it', () => {
    const request = requestOf(4, [
      [0, 1],
      [2, 3],
    ]);
    const places = place(
      withFixed(
        request,
        new Map([
          [0, [-100, 0]],
          [1, [100, 0]],
        ]),
      ),
    );
    expect(places[5]).toBeLessThan(-46);
    expect(places[7]).toBeLessThan(-46);
  });
});

describe('how good the picture is', () => {
  it('a star has no crossing, no pierced disc, and little stress', () => {
    const request = star(24);
    const { crossings, pierced, stress } = measure(request, place(request));
    expect({ crossings, pierced }).toEqual({ crossings: 0, pierced: 0 });
    expect(stress).toBeLessThan(0.2);
  });

  it('a tree of some size is drawn without a crossing', () => {
    const request = requestOf(
      15,
      Array.from({ length: 14 }, (_, row) => [Math.floor(row / 2), row + 1] as const),
    );
    expect(measure(request, place(request)).crossings).toBe(0);
  });

  it('is a little wider than high, as canvases are', () => {
    for (const request of [communities(4, 12), communities(2, 30), star(30)]) {
      const { aspect } = measure(request, place(request));
      expect(aspect).toBeGreaterThan(0.9);
      expect(aspect).toBeLessThan(1.8);
    }
  });

  it('stands entities that nothing joins in lines, not in a heap', () => {
    const request = requestOf(30, []);
    const { overlaps, aspect } = measure(request, place(request));
    expect(overlaps).toBe(0);
    expect(aspect).toBeGreaterThan(0.7);
    expect(aspect).toBeLessThan(2);
  });

  it('keeps communities of a larger graph together', () => {
    const request = communities(8, 40);
    const places = place(request);
    const { overlaps, stress } = measure(request, places);
    expect(overlaps).toBe(0);
    expect(stress).toBeLessThan(0.2);
    const at = (row: number) => [places[2 * row] as number, places[2 * row + 1] as number] as const;
    const length = (a: number, b: number) => Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]);
    let [inside, across] = [0, 0];
    for (let row = 0; row < 40; row++) {
      inside += length(row, (row + 7) % 40) / 40;
      across += length(row, row + 160) / 40;
    }
    expect(inside).toBeLessThan(across / 2);
  });
});
