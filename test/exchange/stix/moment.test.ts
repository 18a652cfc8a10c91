import { describe, expect, it } from 'vitest';
import { edtfOf, secondsOf, spanOf, spanOfWhen } from '../../../src/exchange/stix/moment';

describe('a time of somebody else', () => {
  it.each([
    ['2019-11', '2019-11'],
    ['2017-02-28T19:37:11.213Z', '2017-02-28T19:37:11Z'],
    ['2012-11-21T20:11:32', '2012-11-21T20:11:32Z'],
    ['2012-11-21 20:11', '2012-11-21T20:11:00Z'],
    // An hour is a day with a word more, which EDTF cannot say.
    ['2012-11-21T20', '2012-11-21'],
    ['2012-11-21T20:11:32+0900', '2012-11-21T20:11:32+09:00'],
  ])('%s reads as %s', (text, expected) => {
    expect(edtfOf(text)).toBe(expected);
  });

  it.each(['', 'soon', '2019-02-30', '2019-13', '2012-11-21T25:00:00Z', '11/21/2012', '2019/2020'])(
    '%j is none',
    (text) => {
      expect(edtfOf(text)).toBeNull();
    },
  );

  it('makes no span that runs backwards', () => {
    expect(spanOf('2019', '2020')).toEqual({ start: '2019', end: '2020' });
    expect(spanOf('2020', '2019')).toBeNull();
    expect(spanOf(undefined, '2019')).toEqual({ end: '2019' });
    expect(spanOf('soon', '2019')).toBeNull();
  });

  it('reads a when of ours', () => {
    expect(spanOfWhen('2019-11')).toEqual({ start: '2019-11', end: '2019-11' });
    expect(spanOfWhen('2016-11-23/..')).toEqual({ start: '2016-11-23' });
    expect(spanOfWhen('/2019')).toEqual({ end: '2019' });
    expect(spanOfWhen('never')).toBeNull();
  });

  it('counts seconds in the timezone of the dossier', () => {
    expect(secondsOf('1970-01-01', 'Z')).toEqual({ from: 0, to: 86_400 });
    expect(secondsOf('1970-01-01', '+09:00')).toEqual({ from: -32_400, to: 54_000 });
    expect(secondsOf('1970/..', 'Z')).toEqual({ from: 0 });
  });
});
