import { expect, test } from './support/test';

test('the source list shows every source with its number of ties', async ({ entente, page }) => {
  await entente.open();
  const { dossier } = await entente.view();
  const opener = page.getByRole('button', { name: 'Sources', exact: true });
  await opener.click();
  const sources = page.getByRole('complementary', { name: 'Sources' });
  const heading = sources.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(`${dossier?.sources} sources`);
  await expect(heading).toBeFocused();
  const rows = sources.locator('.source-row');
  const more = sources.getByRole('button', { name: /Show more/ });
  while ((await more.count()) > 0) {
    const before = await rows.count();
    await more.click();
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
  }
  await expect(rows).toHaveCount(dossier?.sources ?? 0);
  const counts = (await rows.locator('.row-count').allTextContents()).map((text) =>
    Number.parseInt(text, 10),
  );
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('a source opens in the Reader, and the way back leads to the list', async ({ entente, page }) => {
  await entente.open();
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  const sources = page.getByRole('complementary', { name: 'Sources' });
  await sources.locator('.source-row').first().click();
  const reader = page.getByRole('complementary', { name: 'Reader' });
  await expect(reader.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(reader.getByRole('heading', { level: 3, name: /What rests on this source/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sources).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sources).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sources', exact: true })).toBeFocused();
});
