import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialView, type View } from '../../src/schema/view';
import { bindHistory } from '../../src/shell/history';
import { pin, select, setClause } from '../../src/state/actions';
import { createViewStore } from '../../src/state/store';
import { encodeView } from '../../src/state/url';
import { fakeBrowser } from './fake-browser';

const base = 'https://example.org/entente/';

function bind(start = base) {
  const browser = fakeBrowser(start);
  const view = createViewStore();
  const reopened: [string, View][] = [];
  const problems: string[] = [];
  const history = bindHistory({
    view,
    untouched: initialView,
    reopen: (dossier, wanted) => reopened.push([dossier, wanted]),
    onProblem: (problem) => problems.push(problem),
  });
  history.enter('founding', null);
  const now = () => view.getState().view;
  return { browser, view, history, reopened, problems, now };
}

/** Lets what a `popstate` began come to its end; reading a fragment loads a module. */
const settled = () =>
  vi.waitFor(() => import('../../src/state/unpack-view')).then(() => vi.advanceTimersByTimeAsync(0));

const hashOf = (view: View) => `#${encodeView(view).fragment}`;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the address bar', () => {
  it('follows a replacing change after a moment, however many there are, and keeps one entry', async () => {
    const { browser, view, now } = bind();
    view.apply(setClause('text', 'k'));
    view.apply(setClause('text', 'ko'));
    expect(browser.url()).toBe(base);
    await vi.advanceTimersByTimeAsync(300);
    expect(browser.urls()).toEqual([base + hashOf(now())]);
  });

  it('gets an entry at once for a change that asks for one', () => {
    const { browser, view, now } = bind();
    view.apply(select(['kor']), 'push');
    expect(browser.urls()).toEqual([base, base + hashOf(now())]);
    expect(browser.state()).toEqual({ dossier: 'founding' });
  });

  it('keeps in the entry that is left what came just before', () => {
    const { browser, view, now } = bind();
    view.apply(setClause('knownOn', '2019'));
    const left = now();
    view.apply(select(['kor']), 'push');
    expect(browser.urls()).toEqual([base + hashOf(left), base + hashOf(now())]);
  });

  it('keeps it for the dossier that is left, too', () => {
    const { browser, view, history, now } = bind();
    view.apply(setClause('knownOn', '2019'));
    const left = now();
    history.enter('address:b.json', 'b.json');
    view.begin(initialView, 'push');
    expect(browser.urls()).toEqual([base + hashOf(left), `${base}?open=b.json`]);
    expect(browser.state()).toEqual({ dossier: 'address:b.json' });
  });

  it('takes undo as a replacement', async () => {
    const { browser, view } = bind();
    view.apply(select(['kor']), 'push');
    view.undo();
    await vi.advanceTimersByTimeAsync(300);
    expect(browser.urls()).toEqual([base, base]);
  });

  it('leaves the back button of a page around it alone', async () => {
    const { browser, view, history, now } = bind(`${base}?embed=1`);
    view.apply(select(['kor']), 'push');
    await vi.advanceTimersByTimeAsync(300);
    expect(browser.urls()).toEqual([`${base}?embed=1${hashOf(now())}`]);
    expect(history.link().href).toBe(base + hashOf(now()));
  });
});

describe('back and forward', () => {
  it('bring back the view of each entry, as steps that undo takes back', async () => {
    const { browser, view, now } = bind();
    view.apply(select(['kor']), 'push');
    view.apply(select(['jpn']), 'push');
    const last = now();
    browser.go(-1);
    await settled();
    expect(now().selection).toEqual(['kor']);
    browser.go(-1);
    await settled();
    expect(now()).toEqual(initialView);
    browser.go(2);
    await settled();
    expect(now()).toEqual(last);
    view.undo();
    expect(now()).toEqual(initialView);
  });

  it('make no entry themselves', async () => {
    const { browser, view } = bind();
    view.apply(select(['kor']), 'push');
    const urls = browser.urls();
    browser.go(-1);
    await settled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(browser.urls()).toEqual(urls);
  });

  it('show the newest of several entries gone to in a hurry', async () => {
    const { browser, view, now } = bind();
    for (const id of ['kor', 'jpn', 'usa']) view.apply(select([id]), 'push');
    browser.go(-1);
    browser.go(-2);
    await settled();
    expect(now()).toEqual(initialView);
  });

  it('open the dossier again that an entry belongs to', async () => {
    const { browser, view, history, reopened } = bind();
    view.apply(select(['kor']), 'push');
    const left = view.getState().view;
    history.enter('file:1', null);
    view.begin(initialView, 'push');
    browser.go(-1);
    await settled();
    expect(reopened).toEqual([['founding', left]]);
  });

  it('take a fragment typed by hand for an entry of the dossier that stands', async () => {
    const { browser, now, problems } = bind();
    browser.type(hashOf({ ...initialView, selection: ['abe'] }));
    await settled();
    expect(now().selection).toEqual(['abe']);
    expect(browser.state()).toEqual({ dossier: 'founding' });
    expect(problems).toEqual([]);
  });

  it('fall back to the untouched view at a damaged fragment, and say so', async () => {
    const { browser, view, now, problems } = bind();
    view.apply(select(['kor']), 'push');
    browser.type('#v1.%%%');
    await settled();
    expect(now()).toEqual(initialView);
    expect(problems).toEqual(['damaged']);
    browser.type('#v9.abc');
    await settled();
    expect(problems).toEqual(['damaged', 'version']);
  });

  it('are heard no more after the end', async () => {
    const { browser, view, history, now } = bind();
    view.apply(select(['kor']), 'push');
    history.stop();
    browser.go(-1);
    await settled();
    expect(now().selection).toEqual(['kor']);
  });
});

describe('the start', () => {
  it('reads the view of the address and the dossier of the entry', async () => {
    const wanted: View = { ...initialView, selection: ['kor'] };
    const { history } = bind(base + hashOf(wanted));
    expect(await history.start()).toEqual({ view: wanted, problem: null, dossier: null });
  });

  it('is the untouched view for an empty fragment', async () => {
    expect(await bind().history.start()).toEqual({ view: initialView, problem: null, dossier: null });
  });

  it('falls back and says so where the fragment is damaged', async () => {
    const { history } = bind(`${base}#v1.zzz`);
    expect(await history.start()).toEqual({ view: initialView, problem: 'damaged', dossier: null });
  });
});

describe('the link', () => {
  it('says that it cannot lead to a file opened by hand', () => {
    const { history } = bind();
    history.enter('founding', null);
    expect(history.link().leadsToDossier).toBe(true);
    history.enter('file:1', null);
    expect(history.link()).toEqual({ href: base, omitted: [], leadsToDossier: false });
  });

  it('names the address the dossier came from, and what does not fit', () => {
    const { view, history } = bind();
    history.enter('address:b.json', 'b.json');
    expect(history.link()).toEqual({ href: `${base}?open=b.json`, omitted: [], leadsToDossier: true });
    for (let at = 0; at < 800; at += 1) view.apply(pin(`entity-${at}`, [Math.sin(at), Math.cos(at)]));
    expect(history.link()).toMatchObject({ href: `${base}?open=b.json`, omitted: ['pins'] });
  });
});
