import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { LayoutRequest } from '../../src/layout/protocol';
import { fingerprintOf, withStored } from '../../src/layout/stored';
import { type Layout, LayoutAbandoned } from '../../src/layout/supervisor';

const request: LayoutRequest = {
  seed: 1,
  radius: Float32Array.of(9, 12),
  labelHalfWidth: Float32Array.of(20, 30),
  labelHeight: Float32Array.of(19, 34),
  from: Uint32Array.of(0),
  to: Uint32Array.of(1),
  weight: Float32Array.of(1),
  fixed: new Float32Array(4).fill(Number.NaN),
};
const computed = Float32Array.of(1, 2, 3, 4);
const kept = [5, 6, 7, 8];

function layouts(): { computing: Layout; place: ReturnType<typeof vi.fn> } {
  const place = vi.fn(async () => computed);
  return { computing: { place, kill: () => {} }, place };
}

describe('stored places', () => {
  it('answer the request that they were computed for, without computing', async () => {
    const { computing, place } = layouts();
    const layout = withStored(computing, Promise.resolve({ request: fingerprintOf(request), places: kept }));
    expect([...(await layout.place(request))]).toEqual(kept);
    expect(place).not.toHaveBeenCalled();
  });

  it.each([
    ['another seed', { ...request, seed: 2 }],
    ['a longer name', { ...request, labelHalfWidth: Float32Array.of(20, 31) }],
    ['another end', { ...request, to: Uint32Array.of(0) }],
    ['a row that must stay', { ...request, fixed: Float32Array.of(0, 0, Number.NaN, Number.NaN) }],
  ])('leave a request with %s to the layout', async (_, other) => {
    const { computing, place } = layouts();
    const layout = withStored(computing, Promise.resolve({ request: fingerprintOf(request), places: kept }));
    expect(await layout.place(other)).toBe(computed);
    expect(place).toHaveBeenCalledOnce();
  });

  it.each([
    ['are missing', async () => null],
    ['could not be fetched', () => Promise.reject(new Error('offline'))],
    ['are of another length', async () => ({ request: fingerprintOf(request), places: [1, 2] })],
  ])('that %s are no reason to fail', async (_, stored) => {
    const { computing } = layouts();
    expect(await withStored(computing, stored()).place(request)).toBe(computed);
  });

  it('are not handed to somebody who gave up meanwhile', async () => {
    const { computing } = layouts();
    const stored = Promise.resolve({ request: fingerprintOf(request), places: kept });
    const given = new AbortController();
    const places = withStored(computing, stored).place(request, given.signal);
    given.abort();
    await expect(places).rejects.toThrow(LayoutAbandoned);
  });
});

describe('the fingerprint of a request', () => {
  it('is the same for equal requests, however a missing number is spelled', () => {
    const spelled = new Float32Array(4);
    new Uint32Array(spelled.buffer).fill(0xffc00001);
    expect(fingerprintOf({ ...request, fixed: spelled })).toBe(fingerprintOf(request));
  });

  it('tells requests apart that differ in one number', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true }), { minLength: 1 }), fc.nat(), (radii, at) => {
        const radius = Float32Array.from(radii);
        const other = Float32Array.from(radii);
        const place = at % radii.length;
        other[place] = (other[place] as number) + 1;
        fc.pre(!Object.is(other[place], radius[place]));
        expect(fingerprintOf({ ...request, radius: other })).not.toBe(fingerprintOf({ ...request, radius }));
      }),
    );
  });
});
