import { expect, test } from 'vitest';
import { englishWords } from '../../src/messages/messages';
import { leftOutSentence } from '../../src/ui/dialogs/left-out-sentence';

test.each([
  [
    [1, 3, 0, 0],
    'It can be opened without what is at fault and what rests on it: 1 entity and 3 ties would be left out.',
  ],
  [[0, 1, 0, 0], 'It can be opened without what is at fault and what rests on it: 1 tie would be left out.'],
  [
    [0, 2, 1, 4],
    'It can be opened without what is at fault and what rests on it: 2 ties, 1 further claim and 4 sources would be left out.',
  ],
  [[0, 0, 0, 0], 'It can be opened without what is at fault: all of its records stay.'],
])('what is left out is named, and nothing else: %j', (counts, sentence) => {
  const [entities = 0, ties = 0, claims = 0, sources = 0] = counts;
  expect(leftOutSentence({ entities, ties, claims, sources }, englishWords())).toBe(sentence);
});
