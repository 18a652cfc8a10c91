import { describe, expect, it } from 'vitest';
import type { Window } from '../../../src/ui/timeline/edtf';
import { stepBoth, stepEnd, stepKnown } from '../../../src/ui/timeline/steps';
import { day, offset, stretchedScale } from './axis';

const scale = stretchedScale();
const november: Window = [day(2019, 11, 5), day(2019, 11, 20)];

describe('an end of the window', () => {
  it('moves by a day where days are seen', () => {
    expect(stepEnd(november, 'start', 1, 'step', scale, offset)).toEqual([day(2019, 11, 6), november[1]]);
    expect(stepEnd(november, 'end', -1, 'step', scale, offset)).toEqual([november[0], day(2019, 11, 19)]);
  });

  it('moves by a year, to its start, where days and months are not', () => {
    const window: Window = [day(1974, 5, 3), Infinity];
    expect(stepEnd(window, 'start', 1, 'step', scale, offset)[0]).toBe(day(1975));
    expect(stepEnd(window, 'start', -1, 'step', scale, offset)[0]).toBe(day(1974));
    expect(stepEnd(window, 'start', 1, 'day', scale, offset)[0]).toBe(day(1974, 5, 4));
  });

  it('moves farther by a long step', () => {
    expect(stepEnd([day(1974), Infinity], 'start', 1, 'page', scale, offset)[0]).toBe(day(1984));
    expect(stepEnd([-Infinity, day(2019, 11, 20)], 'end', -1, 'page', scale, offset)[1]).toBe(day(2019, 11));
  });

  it('comes in from its open end, and goes back out to it', () => {
    const [first] = stepEnd([-Infinity, Infinity], 'start', 1, 'step', scale, offset);
    expect(first).toBe(day(1950));
    expect(stepEnd([first, Infinity], 'start', -1, 'step', scale, offset)[0]).toBe(-Infinity);
    expect(stepEnd(november, 'end', 1, 'all', scale, offset)[1]).toBe(Infinity);
  });

  it('joins the other one in a single day and never crosses it', () => {
    const joined: Window = [day(2019, 11, 22), day(2019, 11, 23)];
    expect(stepEnd([day(2019, 11, 5), joined[1]], 'start', 1, 'all', scale, offset)).toEqual(joined);
    expect(stepEnd(joined, 'start', 1, 'step', scale, offset)).toEqual(joined);
    expect(stepEnd(joined, 'end', -1, 'step', scale, offset)).toEqual(joined);
    expect(stepEnd(joined, 'end', -1, 'all', scale, offset)).toEqual(joined);
  });
});

describe('both ends', () => {
  it('move alike and keep their distance', () => {
    expect(stepBoth(november, 1, 'step', scale, offset)).toEqual([day(2019, 11, 6), day(2019, 11, 21)]);
    expect(stepBoth([day(2019, 11, 22), day(2019, 11, 23)], -1, 'step', scale, offset)).toEqual([
      day(2019, 11, 21),
      day(2019, 11, 22),
    ]);
  });

  it('keep whole years whole', () => {
    expect(stepBoth([day(1974), day(1976)], 1, 'step', scale, offset)).toEqual([day(1975), day(1977)]);
  });

  it('stay where they are with an open end, and at the end of what is dated', () => {
    const open: Window = [-Infinity, day(1974)];
    expect(stepBoth(open, 1, 'step', scale, offset)).toBe(open);
    const last: Window = [day(2019, 11, 30), day(2019, 12, 1)];
    expect(stepBoth(last, 1, 'step', scale, offset)).toBe(last);
  });
});

describe('the known-on instant', () => {
  const marks = Float64Array.of(day(2019, 8, 23), day(2019, 11, 23), day(2019, 11, 24));

  it('goes from one mark to the next', () => {
    const noon = day(2019, 11, 22) + 12 * 3600;
    expect(stepKnown(noon, 1, 'step', marks, offset)).toBe(day(2019, 11, 23));
    expect(stepKnown(noon, -1, 'step', marks, offset)).toBe(day(2019, 8, 23));
    expect(stepKnown(day(2019, 11, 23), 1, 'step', marks, offset)).toBe(day(2019, 11, 24));
    expect(stepKnown(day(2019, 11, 23), -1, 'step', marks, offset)).toBe(day(2019, 8, 23));
  });

  it('ends in "all is known" and begins at the first mark', () => {
    expect(stepKnown(day(2019, 11, 24), 1, 'step', marks, offset)).toBe(Infinity);
    expect(stepKnown(Infinity, -1, 'step', marks, offset)).toBe(day(2019, 11, 24));
    expect(stepKnown(day(2019, 8, 23), -1, 'step', marks, offset)).toBe(day(2019, 8, 23));
    expect(stepKnown(Infinity, -1, 'all', marks, offset)).toBe(day(2019, 8, 23));
    expect(stepKnown(Infinity, 1, 'step', marks, offset)).toBe(Infinity);
  });

  it('moves by a day when asked, and over ten marks by a long step', () => {
    expect(stepKnown(day(2019, 11, 23), -1, 'day', marks, offset)).toBe(day(2019, 11, 22));
    expect(stepKnown(Infinity, -1, 'page', marks, offset)).toBe(day(2019, 8, 23));
  });

  it('has nowhere to go without marks', () => {
    expect(stepKnown(Infinity, -1, 'step', new Float64Array(0), offset)).toBe(Infinity);
  });
});
