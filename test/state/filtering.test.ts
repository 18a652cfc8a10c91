import { describe, expect, it } from 'vitest';
import { initialView, type View } from '../../src/schema/view';
import { onlyValue, resetQuery, setClause, switchSource, tellAs, toggleValue } from '../../src/state/actions';

const kinds = ['country', 'leader', 'event'];
const queryAfter = (...actions: ((view: View) => View)[]) =>
  actions.reduce((view, action) => action(view), initialView).query;

describe('clauses of the query', () => {
  it('are set and taken out; the empty text is none', () => {
    expect(queryAfter(setClause('knownOn', '2019'), setClause('text', 'korea'))).toEqual({
      knownOn: '2019',
      text: 'korea',
    });
    expect(queryAfter(setClause('knownOn', '2019'), setClause('knownOn', undefined))).toEqual({});
    expect(queryAfter(setClause('text', 'k'), setClause('text', ''))).toEqual({});
  });

  it('that stand already change nothing', () => {
    const view = setClause('knownOn', '2019')(initialView);
    expect(setClause('knownOn', '2019')(view)).toBe(view);
    expect(setClause('window', undefined)(view)).toBe(view);
    expect(resetQuery(initialView)).toBe(initialView);
  });

  it('go all at once', () => {
    expect(queryAfter(setClause('knownOn', '2019'), tellAs(['A']), resetQuery)).toEqual({});
  });
});

describe('lists of what may show', () => {
  it('lose a value and get it back; the whole list is no clause', () => {
    const without = toggleValue('kinds', 'leader', kinds);
    expect(queryAfter(without)).toEqual({ kinds: ['country', 'event'] });
    expect(queryAfter(without, without)).toEqual({});
  });

  it('may come to let nothing through, which is not the same as no clause', () => {
    expect(queryAfter(...kinds.map((kind) => toggleValue('kinds', kind, kinds)))).toEqual({ kinds: [] });
  });

  it('can let through what does not show by itself', () => {
    const all = ['corroborated', 'denied'] as const;
    const unsupported = toggleValue('evidence', 'unsupported', all);
    expect(queryAfter(unsupported)).toEqual({ evidence: ['corroborated', 'denied', 'unsupported'] });
    expect(queryAfter(unsupported, unsupported)).toEqual({});
  });

  it('come down to one value', () => {
    expect(queryAfter(onlyValue('categories', 'conflict'))).toEqual({ categories: ['conflict'] });
  });
});

describe('sources', () => {
  it('go off and on; none off is no clause', () => {
    const off = [switchSource('A', false), switchSource('B', false)];
    expect(queryAfter(...off)).toEqual({ sourcesOff: ['A', 'B'] });
    expect(queryAfter(...off, switchSource('A', true))).toEqual({ sourcesOff: ['B'] });
    expect(queryAfter(...off, switchSource('A', true), switchSource('B', true))).toEqual({});
  });

  it('that are off or on already change nothing', () => {
    const view = switchSource('A', false)(initialView);
    expect(switchSource('A', false)(view)).toBe(view);
    expect(switchSource('B', true)(view)).toBe(view);
  });

  it('tell the case alone, each once, until all tell it again', () => {
    expect(queryAfter(tellAs(['A', 'B', 'A']))).toEqual({ sourcesOnly: ['A', 'B'] });
    expect(queryAfter(tellAs(['A']), tellAs(null))).toEqual({});
    expect(tellAs(null)(initialView)).toBe(initialView);
  });

  it('switched on while others tell the case join the tellers', () => {
    expect(queryAfter(tellAs(['A']), switchSource('B', true))).toEqual({ sourcesOnly: ['A', 'B'] });
    expect(queryAfter(tellAs(['A']), switchSource('A', false), switchSource('A', true))).toEqual({
      sourcesOnly: ['A'],
    });
  });
});
