import { describe, expect, it } from 'vitest';
import type { Fallen } from '../../../src/conductor/answers';
import { englishWords } from '../../../src/messages/messages';
import { fallenSentence } from '../../../src/ui/reader/fallen-sentence';

const words = englishWords();
const exactly = (value: number) => ({ value, exact: true });

function fallen(lost: number, entitiesLost: number, path: Fallen['path'] = null): Fallen {
  const [none, ties] = [exactly(0), exactly(lost)];
  return {
    difference: {
      lost: ties,
      gained: none,
      changed: none,
      entitiesLost: exactly(entitiesLost),
      entitiesGained: none,
      ties: [],
    },
    lines: [],
    path,
  };
}

describe('what fell with the sources that are off', () => {
  it('is told in one sentence', () => {
    expect(fallenSentence(fallen(12, 3, { fromLabel: 'Japan', toLabel: 'China' }), 2, words)).toBe(
      '12 ties, 3 entities and the path from Japan to China rest on these sources alone.',
    );
    expect(fallenSentence(fallen(12, 0), 1, words)).toBe('12 ties rest on this source alone.');
    expect(fallenSentence(fallen(1, 0), 1, words)).toBe('1 tie rests on this source alone.');
    expect(fallenSentence(fallen(1, 1), 1, words)).toBe('1 tie and 1 entity rest on this source alone.');
  });

  it('names the others where the case is told as some tell it', () => {
    expect(fallenSentence(fallen(5, 0), 'others', words)).toBe(
      '5 ties rest on other sources alone and are not told here.',
    );
  });

  it('says so where nothing fell', () => {
    expect(fallenSentence(fallen(0, 0), 1, words)).toBe('Nothing shown rests on what is switched off.');
  });
});
