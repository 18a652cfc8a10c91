import { describe, expect, it } from 'vitest';
import { initialView, type View } from '../../src/schema/view';
import {
  addToSelection,
  pin,
  pinMany,
  select,
  selectMany,
  toggleSelected,
  unpin,
  unpinAll,
} from '../../src/state/actions';

const viewAfter = (...actions: ((view: View) => View)[]) =>
  actions.reduce((view, action) => action(view), initialView);

describe('the selection', () => {
  it('is exactly the given records, each once, in their order', () => {
    expect(viewAfter(select(['kor', 'jpn', 'kor'])).selection).toEqual(['kor', 'jpn']);
    expect(viewAfter(select(['usa']), selectMany(['jpn', 'kor'])).selection).toEqual(['jpn', 'kor']);
  });

  it('stays the same view when nothing changes', () => {
    const view = viewAfter(select(['kor']));
    expect(select(['kor', 'kor'])(view)).toBe(view);
    expect(addToSelection(['kor'])(view)).toBe(view);
    expect(addToSelection([])(view)).toBe(view);
  });

  it('takes a record in and lets it go again', () => {
    const both = viewAfter(select(['kor']), toggleSelected('jpn'));
    expect(both.selection).toEqual(['kor', 'jpn']);
    expect(toggleSelected('kor')(both).selection).toEqual(['jpn']);
  });

  it('takes in several behind those it has', () => {
    expect(viewAfter(select(['kor', 'jpn']), addToSelection(['usa', 'kor', 'abe'])).selection).toEqual([
      'kor',
      'jpn',
      'usa',
      'abe',
    ]);
  });
});

describe('pins', () => {
  it('keep entities where they were put until they are released', () => {
    const view = viewAfter(pin('kor', [1, 2]), pinMany({ jpn: [3, 4], usa: [5, 6] }), pin('kor', [7, 8]));
    expect(view.pins).toEqual({ kor: [7, 8], jpn: [3, 4], usa: [5, 6] });
    expect(unpin(['kor', 'usa', 'moon'])(view).pins).toEqual({ jpn: [3, 4] });
    expect(unpinAll(view).pins).toEqual({});
  });

  it('change nothing where there are none', () => {
    expect(unpinAll(initialView)).toBe(initialView);
    expect(unpin(['kor'])(initialView)).toBe(initialView);
    expect(pinMany({})(initialView)).toBe(initialView);
  });
});
