import { describe, expect, it } from 'vitest';
import { initialView } from '../../src/schema/view';
import { closePanel, openReader, pin, select, toggleSelected, unpinAll } from '../../src/state/actions';
import { createViewStore } from '../../src/state/store';

describe('actions on the view', () => {
  it('select exactly the given records, each once', () => {
    expect(select(['kor', 'jpn', 'kor'])(initialView).selection).toEqual(['kor', 'jpn']);
  });

  it('return the same view when nothing changes', () => {
    const view = select(['kor'])(initialView);
    expect(select(['kor'])(view)).toBe(view);
    expect(unpinAll(view)).toBe(view);
    expect(closePanel(view)).toBe(view);
  });

  it('add a record to the selection and take it out again', () => {
    const both = toggleSelected('jpn')(select(['kor'])(initialView));
    expect(both.selection).toEqual(['kor', 'jpn']);
    expect(toggleSelected('kor')(both).selection).toEqual(['jpn']);
  });

  it('open the Reader on a passage and keep the selection', () => {
    const at = { record: 'kor-ends-gsomia', claim: 'A12', citation: 0 };
    const view = openReader('A', at)(select(['kor-ends-gsomia'])(initialView));
    expect(view.panel).toEqual({ name: 'reader', source: 'A', at });
    expect(view.selection).toEqual(['kor-ends-gsomia']);
  });

  it('keep an entity where it was put until all are released', () => {
    const view = pin('kor', [1, 2])(initialView);
    expect(view.pins).toEqual({ kor: [1, 2] });
    expect(unpinAll(view).pins).toEqual({});
  });
});

describe('the view store', () => {
  it('tells subscribers of a change, and stays silent when an action changes nothing', () => {
    const store = createViewStore();
    const steps: string[] = [];
    store.subscribe((state) => steps.push(state.step));
    store.apply(select(['kor']), 'push');
    store.apply(select(['kor']), 'push');
    store.apply(pin('kor', [0, 0]));
    expect(steps).toEqual(['push', 'replace']);
  });
});
