import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialView, type View } from '../../src/schema/view';
import { View as Schema } from '../../src/schema/view-schema';
import {
  chooseAlternative,
  clearPath,
  closePanel,
  collapse,
  colourBy,
  expand,
  fanIn,
  fanOut,
  findPath,
  focusOn,
  hide,
  openReader,
  setBudget,
  sizeBy,
  unfocus,
  unhideAll,
} from '../../src/state/actions';
import { anyAction } from './arbitrary-action';
import { anyView } from './arbitrary-view';

/** Applies actions one after the other. */
const viewAfter = (...actions: ((view: View) => View)[]) =>
  actions.reduce((view, action) => action(view), initialView);

describe('every action', () => {
  it('makes a view that the schema allows of any view, and leaves the one it was given alone', () => {
    fc.assert(
      fc.property(anyView, fc.array(anyAction, { maxLength: 10 }), (first, sequence) => {
        const text = JSON.stringify(first);
        const last = sequence.reduce((view, action) => action(view), first);
        expect(Schema.safeParse(last)).toMatchObject({ success: true });
        expect(JSON.stringify(first)).toBe(text);
      }),
    );
  });
});

describe('panels', () => {
  it('open the Reader on a passage and keep all else', () => {
    const at = { record: 'kor-ends-gsomia', claim: 'A12', citation: 0 };
    const view = openReader('A', at)({ ...initialView, selection: ['kor-ends-gsomia'] });
    expect(view.panel).toEqual({ name: 'reader', source: 'A', at });
    expect(view.selection).toEqual(['kor-ends-gsomia']);
  });

  it('stay the same view when the panel stands already', () => {
    expect(closePanel(initialView)).toBe(initialView);
    const view = openReader('A')(initialView);
    expect(openReader('A')(view)).toBe(view);
  });
});

describe('focus', () => {
  it('begins with one step and hides the rest', () => {
    expect(viewAfter(focusOn('kor')).focus).toEqual({ id: 'kor', depth: 1, others: 'hide' });
  });

  it('keeps depth and treatment of the rest when it moves on', () => {
    expect(viewAfter(focusOn('kor', 3, 'fade'), focusOn('jpn')).focus).toEqual({
      id: 'jpn',
      depth: 3,
      others: 'fade',
    });
  });

  it('brings back an entity that was hidden', () => {
    expect(viewAfter(hide(['kor', 'jpn']), focusOn('kor')).hidden).toEqual(['jpn']);
  });

  it('ends without trace', () => {
    expect(viewAfter(focusOn('kor'), unfocus)).toEqual(initialView);
    expect(unfocus(initialView)).toBe(initialView);
  });
});

describe('expansions', () => {
  it('add up by kinds of tie; the same kinds in any order are one wish, whose limit is the newest', () => {
    const view = viewAfter(
      expand('kor', 10, ['meets', 'leads']),
      expand('kor', 20),
      expand('kor', 30, ['leads', 'meets', 'leads']),
    );
    expect(view.expanded).toEqual([
      { id: 'kor', tieKinds: ['leads', 'meets'], limit: 30 },
      { id: 'kor', limit: 20 },
    ]);
    expect(expand('kor', 20)(view)).toBe(view);
  });

  it('hold their limit within bounds, whatever comes', () => {
    const limits = [0, -4, 2.6, 1e9, Number.NaN].map(
      (limit) => viewAfter(expand('kor', limit)).expanded[0]?.limit,
    );
    expect(limits).toEqual([1, 1, 3, 100_000, 1]);
  });

  it('are taken back all at once', () => {
    const view = viewAfter(expand('kor', 10), expand('kor', 10, ['meets']), expand('jpn', 5));
    expect(collapse('kor')(view).expanded).toEqual([{ id: 'jpn', limit: 5 }]);
    expect(collapse('usa')(view)).toBe(view);
  });
});

describe('hiding', () => {
  it('takes with it what was asked around the records: selection, focus, expansion, path and its panel', () => {
    const view = viewAfter(
      findPath('kor', 'usa'),
      focusOn('kor'),
      expand('kor', 10),
      (one) => ({ ...one, selection: ['kor', 'jpn'] }),
      hide(['kor']),
    );
    expect(view).toEqual({ ...initialView, hidden: ['kor'], selection: ['jpn'] });
  });

  it('leaves focus and path of others alone, and pins stay for when the records come back', () => {
    const base = viewAfter(findPath('kor', 'usa'), focusOn('kor'), (one) => ({
      ...one,
      pins: { jpn: [1, 2] },
    }));
    const view = hide(['jpn'])(base);
    expect(view).toEqual({ ...base, hidden: ['jpn'] });
    expect(unhideAll(view)).toEqual(base);
  });

  it('of what is hidden already changes nothing', () => {
    const view = viewAfter(hide(['kor']));
    expect(hide(['kor'])(view)).toBe(view);
    expect(hide([])(view)).toBe(view);
    expect(unhideAll(initialView)).toBe(initialView);
  });
});

describe('bundles', () => {
  it('are fanned out and in whichever end is named first', () => {
    const view = viewAfter(fanOut('kor', 'jpn'));
    expect(view.fanned).toEqual([['jpn', 'kor']]);
    expect(fanOut('jpn', 'kor')(view)).toBe(view);
    expect(fanIn('kor', 'jpn')(view)).toEqual(initialView);
    expect(fanIn('kor', 'usa')(view)).toBe(view);
  });
});

describe('a path', () => {
  it('is asked for with its panel, the first chain drawn', () => {
    const view = viewAfter(findPath('kor', 'jpn', true), chooseAlternative(2), findPath('kor', 'usa'));
    expect(view.path).toEqual({ from: 'kor', to: 'usa', together: true, alternative: 0 });
    expect(view.panel).toEqual({ name: 'path' });
  });

  it('brings back ends that were hidden, and leads from no entity to itself', () => {
    expect(viewAfter(hide(['kor', 'abe']), findPath('kor', 'jpn')).hidden).toEqual(['abe']);
    expect(findPath('kor', 'kor')(initialView)).toBe(initialView);
  });

  it('has alternatives from 0 to 1000', () => {
    const path = viewAfter(findPath('kor', 'jpn'));
    expect([-1, 3, 5000, Number.NaN].map((n) => chooseAlternative(n)(path).path?.alternative)).toEqual([
      0, 3, 1000, 0,
    ]);
    expect(chooseAlternative(1)(initialView)).toBe(initialView);
  });

  it('is cleared with its panel, and leaves another panel open', () => {
    expect(viewAfter(findPath('kor', 'jpn'), clearPath)).toEqual(initialView);
    expect(viewAfter(findPath('kor', 'jpn'), openReader('A'), clearPath).panel).toEqual({
      name: 'reader',
      source: 'A',
    });
    expect(clearPath(initialView)).toBe(initialView);
  });
});

describe('looks', () => {
  it('are set, and the same again changes nothing', () => {
    const view = viewAfter(colourBy('community'), sizeBy('pagerank'), setBudget({ entities: 10, ties: 0 }));
    expect(view).toEqual({
      ...initialView,
      colourBy: 'community',
      sizeBy: 'pagerank',
      budget: { entities: 10, ties: 1 },
    });
    expect(colourBy('community')(view)).toBe(view);
    expect(sizeBy('pagerank')(view)).toBe(view);
    expect(setBudget({ entities: 10, ties: 1 })(view)).toBe(view);
  });
});
