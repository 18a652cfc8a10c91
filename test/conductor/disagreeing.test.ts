import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { disagreeingTies } from '../../src/conductor/disagreeing';
import { graphOf } from '../graph/two-entities';
import { makeConductor } from './fakes';

describe('the ties whose sources disagree', () => {
  test('are the contested, then the denied, each by id', () => {
    expect(disagreeingTies(graphOf({ d: 1, c: 2, b: 3, a: 2, e: 4, f: 5 }))).toEqual(['a', 'c', 'd']);
  });

  test('are none where all agree', () => {
    expect(disagreeingTies(graphOf({ a: 3, b: 4 }))).toEqual([]);
  });

  test('come in full lines, with detail and date', async () => {
    const { conductor } = makeConductor();
    await conductor.open([
      { name: 'small.json', body: new Blob([readFileSync('test/fixtures/dossiers/small.json')]) },
    ]);
    await vi.waitUntil(() => conductor.answers.getState().disagreements !== null);
    const { lines, total } = conductor.answers.getState().disagreements ?? { lines: [], total: 0 };
    expect([lines.map((line) => line.id), total]).toEqual([['jpn-odds-kor', 'kor-ends-pact'], 2]);
    expect(lines[1]).toMatchObject({ fromLabel: 'South Korea', toLabel: 'Pact', when: '2019-11-23' });
    await conductor.close();
  });
});
