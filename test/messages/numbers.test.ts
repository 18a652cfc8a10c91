import { describe, expect, test } from 'vitest';
import { englishWords } from '../../src/messages/messages';
import { formatAmount, formatBytes, formatCount } from '../../src/messages/numbers';

const words = englishWords();

describe('an amount is written for a reader', () => {
  test.each([
    // currencies by their name, without cents that nobody gave
    [{ value: 5_000_000_000, unit: 'USD' }, '5 billion US dollars'],
    [{ value: 924_000_000, unit: 'USD', bound: 'about' }, 'about 924 million US dollars'],
    [{ value: 1_038_900_000_000, unit: 'KRW' }, '1.0389 trillion South Korean won'],
    [{ value: 12.5, unit: 'EUR' }, '12.5 euros'],
    // other units are nouns, and three capitals that are no currency stay what they are
    [{ value: 28_500, unit: 'troops', bound: 'about' }, 'about 28,500 troops'],
    [{ value: 3, unit: 'QQQ' }, '3 QQQ'],
    [{ value: 2, unit: 'materials', bound: 'at-least' }, 'at least 2 materials'],
    [{ value: 2, unit: 'materials', bound: 'at-most' }, 'at most 2 materials'],
    // the period it is for
    [{ value: 5_000_000_000, unit: 'USD', for: '2020' }, '5 billion US dollars for 2020'],
  ] as const)('%j is “%s”', (amount, expected) => {
    expect(formatAmount(amount, 'Z', words)).toBe(expected);
  });
});

test('counts have separators', () => {
  expect(formatCount(300_000, words)).toBe('300,000');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_400_000, '3.4 MB'],
  [123_456_789, '123 MB'],
  [5e12, '5,000 GB'],
])('%d bytes are “%s”', (bytes, expected) => {
  expect(formatBytes(bytes, words)).toBe(expected);
});
