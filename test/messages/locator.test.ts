import { describe, expect, test } from 'vitest';
import { formatLocator, paragraphsOf } from '../../src/messages/locator';
import { englishWords } from '../../src/messages/messages';

const words = englishWords();

describe('a locator says where a passage stands', () => {
  test.each([
    [{ paragraph: 7, sentence: 2 }, 'para. 7, sentence 2'],
    [{ paragraph: [3, 4] }, 'paras 3–4'],
    [{ paragraph: [3, 3] }, 'para. 3'],
    [{ page: 5 }, 'p. 5'],
    [{ page: [5, 9], sentence: [1, 2] }, 'pp. 5–9, sentences 1–2'],
    [{ section: 2 }, 'section 2'],
    [{ section: [2, 3] }, 'sections 2–3'],
    [{ section: 'Why it matters', paragraph: 1 }, 'under “Why it matters”, para. 1'],
    [{}, ''],
  ] as const)('%j is “%s”', (locator, expected) => {
    expect(formatLocator(structuredClone(locator) as never, words)).toBe(expected);
  });

  test('no locator is no words', () => {
    expect(formatLocator(undefined, words)).toBe('');
  });
});

test('the paragraphs of a locator are first and last', () => {
  expect(paragraphsOf({ paragraph: 7 })).toEqual([7, 7]);
  expect(paragraphsOf({ paragraph: [3, 5] })).toEqual([3, 5]);
  expect(paragraphsOf({ page: 3 })).toBeNull();
  expect(paragraphsOf(undefined)).toBeNull();
});
