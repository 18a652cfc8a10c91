import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFault } from '../../../src/schema/dates';
import { dayStart } from '../../../src/ui/timeline/calendar';
import { completed, knownInstant, knownText, windowOf, windowText } from '../../../src/ui/timeline/edtf';

const seoul = '+09:00';
const offset = 9 * 3600;
const day = (year: number, month: number, date: number) =>
  dayStart({ year, month: month - 1, day: date }, offset);

describe('a window as text', () => {
  it('names whole days, a single day once', () => {
    expect(windowText([day(2019, 7, 1), day(2019, 11, 24)], seoul)).toBe('2019-07-01/2019-11-23');
    expect(windowText([day(2019, 11, 22), day(2019, 11, 23)], seoul)).toBe('2019-11-22');
  });

  it('names months and years where both ends allow it', () => {
    expect(windowText([day(2019, 7, 1), day(2019, 12, 1)], seoul)).toBe('2019-07/2019-11');
    expect(windowText([day(2019, 1, 1), day(2020, 1, 1)], seoul)).toBe('2019');
    expect(windowText([day(2018, 1, 1), day(2019, 12, 1)], seoul)).toBe('2018-01/2019-11');
  });

  it('leaves ends open, and is absent where both are', () => {
    expect(windowText([-Infinity, day(2019, 11, 23)], seoul)).toBe('../2019-11-22');
    expect(windowText([day(2019, 11, 22), Infinity], seoul)).toBe('2019-11-22/..');
    expect(windowText([-Infinity, Infinity], seoul)).toBeUndefined();
  });

  it('is read back as it was written, for any two days', () => {
    const some = fc.integer({ min: -40_000, max: 60_000 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b) + 1];
        const window = [first * 86_400 - offset, last * 86_400 - offset] as const;
        const text = windowText(window, seoul) ?? '';
        expect(dateFault(text, seoul)).toBeNull();
        expect(windowOf(text, seoul)).toEqual(window);
      }),
    );
  });

  it('lets everything through where there is no text, or none that can be read', () => {
    expect(windowOf(undefined, seoul)).toEqual([-Infinity, Infinity]);
    expect(windowOf('yesterday', seoul)).toEqual([-Infinity, Infinity]);
  });
});

describe('a known-on instant as text', () => {
  it('names the day that is over, or a time', () => {
    expect(knownText(day(2019, 11, 23), seoul)).toBe('2019-11-22');
    expect(knownText(day(2019, 11, 22) + 12 * 3600, seoul)).toBe('2019-11-22T12:00:00+09:00');
    expect(knownText(Infinity, seoul)).toBeUndefined();
  });

  it('is read back as it was written, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3e9, max: 5e9 }), (instant) => {
        const text = knownText(instant, seoul) ?? '';
        expect(dateFault(text, seoul)).toBeNull();
        expect(knownInstant(text, seoul)).toBe(instant);
      }),
    );
  });

  it('reaches noon of one day, between two midnights', () => {
    const noon = knownInstant('2019-11-22T12:00:00+09:00', seoul);
    expect(noon - knownInstant('2019-11-21', seoul)).toBe(12 * 3600);
    expect(knownInstant('2019-11-22', seoul) - noon).toBe(12 * 3600);
  });
});

describe('a typed time', () => {
  it.each([
    ['2019-11-22 12:00', '2019-11-22T12:00:00+09:00'],
    ['2019-11-22T12:00', '2019-11-22T12:00:00+09:00'],
    ['2019-11-22T12:00:30Z', '2019-11-22T12:00:30Z'],
    [' 2019-11-22 ', '2019-11-22'],
    ['2019-07/2019-11', '2019-07/2019-11'],
  ])('%s is completed to %s', (typed, text) => {
    expect(completed(typed, seoul)).toBe(text);
    expect(dateFault(text, seoul)).toBeNull();
  });

  it('stays as it is where it is no time', () => {
    expect(completed('noon', seoul)).toBe('noon');
  });
});
