import { describe, expect, it } from 'vitest';
import type { Window } from '../../../src/ui/timeline/edtf';
import { placeBoth, placeEnd, placeKnown, spanned } from '../../../src/ui/timeline/snap';
import { day, offset, stretchedScale } from './axis';

const scale = stretchedScale();
const noon = 12 * 3600;
const all: Window = [-Infinity, Infinity];

describe('a place on the axis', () => {
  it('means the nearest day where days are seen, and the nearest year where they are not', () => {
    const at = scale.place(day(2019, 11, 22) + noon / 2);
    expect(placeEnd(all, 'start', at, scale, offset)[0]).toBe(day(2019, 11, 22));
    expect(placeEnd(all, 'start', scale.place(day(1974, 3)), scale, offset)[0]).toBe(day(1974));
    expect(placeEnd(all, 'start', scale.place(day(1974, 9)), scale, offset)[0]).toBe(day(1975));
  });

  it('means an open end in the margins', () => {
    const window: Window = [day(2019, 11, 5), day(2019, 11, 20)];
    expect(placeEnd(window, 'start', 0, scale, offset)[0]).toBe(-Infinity);
    expect(placeEnd(window, 'end', 1, scale, offset)[1]).toBe(Infinity);
  });

  it('never takes one end past the other', () => {
    const window: Window = [day(2019, 11, 5), day(2019, 11, 20)];
    expect(placeEnd(window, 'start', 0.99, scale, offset)).toEqual([day(2019, 11, 19), window[1]]);
    expect(placeEnd(window, 'end', 0.1, scale, offset)).toEqual([window[0], day(2019, 11, 6)]);
  });

  it('moves a window without changing its length', () => {
    const window: Window = [day(2019, 11, 5), day(2019, 11, 20)];
    const moved = placeBoth(window, scale.place(day(2019, 11, 9)), scale, offset);
    expect(moved).toEqual([day(2019, 11, 9), day(2019, 11, 24)]);
    const [start, end] = placeBoth(window, 0, scale, offset);
    expect(end - start).toBe(window[1] - window[0]);
    expect(start).toBe(day(1950));
  });

  it('clicked means its day or year, and from one to another all between', () => {
    const at = scale.place(day(2019, 11, 22) + noon);
    expect(spanned(at, at, scale, offset)).toEqual([day(2019, 11, 22), day(2019, 11, 23)]);
    const year = scale.place(day(1974, 5));
    expect(spanned(year, year, scale, offset)).toEqual([day(1974), day(1975)]);
    expect(spanned(at, year, scale, offset)).toEqual([day(1974), day(2019, 11, 23)]);
  });

  it('means the instant when sources came out where one is near', () => {
    const marks = Float64Array.of(day(1960), day(2019, 11, 23));
    const near = scale.place(day(2019, 11, 23) + 600);
    expect(placeKnown(near, marks, 0.01, scale, offset)).toBe(day(2019, 11, 23));
    const far = scale.place(day(2019, 11, 10) + 600);
    expect(placeKnown(far, marks, 0.01, scale, offset)).toBe(day(2019, 11, 10));
    expect(placeKnown(1, marks, 0.01, scale, offset)).toBe(Infinity);
    expect(placeKnown(0, marks, 0.01, scale, offset)).toBe(day(1960));
    expect(placeKnown(0.5, new Float64Array(0), 0.01, scale, offset)).toBe(Infinity);
  });
});
