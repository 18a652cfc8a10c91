import { expect, test } from 'vitest';
import { englishWords } from '../../../src/messages/messages';
import { togetherText } from '../../../src/ui/path/together-text';

const words = englishWords();
const at = (text: string) => Date.parse(text) / 1000;
const said = (together?: readonly [number, number]) =>
  togetherText({ hops: [], ...(together ? { together } : {}) }, '+09:00', words);

test('the days between which all hops can hold, in the dossier’s time', () => {
  expect(said([at('2019-08-22T00:00:00+09:00'), at('2019-11-23T00:00:00+09:00')])).toBe(
    'All hops can hold together 22 August 2019 – 22 November 2019.',
  );
});

test('one day is one day', () => {
  expect(said([at('2019-08-22T00:00:00+09:00'), at('2019-08-23T00:00:00+09:00')])).toBe(
    'All hops can hold together 22 August 2019.',
  );
});

test('an open end stays open', () => {
  expect(said([at('2019-08-22T00:00:00+09:00'), Number.POSITIVE_INFINITY])).toBe(
    'All hops can hold together since 22 August 2019.',
  );
  expect(said([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])).toBe('No date keeps its hops apart.');
});

test('hops that never hold together are said not to', () => {
  expect(said()).toBe('There is no time at which all of its hops hold together.');
});
