import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/normalise';

describe('the folded key', () => {
  test.each([
    ['case', 'GSOMIA', 'gsomia'],
    ['marks', 'Tōkyō Señor', 'tokyo senor'],
    ['width', 'ＧＳＯＭＩＡ　２０１９', 'gsomia 2019'],
    ['half-width kana', 'ﾆﾎﾝ', 'ニホン'],
    ['sharp s', 'Straße', 'strasse'],
    ['capital sharp s', 'STRAẞE', 'strasse'],
    ['Turkish i', 'İstanbul ıspanak', 'istanbul ispanak'],
    ['final sigma', 'ΟΔΟΣ οδος οδός', 'οδοσ οδοσ οδοσ'],
    ['spaces', '  South \t\n Korea ', 'south korea'],
    ['invisible characters', 'so\u00ADju\u200B', 'soju'],
    ['ligatures', 'oﬀice', 'office'],
  ])('folds %s', (_, text, key) => {
    expect(fold(text)).toBe(key);
  });

  test('keeps Korean and Japanese apart from nothing but their marks', () => {
    expect(fold('대한민국')).toBe('대한민국'.normalize('NFKD'));
    expect(fold('대한민국').startsWith(fold('대한'))).toBe(true);
    // A syllable half typed is a prefix of the whole one.
    expect(fold('한국').startsWith(fold('하'))).toBe(true);
    expect(fold('日本')).toBe('日本');
    expect(fold('ガ')).toBe(fold('カ'));
  });

  test('is the same folded twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
});
