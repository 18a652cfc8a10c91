import { expect, test } from 'vitest';
import { legendFacts } from '../../src/ui/graph/legend-facts';
import { graphOf } from '../graph/two-entities';

test('the legend explains what the picture holds and nothing else', () => {
  const facts = legendFacts(graphOf({ a: 3, b: 1 }));
  expect([...facts.kinds]).toEqual(['country', 'agreement']);
  expect([...facts.levels]).toEqual(['corroborated', 'denied']);
  expect([...facts.categories]).toEqual(['context']);
});
