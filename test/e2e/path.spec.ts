import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const region = (page: Page) => page.getByRole('region', { name: 'Path', exact: true });

/** Opens the path panel with South Korea and Japan, as two selected entities. */
async function between(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate((ids) => window.entente.select(ids), [from, to]);
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('button', { name: 'Path', exact: true })
    .click();
  await expect(region(page)).toBeVisible();
}

test('a path is a proof: each hop with its claims and citations', async ({ entente, page }) => {
  await entente.open();
  await between(page, 'moon', 'abe');
  await expect(region(page).getByText(/^(One|\d+) chains? of/)).toBeVisible();
  const hops = region(page).locator('.hop');
  expect(await hops.count()).toBeGreaterThan(0);
  for (const hop of await hops.all()) {
    await expect(hop.locator('.claim').first()).toBeVisible();
    await expect(hop.locator('.citation').first()).toBeVisible();
  }
  await entente.axe();
});

test('a citation opens the Reader, and the way back leads to the path', async ({ entente, page }) => {
  await entente.open();
  await between(page, 'moon', 'abe');
  await region(page).locator('.citation').first().click();
  const reader = page.getByRole('complementary', { name: 'Reader' });
  await expect(reader.locator('.reference')).toBeVisible();
  await reader.getByRole('button', { name: 'Path', exact: true }).click();
  await expect(region(page)).toBeVisible();
});

test('the ends are picked by name, and swapped', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor'));
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('button', { name: 'Path', exact: true })
    .click();
  await expect(region(page).getByRole('combobox', { name: 'From' })).toHaveValue('South Korea');
  await region(page).getByRole('combobox', { name: 'To' }).fill('일본');
  await page.getByRole('option', { name: /Japan/ }).first().click();
  await expect(region(page).getByRole('combobox', { name: 'To' })).toHaveValue('Japan');
  await expect(region(page).locator('.hop').first()).toBeVisible();
  await region(page).getByRole('button', { name: 'Swap the ends' }).click();
  await expect(region(page).getByRole('combobox', { name: 'From' })).toHaveValue('Japan');
});

test('the proof is copied as a paragraph with footnotes, and saved', async ({ context, entente, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await entente.open();
  await between(page, 'moon', 'abe');
  await expect(region(page).locator('.hop').first()).toBeVisible();
  await region(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied, with footnotes.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\[\^\d+\]: /);
  const saved = page.waitForEvent('download');
  await region(page).getByRole('button', { name: 'Download Markdown' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.md$/);
});

test('that there is no path is said, and a reload keeps the question', async ({ entente, page }) => {
  await entente.open();
  await between(page, 'kor', 'jpn');
  await region(page).getByRole('checkbox', { name: 'All hops true at the same time' }).check();
  await expect(region(page).locator('.path-found, .path-none')).toBeVisible();
  await page.waitForTimeout(400);
  await page.reload();
  await page.waitForFunction(() => 'entente' in window);
  await page.evaluate(() => window.entente.ready);
  await expect(region(page).getByRole('checkbox')).toBeChecked();
  await expect(region(page).getByRole('combobox', { name: 'From' })).toHaveValue('South Korea');
  await expect(region(page).getByRole('combobox', { name: 'To' })).toHaveValue('Japan');
});
