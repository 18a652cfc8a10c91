import { expect, test } from './support/test';

const tie = 'kor-ends-gsomia';

test('without a selection the Inspector shows the case and where its sources disagree', async ({
  entente,
  page,
}) => {
  await entente.open();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const { dossier } = await entente.view();
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(dossier?.title ?? '');
  const disputed = inspector.getByRole('button', { name: /^(Contested|Denied): / });
  // They are counted when the picture stands.
  await expect.poll(() => disputed.count()).toBeGreaterThanOrEqual(8);
  await disputed.first().click();
  expect((await entente.view()).selection).toHaveLength(1);
  // The row is gone with the list: the keyboard goes on at the new heading.
  await expect(inspector.getByRole('heading', { level: 2 })).toBeFocused();
});

test('a click on a line shows its sentence, its evidence and who says so', async ({ entente, page }) => {
  await entente.open();
  await entente.clickRecord('kor-condition-talks');
  expect((await entente.view()).selection).toEqual(['kor-condition-talks']);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('heading', { level: 2 })).toContainText(
    'South Korea sets a condition for',
  );
  await expect(inspector.getByText(/^(Denied|Contested)\.$/)).toBeVisible();
  await expect(inspector.getByRole('heading', { level: 3, name: /Says so/ })).toBeVisible();
  await expect(inspector.getByRole('heading', { level: 3, name: /Says otherwise/ })).toBeVisible();
  // Nothing of up to ten claims waits behind a button.
  await expect(inspector.getByRole('button', { name: /Show more/ })).toHaveCount(0);
  const claims = inspector.locator('[data-claim]');
  expect(await claims.count()).toBeGreaterThan(3);
  for (const claim of await claims.all()) {
    await expect(claim.locator('.claim-says')).not.toBeEmpty();
    await expect(claim.locator('.speaker')).not.toBeEmpty();
    const citation = claim.getByRole('list', { name: 'Cited from' }).getByRole('button').first();
    await expect(citation.locator('.citation-title')).not.toBeEmpty();
    await expect(citation.locator('.citation-rest')).not.toBeEmpty();
  }
});

test('a citation names title, publisher, date and place', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate((id) => window.entente.select(id), tie);
  const claim = page.locator('[data-claim="B09"]');
  const citation = claim.getByRole('button', { name: /para\. \d+/ }).first();
  await expect(citation).toContainText('Rising Tension over Military Intelligence');
  await expect(citation).toContainText('2019');
});

test('an overtaken claim names what overtook it and leads there', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate((id) => window.entente.select(id), tie);
  const overtaken = page.locator('[data-claim="B09"]');
  await expect(overtaken).toContainText('Overtaken by');
  const links = overtaken.locator('.overtaken').getByRole('button', { name: /2019/ });
  expect(await links.count()).toBeGreaterThan(0);
  await links.first().click();
  const focused = page.locator('[data-claim]:focus');
  await expect(focused).toBeVisible();
  await expect(focused).not.toHaveAttribute('data-claim', 'B09');
});

test('the ends of a sentence lead to the entities, and their rows back to ties', async ({
  entente,
  page,
}) => {
  await entente.open();
  await page.evaluate((id) => window.entente.select(id), tie);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('heading', { level: 2 }).getByRole('button', { name: 'South Korea' }).click();
  expect((await entente.view()).selection).toEqual(['kor']);
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('South Korea');
  await expect(inspector.locator('bdi[lang=ko]')).toHaveText('대한민국');
  await expect(inspector.locator('bdi[lang=ja]')).toHaveText('韓国');
  await inspector.getByRole('button', { name: /South Korea ends GSOMIA/ }).click();
  expect((await entente.view()).selection).toEqual([tie]);
});

test('neither selecting nor clearing changes the canvas or the camera', async ({ entente, page }) => {
  await entente.open();
  const state = () =>
    page.evaluate(() => {
      const canvas = document.querySelector('.canvas-host');
      const box = canvas?.getBoundingClientRect();
      return { width: box?.width, height: box?.height, at: window.entente.screenPosition('kor') };
    });
  const before = await state();
  await page.evaluate((id) => window.entente.select(id), tie);
  await page.locator('.citation').first().click();
  await expect(page.getByRole('complementary', { name: 'Reader' })).toBeVisible();
  expect(await state()).toEqual(before);
  await page.evaluate(() => window.entente.select(null));
  expect(await state()).toEqual(before);
});

test('several records are listed, and unknown ones are said to be unknown', async ({ entente, page }) => {
  await entente.open();
  const heading = page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { level: 2 });
  await page.evaluate(() => window.entente.select(['kor', 'jpn', 'kor-ends-gsomia']));
  await expect(heading).toHaveText('3 records selected');
  await page.evaluate(() => window.entente.select('no-such-record'));
  await expect(heading).toHaveText('Not in this case');
});

test('on a phone the Inspector is a sheet: the case at first, then what is selected @phone @small', async ({
  entente,
  page,
}) => {
  await entente.open();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByText('The case', { exact: true })).toBeVisible();
  await inspector.getByRole('button', { name: 'Close details' }).click();
  await expect(inspector).toBeHidden();
  await page.evaluate((id) => window.entente.select(id), tie);
  await expect(inspector).toBeVisible();
  await inspector.getByRole('button', { name: 'Close details' }).click();
  await expect(inspector).toBeHidden();
  expect((await entente.view()).selection).toEqual([tie]);
  await page.getByRole('button', { name: 'Details' }).click();
  await expect(inspector).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
