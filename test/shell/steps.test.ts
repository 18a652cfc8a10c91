import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Answers, AnswersStore } from '../../src/conductor/answers';
import type { Summary } from '../../src/engine/port';
import { initialView, type View } from '../../src/schema/view';
import { bindSteps } from '../../src/shell/steps';
import { pinMany, select } from '../../src/state/actions';
import { createViewStore } from '../../src/state/store';
import { fakeBrowser } from './fake-browser';

const base = 'https://example.org/';

/** A page on which a dossier stands, as far as steps are concerned. */
function page({ id = 'gsomia', modified = '2020-01-01', view = initialView as View } = {}) {
  const counts = { entities: 2, ties: 1, claims: 1, citations: 1, sources: 1 };
  const summary = { id, modified, title: 'Case', counts } as Summary;
  const answers: AnswersStore = createStore(() => ({ summary }) as Answers);
  const store = createViewStore(view);
  return { store, steps: bindSteps({ view: store, answers }) };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('undo after loading the page again', () => {
  it('goes on where it was', async () => {
    const browser = fakeBrowser(base);
    const before = page();
    before.store.apply(select(['kor']));
    before.store.apply(select(['jpn']));
    before.store.apply(select(['usa']));
    before.store.undo();
    browser.reload();

    const after = page({ view: before.store.getState().view });
    await after.steps.recall();
    expect(after.store.getState()).toMatchObject({ canUndo: true, canRedo: true });
    after.store.undo();
    expect(after.store.getState().view.selection).toEqual(['kor']);
    after.store.undo();
    expect(after.store.getState().view).toEqual(initialView);
  });

  it('brings back the parts of the view that the link had no room for', async () => {
    const browser = fakeBrowser(base);
    const before = page();
    before.store.apply(pinMany({ kor: [1, 2] }));
    browser.reload();

    const after = page();
    await after.steps.recall();
    expect(after.store.getState().view.pins).toEqual({ kor: [1, 2] });
    after.store.undo();
    expect(after.store.getState().view).toEqual(initialView);
  });

  it('survives a page that is put away without being closed', async () => {
    const browser = fakeBrowser(base);
    const before = page();
    before.store.apply(select(['kor']));
    browser.page.visibilityState = 'hidden';
    browser.fire('visibilitychange');
    const after = page({ view: before.store.getState().view });
    await after.steps.recall();
    expect(after.store.getState().canUndo).toBe(true);
  });

  it('stands before the steps taken since', async () => {
    const browser = fakeBrowser(base);
    const before = page();
    before.store.apply(select(['kor']));
    browser.reload();
    const after = page({ view: before.store.getState().view });
    after.store.apply(select(['jpn']));
    await after.steps.recall();
    after.store.undo();
    after.store.undo();
    expect(after.store.getState().view).toEqual(initialView);
  });

  it.each([
    ['another dossier', { id: 'other' }],
    ['another state of the dossier', { modified: '2020-01-02' }],
  ])('has no steps of %s', async (_, dossier) => {
    const browser = fakeBrowser(base);
    page().store.apply(select(['kor']));
    browser.reload();
    const after = page(dossier);
    await after.steps.recall();
    expect(after.store.getState()).toMatchObject({ view: initialView, canUndo: false, canRedo: false });
  });

  it('has no steps where the address asks for another view', async () => {
    const browser = fakeBrowser(base);
    page().store.apply(select(['kor']));
    browser.reload();
    browser.type('#v1.another');
    const after = page();
    await after.steps.recall();
    expect(after.store.getState().canUndo).toBe(false);
  });

  it.each([
    ['goes on where the address was written while the page was loading again', 200, true],
    ['has no steps where the address had another view some time ago', 10_000, false],
  ])('%s', async (_, waited, recalled) => {
    const browser = fakeBrowser(`${base}#v1.old`);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const before = page();
    before.store.apply(select(['kor']));
    history.replaceState(null, '', `${base}#v1.new`);
    clock.mockReturnValue(1000 + waited);
    browser.reload();
    clock.mockRestore();
    // What the browser asked for when it began to load.
    browser.type('#v1.old');
    const after = page();
    await after.steps.recall();
    expect(after.store.getState().canUndo).toBe(recalled);
    expect(after.store.getState().view.selection).toEqual(recalled ? ['kor'] : []);
  });

  it('has no steps where storage was altered', async () => {
    const browser = fakeBrowser(base);
    page().store.apply(select(['kor']));
    browser.reload();
    for (const [key, text] of browser.storage) browser.storage.set(key, text.replace('"selection"', '"x"'));
    const after = page();
    await after.steps.recall();
    expect(after.store.getState().canUndo).toBe(false);
  });

  it('drops the steps where storage is full or refused, and never throws', async () => {
    const browser = fakeBrowser(base);
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('sessionStorage', { getItem: full, setItem: full, removeItem: full });
    page().store.apply(select(['kor']));
    expect(() => browser.reload()).not.toThrow();
    const after = page();
    await after.steps.recall();
    expect(after.store.getState().canUndo).toBe(false);
  });

  it('keeps nothing where there are no steps, and nothing of a view inside another page', () => {
    const browser = fakeBrowser(base);
    page();
    browser.reload();
    expect(browser.storage.size).toBe(0);
    const inside = fakeBrowser(`${base}?embed=1`);
    page().store.apply(select(['kor']));
    inside.reload();
    expect(inside.storage.size).toBe(0);
  });
});
