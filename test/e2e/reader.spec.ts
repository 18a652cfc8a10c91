import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const tie = 'kor-ends-gsomia';

/** The citation of a claim of the showpiece that names a paragraph of one of the two articles. */
function citation(page: Page, claim: string) {
  return page
    .locator(`[data-claim="${claim}"]`)
    .getByRole('button', { name: /para\. \d+/ })
    .first();
}

test('a citation opens the Reader on the cited paragraph', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate((id) => window.entente.select(id), tie);
  const opener = citation(page, 'B09');
  const place = await opener.textContent();
  const paragraph = /para\. (\d+)/.exec(place ?? '')?.[1];
  await opener.click();
  const reader = page.getByRole('complementary', { name: 'Reader' });
  await expect(reader.getByRole('heading', { level: 2 })).toBeFocused();
  const cited = reader.locator('[aria-current=location]');
  await expect(cited).toHaveCount(1);
  await expect(cited).toContainText('cited here');
  await expect(cited.locator('.passage-number')).toContainText(`Paragraph ${paragraph}`);
  await expect(cited).toBeInViewport({ ratio: 0.9 });
  // The panel scrolled, the page did not.
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
});

test('Escape closes the Reader first and gives the focus back', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate((id) => window.entente.select(id), tie);
  const opener = citation(page, 'B09');
  await opener.click();
  const reader = page.getByRole('complementary', { name: 'Reader' });
  await expect(reader.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reader).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect((await entente.view()).selection).toEqual([tie]);
  await page.keyboard.press('Escape');
  expect((await entente.view()).selection).toEqual([]);
});

test('the Reader lists what else rests on the source, and stays open while one goes there', async ({
  entente,
  page,
}) => {
  await entente.open();
  await page.evaluate((id) => window.entente.select(id), tie);
  await citation(page, 'B09').click();
  const reader = page.getByRole('complementary', { name: 'Reader' });
  const heading = reader.getByRole('heading', { level: 3, name: /What else rests on this source/ });
  await expect(heading).toBeVisible();
  expect(await reader.getByText('rests on this source alone').count()).toBeGreaterThan(0);
  const row = reader.locator('.tie-row').first();
  await row.click();
  const { selection } = await entente.view();
  expect(selection).toHaveLength(1);
  expect(selection).not.toEqual([tie]);
  await expect(reader).toBeVisible();
});

test('links out are safe, and a source without a digest says where to read it', async ({ entente, page }) => {
  await entente.open();
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  const sources = page.getByRole('complementary', { name: 'Sources' });
  await sources.locator('.source-row', { hasText: 'Yonhap' }).first().click();
  const reader = page.getByRole('complementary', { name: 'Reader' });
  const link = reader.getByRole('link', { name: /Read it at the source/ });
  await expect(link).toHaveAttribute('href', /^https?:\/\//);
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(reader.getByText('No digest here: read it at the source.')).toBeVisible();
});

test('on a phone the Reader takes the whole height and leads back @phone @small', async ({
  entente,
  page,
}) => {
  await entente.open();
  await page.evaluate((id) => window.entente.select(id), tie);
  await citation(page, 'B09').click();
  const reader = page.getByRole('complementary', { name: 'Reader' });
  await expect(reader).toBeVisible();
  // It slides in, so its place is right only after a moment.
  await expect.poll(() => reader.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await reader.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
});
