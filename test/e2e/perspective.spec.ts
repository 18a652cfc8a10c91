import type { Page } from '@playwright/test';
import type { EntenteApi } from '../../src/shell/automation';
import { expect, test } from './support/test';

type Shown = ReturnType<EntenteApi['view']>['shown'];

const sources = (page: Page) => page.getByRole('complementary', { name: 'Sources' });

// What comes back comes back at the end.
const sorted = ({ entities, ties }: Shown) => [entities.toSorted(), ties.toSorted()];

async function openSources(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(sources(page).getByRole('switch').first()).toBeVisible();
}

test('a source switched off takes its ties away and says which', async ({ entente, page }) => {
  await entente.open();
  const before = (await entente.view()).shown;
  await openSources(page);
  await sources(page).getByRole('switch').first().click();
  await expect(sources(page).locator('.fallen-what')).toHaveText(/rests? on this source alone\.$/);
  const after = (await entente.view()).shown;
  const said = Number.parseInt((await sources(page).locator('.fallen-what').textContent()) ?? '', 10);
  expect(said).toBe(before.ties.length - after.ties.length);
  await sources(page).getByText('What changed').click();
  await expect(sources(page).locator('.fallen-list .tie-row').first()).toBeVisible();
  await sources(page).getByRole('button', { name: 'All sources on' }).click();
  await expect.poll(async () => sorted((await entente.view()).shown)).toEqual(sorted(before));
});

test('the case as one source tells it, from the Reader and back', async ({ entente, page }) => {
  await entente.open();
  await openSources(page);
  await sources(page).locator('.source-row').nth(1).click();
  const reader = page.getByRole('complementary', { name: 'Reader' });
  const tell = reader.getByRole('button', { name: /^Show the case as this source tells it/ });
  await tell.click();
  await expect.poll(async () => (await entente.view()).query.sourcesOnly?.length).toBe(1);
  await expect(tell).toHaveAttribute('aria-pressed', 'true');
  await expect(reader.locator('.fallen-what')).toContainText('rest on other sources alone');
  await expect(
    page.getByRole('list', { name: 'Active filters' }).getByRole('button', { name: /As told by one source/ }),
  ).toBeVisible();
  await tell.click();
  await expect.poll(async () => (await entente.view()).query).toEqual({});
});

test('the coverage of the shown ties adds up', async ({ entente, page }) => {
  await entente.open();
  const coverage = page.locator('.coverage');
  await expect(coverage).toBeVisible();
  const sum = async () =>
    (await coverage.locator('.coverage-number').allTextContents())
      .map((text) => Number.parseInt(text, 10))
      .reduce((a, b) => a + b, 0);
  expect(await sum()).toBe((await entente.view()).shown.ties.length);
  await openSources(page);
  await sources(page).getByRole('switch').first().click();
  await expect.poll(async () => (await sum()) - (await entente.view()).shown.ties.length).toBe(0);
});

test('perspective has no accessibility violation', async ({ entente, page }) => {
  await entente.open();
  await openSources(page);
  await sources(page).getByRole('switch').first().click();
  await expect(sources(page).locator('.fallen-what')).toBeVisible();
  await entente.axeInBothThemes();
  await sources(page).locator('.source-row').first().click();
  await expect(page.getByRole('complementary', { name: 'Reader' }).getByRole('switch')).toBeVisible();
  await entente.axeInBothThemes('aside');
});
