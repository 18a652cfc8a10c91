import { describe, expect, it } from 'vitest';
import type { Window } from '../../../src/ui/timeline/edtf';
import { playKnown, playWindow } from '../../../src/ui/timeline/play';
import { day, offset, stretchedScale } from './axis';

const scale = stretchedScale();

/** Every window of a playing from where it stands. */
function played(from: Window): Window[] {
  const windows: Window[] = [];
  let window: Window | null = playWindow(from, true, scale, offset);
  while (window && windows.length < 1000) {
    windows.push(window);
    window = playWindow(window, false, scale, offset);
  }
  return windows;
}

describe('playing the window', () => {
  it('goes from the first year to the last day, without gap and to an end', () => {
    const windows = played([-Infinity, Infinity]);
    expect(windows[0]).toEqual([day(1950), day(1951)]);
    expect(windows.at(-1)).toEqual([day(2019, 11, 30), day(2019, 12)]);
    for (const [at, [start]] of windows.slice(1).entries())
      expect(start).toBeLessThanOrEqual(windows[at]?.[1] ?? 0);
    expect(windows.length).toBeLessThan(140);
  });

  it('keeps the length of a window that the reader set', () => {
    const windows = played([day(2019, 11, 5), day(2019, 11, 8)]);
    expect(windows[0]).toEqual([day(2019, 11, 6), day(2019, 11, 9)]);
    for (const [start, end] of windows) expect(end - start).toBe(3 * 86_400);
  });

  it('starts over when begun at the end', () => {
    const last: Window = [day(2019, 11, 30), day(2019, 12)];
    expect(playWindow(last, false, scale, offset)).toBeNull();
    expect(playWindow(last, true, scale, offset)).toEqual([day(1950), day(1951)]);
  });
});

describe('playing what was known', () => {
  const marks = Float64Array.of(day(1960), day(2019, 11, 23));

  it('goes from mark to mark and ends when all is known', () => {
    expect(playKnown(Infinity, true, marks, offset)).toBe(day(1960));
    expect(playKnown(day(1960), false, marks, offset)).toBe(day(2019, 11, 23));
    expect(playKnown(day(2019, 11, 23), false, marks, offset)).toBe(Infinity);
    expect(playKnown(Infinity, false, marks, offset)).toBeNull();
  });

  it('does not begin without marks', () => {
    expect(playKnown(Infinity, true, new Float64Array(0), offset)).toBeNull();
  });
});
