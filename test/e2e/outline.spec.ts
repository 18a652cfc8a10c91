import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const outline = (page: Page) => page.getByRole('region', { name: 'Outline' });
const grid = (page: Page) => outline(page).getByRole('treegrid');

/** The row of an entity. */
const row = (page: Page, id: string) => grid(page).locator(`[role=row][data-key="${id}"]`);

async function openOutline(page: Page): Promise<void> {
  await outline(page)
    .getByRole('button', { name: /^Outline/ })
    .click();
  await expect(grid(page)).toBeVisible();
}

test('the Outline is there collapsed, with the counts, and opening it does not move the picture', async ({
  entente,
  page,
}) => {
  await entente.open();
  const { shown } = await entente.view();
  await expect(outline(page)).toContainText(`${shown.entities.length} entities, ${shown.ties.length} ties`);
  const before = await page.evaluate(() => window.entente.screenPosition('kor'));
  await openOutline(page);
  expect(await page.evaluate(() => window.entente.screenPosition('kor'))).toEqual(before);
});

test('its rows are all shown entities, and the ties of those that are expanded', async ({
  entente,
  page,
}) => {
  await entente.open();
  await openOutline(page);
  const { shown } = await entente.view();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(shown.entities.length + 1));
  const korea = row(page, 'kor');
  await expect(korea).toHaveAttribute('aria-expanded', 'false');
  const ties = Number(await korea.getByRole('gridcell').nth(1).textContent());
  await korea.getByRole('button').click();
  await expect(korea).toHaveAttribute('aria-expanded', 'true');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(shown.entities.length + ties + 1));
  await expect(grid(page).locator('[aria-level="2"]').first()).toBeVisible();
});

test('a row selects its record, a record selected elsewhere marks its row', async ({ entente, page }) => {
  await entente.open();
  await openOutline(page);
  await row(page, 'jpn').click();
  await expect.poll(async () => (await entente.view()).selection).toEqual(['jpn']);
  await page.getByRole('combobox', { name: 'Search' }).focus();
  await page.evaluate(() => window.entente.select('kor-ends-gsomia'));
  const marked = grid(page).locator('[role=row][aria-selected=true]').first();
  await expect(marked).toContainText('South Korea ends GSOMIA');
  await expect(marked).toBeInViewport();
});

test('several rows are selected with Shift, and Escape clears them', async ({ entente, page }) => {
  await entente.open();
  await openOutline(page);
  const rows = grid(page).locator('[role=row][data-key]');
  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  await expect.poll(async () => (await entente.view()).selection.length).toBe(3);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('3 records selected');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await entente.view()).selection).toEqual([]);
});

test('columns sort the rows, either way', async ({ entente, page }) => {
  await entente.open();
  await openOutline(page);
  const first = grid(page).locator('[role=row][data-key]').first();
  await grid(page).getByRole('columnheader', { name: 'Name' }).click();
  await expect(grid(page).getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const ascending = await first.textContent();
  await grid(page).getByRole('columnheader', { name: 'Name' }).click();
  await expect(grid(page).getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(await first.textContent()).not.toBe(ascending);
});

test('rows are copied as a table for a spreadsheet', async ({ context, entente, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await entente.open();
  await openOutline(page);
  await row(page, 'jpn').click();
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByText('One row copied as a table.')).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines[0]?.split('\t')).toEqual(['Name', 'Kind', 'Ties', 'Evidence', 'Dates']);
  expect(lines[1]).toMatch(/^Japan\tCountry\t\d+\t/);
});

test('a change of what is shown is announced', async ({ entente, page }) => {
  await entente.open();
  const { shown } = await entente.view();
  const status = page.getByRole('region', { name: 'Graph' }).getByRole('status').first();
  await expect(status).toContainText(`${shown.entities.length} entities, ${shown.ties.length} ties shown;`);
  await expect(status).toContainText('contested');
});

test('the Outline is a sheet that the view bar opens @phone @tablet @small', async ({ entente, page }) => {
  await entente.open();
  await expect(outline(page)).toBeHidden();
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(grid(page)).toBeVisible();
  await entente.axe();
  await page.keyboard.press('Escape');
  await expect(outline(page)).toBeHidden();
});

test('the open Outline has no accessibility violation', async ({ entente, page }) => {
  await entente.open();
  await openOutline(page);
  await row(page, 'kor').getByRole('button').click();
  await expect(grid(page).locator('[aria-level="2"]').first()).toBeVisible();
  await entente.axeInBothThemes();
});
