import type { Page } from '@playwright/test';
import type { Entente } from './support/test';
import { expect, test } from './support/test';

/** Panels and dialogs, and how to get there; those that have a spec of their own are looked at there. */
const panels: Readonly<Record<string, (page: Page, entente: Entente) => Promise<void>>> = {
  'an entity': (page) => page.evaluate(() => window.entente.select('kor')),
  'a tie': (page) => page.evaluate(() => window.entente.select('kor-ends-gsomia')),
  'several records': (page) => page.evaluate(() => window.entente.select(['kor', 'jpn', 'kor-ends-gsomia'])),
  'an unknown record': (page) => page.evaluate(() => window.entente.select('no-such-record')),
  async 'the Reader'(page) {
    await page.evaluate(() => window.entente.select('kor-ends-gsomia'));
    await page.locator('.citation').first().click();
    await expect(page.getByRole('complementary', { name: 'Reader' }).locator('.reference')).toBeVisible();
  },
  async 'the open dialog'(page) {
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  async 'the export dialog'(page) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  async 'the about dialog'(page) {
    await page.getByRole('button', { name: 'About', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

for (const [name, show] of Object.entries(panels)) {
  test(`${name} has no accessibility violation`, async ({ entente, page }) => {
    await entente.open();
    await show(page, entente);
    await entente.axeInBothThemes();
  });
}

test('the list of hits has no accessibility violation', async ({ entente, page }) => {
  await entente.open();
  await page.getByRole('combobox', { name: 'Search' }).fill('japan');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  // While a list is open React Aria hides the rest of the page from assistive technology: only the list is looked at.
  await entente.axe('.search-box input');
  await entente.axe('[role=listbox]');
});

test('the sheet and the menu of a phone have no accessibility violation @phone @small', async ({
  entente,
  page,
}) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor-ends-gsomia'));
  await entente.axe();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
  await entente.axe();
});
