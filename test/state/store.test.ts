import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialView } from '../../src/schema/view';
import { pin, reset, select, setClause } from '../../src/state/actions';
import { sameValue } from '../../src/state/same-value';
import { createViewStore, undoLimit, type ViewStore } from '../../src/state/store';
import { anyAction } from './arbitrary-action';
import { anyView } from './arbitrary-view';

const viewOf = (store: ViewStore) => store.getState().view;

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

  it('takes a view that is equal by value for the same view', () => {
    const store = createViewStore();
    const before = viewOf(store);
    store.apply((view) => structuredClone(view));
    expect(viewOf(store)).toBe(before);
    expect(store.getState().canUndo).toBe(false);
  });

  it('begins a dossier without steps, and tells of it even where the view looks the same', () => {
    const store = createViewStore();
    store.apply(select(['kor']));
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    store.begin(viewOf(store), 'push');
    expect(told).toBe(1);
    expect(store.getState()).toMatchObject({ step: 'push', canUndo: false, canRedo: false });
  });
});

describe('undo and redo', () => {
  it('do nothing where nothing was done', () => {
    const store = createViewStore();
    store.undo();
    store.redo();
    expect(store.getState()).toEqual({
      view: initialView,
      step: 'replace',
      canUndo: false,
      canRedo: false,
    });
  });

  it('restore the first view and the last one exactly, after any sequence of actions', () => {
    fc.assert(
      fc.property(anyView, fc.array(anyAction, { maxLength: 40 }), (first, sequence) => {
        const store = createViewStore(first);
        let changes = 0;
        store.subscribe(() => {
          changes += 1;
        });
        for (const action of sequence) store.apply(action);
        const last = viewOf(store);
        let undone = 0;
        for (; store.getState().canUndo; undone += 1) store.undo();
        expect(viewOf(store)).toBe(first);
        expect(undone).toBe(changes - undone);
        while (store.getState().canRedo) store.redo();
        expect(viewOf(store)).toBe(last);
      }),
    );
  });

  it('come back to any step on the way, and a new action drops what was undone', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 1, maxLength: 20 }), fc.nat(20), (sequence, back) => {
        const store = createViewStore();
        const seen = [viewOf(store)];
        for (const action of sequence) {
          const before = viewOf(store);
          store.apply(action);
          if (viewOf(store) !== before) seen.push(viewOf(store));
        }
        const steps = Math.min(back, seen.length - 1);
        for (let step = 0; step < steps; step += 1) store.undo();
        expect(viewOf(store)).toBe(seen.at(-1 - steps));
        store.apply(select(['somebody', 'else']));
        expect(store.getState().canRedo).toBe(false);
      }),
    );
  });

  it('count a gesture once, whatever came before and after', () => {
    fc.assert(
      fc.property(anyView, fc.array(anyAction, { maxLength: 12 }), (first, moves) => {
        const store = createViewStore(first);
        for (const move of moves) store.apply(move, 'replace', 'play');
        const last = viewOf(store);
        if (sameValue(last, first)) return;
        expect(store.steps().past).toHaveLength(1);
        store.undo();
        expect(viewOf(store)).toEqual(first);
        expect(store.getState().canUndo).toBe(false);
        store.redo();
        expect(viewOf(store)).toBe(last);
      }),
    );
  });

  it('let a gesture that came back to where it began be no step', () => {
    const store = createViewStore();
    store.apply(setClause('text', 'k'), 'replace', 'typing');
    store.apply(setClause('text', ''), 'replace', 'typing');
    expect(viewOf(store)).toEqual(initialView);
    expect(store.getState().canUndo).toBe(false);
    store.apply(setClause('text', 'j'), 'replace', 'typing');
    expect(store.getState().canUndo).toBe(true);
  });

  it('tell gestures apart by name and by what came between', () => {
    const store = createViewStore();
    store.apply(setClause('text', 'k'), 'replace', 'typing');
    store.apply(setClause('knownOn', '2019'), 'replace', 'dragging');
    store.apply(setClause('text', 'ko'), 'replace', 'typing');
    store.apply(select(['kor']));
    store.apply(setClause('text', 'kor'), 'replace', 'typing');
    expect(store.steps().past).toHaveLength(5);
  });

  it('make one entry of a gesture in the history of the browser too', () => {
    const store = createViewStore();
    const steps: string[] = [];
    store.subscribe(({ step }) => steps.push(step));
    for (const id of ['kor', 'jpn', 'usa']) store.apply(select([id]), 'push', 'walk');
    expect(steps).toEqual(['push', 'replace', 'replace']);
  });

  it('enter the history of the browser as a replacement', () => {
    const store = createViewStore();
    store.apply(select(['kor']), 'push');
    store.undo();
    expect(store.getState().step).toBe('replace');
    store.redo();
    expect(store.getState().step).toBe('replace');
  });

  it('keep the newest steps and no more than the limit', () => {
    const store = createViewStore();
    for (let seed = 0; seed < undoLimit + 50; seed += 1) store.apply(select([`e${seed}`]));
    for (let step = 0; step < undoLimit; step += 1) store.undo();
    expect(viewOf(store).selection).toEqual(['e49']);
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
  });
});

describe('steps that were kept', () => {
  it('go on where they stopped', () => {
    const before = createViewStore();
    before.apply(select(['kor']));
    before.apply(select(['jpn']));
    before.apply(select(['usa']));
    before.undo();
    const after = createViewStore(viewOf(before));
    after.recall(before.steps());
    expect(after.getState()).toMatchObject({ canUndo: true, canRedo: true });
    after.redo();
    expect(viewOf(after).selection).toEqual(['usa']);
    while (after.getState().canUndo) after.undo();
    expect(viewOf(after)).toEqual(initialView);
  });

  it('stand before those taken since, and what was undone then is gone', () => {
    const store = createViewStore();
    store.apply(select(['jpn']));
    const future = [select(['usa'])(initialView)];
    store.recall({ past: [select(['kor'])(initialView)], future });
    expect(store.getState()).toMatchObject({ canUndo: true, canRedo: false });
    store.undo();
    store.undo();
    expect(viewOf(store).selection).toEqual(['kor']);
  });

  it('stay within the limit', () => {
    const store = createViewStore();
    const many = Array.from({ length: 2 * undoLimit }, (_, at) => select([`e${at}`])(initialView));
    store.recall({ past: many, future: many });
    expect(store.steps().past).toHaveLength(undoLimit);
    expect(store.steps().future).toHaveLength(undoLimit);
    expect(store.steps().past.at(-1)).toBe(many.at(-1));
    store.apply(reset);
    expect(store.getState().view).toEqual(initialView);
  });
});
