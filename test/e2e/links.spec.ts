import type { Page } from '@playwright/test';
import { initialView, type View } from '../../src/schema/view';
import { encodeView } from '../../src/state/url';
import { expect, test } from './support/test';

/** Waits longer than the address takes to follow a change that makes no entry. */
const settle = 500;

/** What a person sees of the view: what is drawn and where, what is selected, what is asked. */
async function seen(page: Page) {
  await page.waitForTimeout(settle);
  return page.evaluate(() => {
    const { shown, selection, query } = window.entente.view();
    return {
      entities: [...shown.entities].sort(),
      ties: [...shown.ties].sort(),
      selection,
      query,
      hash: location.hash,
    };
  });
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'entente' in window);
  await page.evaluate(() => window.entente.ready);
}

/** The view as a fragment; parts that are not named are those of the untouched view. */
const fragmentOf = (parts: Partial<View>) => `#${encodeView({ ...initialView, ...parts }).fragment}`;

const states: readonly (readonly [name: string, parts: Partial<View>])[] = [
  ['a selection', { selection: ['kor', 'jpn'] }],
  ['kinds of entity', { query: { kinds: ['country', 'agreement'] } }],
  [
    'categories and evidence',
    { query: { categories: ['conflict'], evidence: ['corroborated', 'contested'] } },
  ],
  ['text', { query: { text: 'japan' } }],
  ['two times', { query: { window: '2019-08/2019-11', knownOn: '2019-11-22T12:00:00+09:00' } }],
  ['sources off', { query: { sourcesOff: ['A', 'B'] } }],
  ['the case as one source tells it', { query: { sourcesOnly: ['A'] } }],
  ['a focus', { focus: { id: 'kor', depth: 1, others: 'hide' } }],
  ['a focus that fades the rest', { focus: { id: 'kor', depth: 2, others: 'fade' } }],
  ['an expansion', { focus: { id: 'kor', depth: 1, others: 'hide' }, expanded: [{ id: 'jpn', limit: 3 }] }],
  ['what is hidden', { hidden: ['usa'] }],
  ['a pair fanned out', { fanned: [['jpn', 'kor']] }],
  ['a path', { path: { from: 'kor', to: 'usa', together: true, alternative: 0 }, panel: { name: 'path' } }],
  ['colour and size', { colourBy: 'community', sizeBy: 'pagerank' }],
  ['a smaller budget', { budget: { entities: 12, ties: 20 } }],
  ['pins', { pins: { kor: [12.5, -40] } }],
  ['another layout', { layout: { name: 'force', seed: 7 } }],
  ['the source list', { panel: { name: 'sources' } }],
  ['the Reader', { panel: { name: 'reader', source: 'A' } }],
];

for (const [name, parts] of states) {
  test(`a copied link brings ${name} into a new page`, async ({ entente, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const fragment = fragmentOf(parts);
    await entente.open(`/${fragment}`);
    const here = await seen(page);
    expect(here.hash).toBe(fragment);
    await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(fragment);
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const other = await context.newPage();
    await other.goto(link);
    await ready(other);
    expect(await seen(other)).toEqual(here);
    await other.close();
  });
}

test('back and forward bring back each view, and undo takes them as steps', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor'));
  await page.evaluate(() => window.entente.select('jpn'));
  await page.goBack();
  await expect.poll(async () => (await entente.view()).selection).toEqual(['kor']);
  await page.goBack();
  await expect.poll(async () => (await entente.view()).selection).toEqual([]);
  await page.goForward();
  await expect.poll(async () => (await entente.view()).selection).toEqual(['kor']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await entente.view()).selection).toEqual([]);
});

test('a link followed inside the page is a step of its own', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    fragmentOf({ selection: ['usa'], query: { kinds: ['country'] } }),
  );
  await expect.poll(async () => (await entente.view()).selection).toEqual(['usa']);
  expect((await entente.view()).query).toEqual({ kinds: ['country'] });
  await page.goBack();
  await expect.poll(async () => (await entente.view()).query).toEqual({});
});

for (const [name, fragment, words] of [
  ['damaged', '#v1.q1YqTs', 'The link is damaged.'],
  ['of another version', '#v7.abc', 'another version'],
] as const) {
  test(`a link that is ${name} shows the case from its start and says so`, async ({ entente, page }) => {
    await entente.open(`/${fragment}`);
    await expect(page.getByText(words)).toBeVisible();
    const { selection, query, shown } = await entente.view();
    expect({ selection, query }).toEqual({ selection: [], query: {} });
    expect(shown.entities.length).toBeGreaterThan(10);
  });
}

test('undo goes on after a reload, redo too, but not on another view', async ({ entente, page }) => {
  await entente.open();
  for (const id of ['kor', 'jpn', 'usa']) await page.evaluate((one) => window.entente.select(one), id);
  await page.keyboard.press('ControlOrMeta+z');
  await page.waitForTimeout(settle);
  await page.reload();
  await ready(page);
  expect((await entente.view()).selection).toEqual(['jpn']);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(async () => (await entente.view()).selection).toEqual(['usa']);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await entente.view()).selection).toEqual(['kor']);

  await page.goto('about:blank');
  await entente.open(`/${fragmentOf({ selection: ['abe'] })}`);
  await page.keyboard.press('ControlOrMeta+z');
  expect((await entente.view()).selection).toEqual(['abe']);
});

test('a reload right after a change loses nothing', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor'));
  await page.keyboard.press('ControlOrMeta+z');
  await page.reload();
  await ready(page);
  await expect.poll(async () => (await entente.view()).selection).toEqual([]);
});

test('?embed=1 shows the view without the chrome, and leads to the whole page', async ({ entente, page }) => {
  const fragment = fragmentOf({ query: { kinds: ['country'] } });
  await entente.open(`/?embed=1${fragment}`);
  await expect(page.getByRole('banner')).toHaveCount(0);
  expect((await entente.view()).query).toEqual({ kinds: ['country'] });
  const whole = page.getByRole('link', { name: /Entente/ });
  await expect(whole).toHaveAttribute('href', new RegExp(`/${fragment.replaceAll('.', '\\.')}$`));
});

test('a view inside another page works, and leaves the back button to it', async ({ context, baseURL }) => {
  const address = `${baseURL}/?embed=1${fragmentOf({ query: { kinds: ['country'] } })}`;
  // The page's own policy forbids frames: this one has none.
  const outer = await context.newPage();
  await outer.route('**/outer.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Outer</title><main></main>' }),
  );
  await outer.goto(`${baseURL}/outer.html`);
  await outer.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.width = '900';
    frame.height = '600';
    document.body.append(frame);
  }, address);
  await expect.poll(() => outer.frames().length).toBe(2);
  const inside = outer.frames()[1];
  if (!inside) throw new Error('no frame');
  await inside.waitForFunction(() => 'entente' in window);
  await inside.evaluate(() => window.entente.ready);
  const entries = await outer.evaluate(() => history.length);
  await inside.evaluate(() => window.entente.select('kor'));
  await outer.waitForTimeout(settle);
  expect(await outer.evaluate(() => history.length)).toBe(entries);
  expect(await inside.evaluate(() => window.entente.view().query)).toEqual({ kinds: ['country'] });
});
