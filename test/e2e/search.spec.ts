import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' });

test('names are found in Korean, and Enter takes the first hit', async ({ entente, page }) => {
  await entente.open();
  await field(page).fill('일본');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Japan');
  await expect(first).toContainText('일본');
  await field(page).press('Enter');
  await expect.poll(async () => (await entente.view()).selection).toEqual(['jpn']);
  await expect(field(page)).toHaveValue('');
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('no hit is marked until the first ArrowDown, which marks the first', async ({ entente, page }) => {
  await entente.open();
  await field(page).click();
  await field(page).pressSequentially('japan');
  // The list says that it searches until the hits are there: only a hit has a key.
  await expect(page.getByRole('option').first()).toHaveAttribute('data-key', 'jpn');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await field(page).press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /option-jpn$/);
  await field(page).press('ArrowDown');
  const second = page.getByRole('option').nth(1);
  const key = await second.getAttribute('data-key');
  await field(page).press('Enter');
  await expect.poll(async () => (await entente.view()).selection).toEqual([key]);
});

test('a tie is found by its sentence, selected and brought to the middle', async ({ entente, page }) => {
  await entente.open();
  await field(page).fill('south korea ends gsomia');
  await expect(page.getByRole('option').first()).toContainText('South Korea ends GSOMIA');
  await page.getByRole('option').first().click();
  await expect.poll(async () => (await entente.view()).selection).toEqual(['kor-ends-gsomia']);
});

test('Enter before the answer is there takes the first hit of what was typed', async ({ entente, page }) => {
  await entente.open();
  await field(page).focus();
  await page.keyboard.insertText('gsomia');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await entente.view()).selection).toEqual(['gsomia']);
});

test('nothing found is said, and Escape empties the field and nothing else', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor'));
  await field(page).fill('zzzz');
  await expect(page.getByText('Nothing matches “zzzz”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page.getByText('Nothing matches “zzzz”.')).toHaveCount(0);
  expect((await entente.view()).selection).toEqual(['kor']);
});

test('a slash goes to the search field @tablet', async ({ entente, page }) => {
  await entente.open();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('gsomia');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(field(page)).toHaveValue('gsomia');
});
