import { describe, expect, it } from 'vitest';
import { initialView } from '../../../src/schema/view';
import { allSourcesOn, isOn } from '../../../src/ui/reader/perspective';

describe('a source', () => {
  it('is on unless one of the clauses holds it back', () => {
    expect(isOn('a', undefined, undefined)).toBe(true);
    expect(isOn('a', ['a'], undefined)).toBe(false);
    expect(isOn('a', undefined, ['b'])).toBe(false);
    expect(isOn('a', ['b'], ['a'])).toBe(true);
    expect(isOn('a', ['a'], ['a'])).toBe(false);
  });

  it('comes back with all others, and only clauses about sources go', () => {
    const view = { ...initialView, query: { sourcesOff: ['a'], sourcesOnly: ['b'], text: 'pact' } };
    expect(allSourcesOn(view).query).toEqual({ text: 'pact' });
    expect(allSourcesOn(initialView)).toBe(initialView);
  });
});
