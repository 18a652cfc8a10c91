import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialView } from '../../src/schema/view';
import { checkView } from '../../src/state/check-view';
import { anyView } from './arbitrary-view';

describe('a value from outside', () => {
  it('is a view when it has a view’s shape', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(checkView(JSON.parse(JSON.stringify(view)))).toEqual(view);
      }),
    );
  });

  it('gets the untouched view’s parts where it has none', () => {
    expect(checkView({ selection: ['kor'] })).toEqual({ ...initialView, selection: ['kor'] });
  });

  it.each([
    [null],
    ['view'],
    [7],
    [[]],
    [{ selection: 'kor' }],
    [{ camera: 1 }],
    [{ query: { evidence: ['sure'] } }],
  ])('%j is no view', (value) => {
    expect(checkView(value)).toBeNull();
  });
});
