import { describe, expect, test } from 'vitest';
import { en } from '../../src/messages/en';
import { createWords, englishWords, loadWords, type MessageKey } from '../../src/messages/messages';
import { formatVoice } from '../../src/messages/voice';

const words = englishWords();

/** Names that the patterns fill in, found without the formatter. */
function valuesOf(pattern: string): Record<string, string | number> {
  const names = [...pattern.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name) => [name, 2]));
}

describe('the words of the interface', () => {
  test('every pattern can be written', () => {
    for (const [key, pattern] of Object.entries(en)) {
      const written = words(key as MessageKey, valuesOf(pattern));
      expect(written, key).not.toBe('');
      expect(written, key).not.toMatch(/[{}]/);
    }
  });

  test('plurals and selections follow their values', () => {
    expect(words('graph.counts', { entities: 54, ties: 1 })).toBe('54 entities, 1 tie');
    expect(words('failure.http', { status: 'none' })).toBe('The other side answered with an error.');
    expect(words('failure.http', { status: 404 })).toBe('The other side answered with an error (404).');
  });

  test('a value is text, never a pattern and never markup', () => {
    expect(words('search.none', { text: '{count} <b>' })).toBe('Nothing matches “{count} <b>”.');
  });

  test('a language without words of its own is served in English', async () => {
    const other = await loadWords('tlh');
    expect(other.language).toBe('en');
    expect((await loadWords('__proto__')).language).toBe('en');
  });

  test('English follows British customs, other languages their own', () => {
    expect(words.locale).toBe('en-GB');
    expect(createWords('ko', en).locale).toBe('ko');
  });
});

test.each([
  [{ voice: 'reported', by: 'kor' }, 'South Korea', 'South Korea, reported'],
  [{ voice: 'asserted', by: 'kor' }, 'South Korea', 'South Korea, on record'],
  [{ voice: 'hedged' }, undefined, 'The source, hedged'],
  [{ voice: 'asserted' }, undefined, 'The source itself'],
  // a speaker whose name did not come is named by its id
  [{ voice: 'reported', by: 'kor' }, undefined, 'kor, reported'],
] as const)('%j is told by its speaker and voice', (claim, speaker, expected) => {
  expect(formatVoice(claim, speaker, words)).toBe(expected);
});
