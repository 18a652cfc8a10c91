import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const actions = (page: Page) => inspector(page).getByRole('group', { name: 'Do with it' });

/** Opens the context menu of a record on the canvas. */
async function menuOf(page: Page, id: string): Promise<void> {
  const spot = await page.evaluate((record) => window.entente.screenPosition(record), id);
  if (!spot) throw new Error(`menuOf: ${id} is not shown`);
  await page.mouse.click(spot.x, spot.y, { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
}

test('the context menu of an entity hides it, and undo brings it back', async ({ entente, page }) => {
  await entente.open();
  await menuOf(page, 'jpn');
  await page.getByRole('menuitem', { name: 'Hide', exact: true }).click();
  await expect.poll(async () => (await entente.view()).shown.entities).not.toContain('jpn');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await entente.view()).shown.entities).toContain('jpn');
});

test('what is hidden by hand is said, and can be shown again', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('jpn'));
  await actions(page).getByRole('button', { name: 'Hide' }).click();
  await page.getByRole('button', { name: 'Remove filter: 1 record hidden' }).click();
  await expect.poll(async () => (await entente.view()).shown.entities).toContain('jpn');
});

test('a focus shows the neighbourhood, deeper when asked, and is taken back', async ({ entente, page }) => {
  await entente.open();
  const whole = (await entente.view()).shown.entities.length;
  await page.evaluate(() => window.entente.select('moon'));
  await actions(page).getByRole('button', { name: 'Focus' }).click();
  await expect.poll(async () => (await entente.view()).shown.entities.length).toBeLessThan(whole);
  const near = (await entente.view()).shown.entities.length;
  const way = page.getByRole('button', { name: /^Remove filter: Around Moon Jae-in/ });
  await expect(way).toBeVisible();
  await inspector(page).getByRole('radio', { name: '2' }).check();
  await expect.poll(async () => (await entente.view()).shown.entities.length).toBeGreaterThan(near);
  await inspector(page).getByRole('radio', { name: 'faded' }).check();
  await expect.poll(async () => (await entente.view()).shown.entities.length).toBe(whole);
  await way.click();
  await expect(way).toHaveCount(0);
  await expect(actions(page).getByRole('button', { name: 'Focus' })).toHaveAttribute('aria-pressed', 'false');
});

test('neighbours are counted by kind of tie before they are brought in', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('moon'));
  await actions(page).getByRole('button', { name: 'Focus' }).click();
  await page.evaluate(() => window.entente.select('jpn'));
  await expect(inspector(page).getByRole('heading', { level: 2 })).toContainText('Japan');
  const before = (await entente.view()).shown.entities.length;
  await actions(page).getByRole('button', { name: 'Expand' }).click();
  const kinds = inspector(page).locator('.expand-kinds li');
  expect(await kinds.count()).toBeGreaterThan(2);
  await expect(kinds.nth(1)).toContainText(/\d+$/);
  await kinds.first().getByRole('button').click();
  await expect.poll(async () => (await entente.view()).shown.entities.length).toBeGreaterThan(before);
  await expect(page.getByText('Neighbours of Japan brought in')).toBeVisible();
});

test('several records are pinned together, in one step', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select(['kor', 'jpn']));
  await actions(page).getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(actions(page).getByRole('button', { name: 'Unpin' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(actions(page).getByRole('button', { name: 'Unpin' })).toHaveCount(0);
});

test('the selection is exported from its panel', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select(['kor', 'jpn']));
  await actions(page).getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog').getByRole('radio', { name: /^The selection/ })).toBeChecked();
});

test('a row of the Outline has the same menu, by keyboard too', async ({ entente, page }) => {
  await entente.open();
  const outline = page.getByRole('region', { name: 'Outline' });
  await outline.getByRole('button', { name: /^Outline/ }).click();
  const row = outline.locator('[role=row][data-key]').first();
  await row.click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await entente.axe('[role=menu]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('the picture’s own menu copies the code that embeds it', async ({ context, entente, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await entente.open();
  const canvas = await page.locator('.sigma-mouse').boundingBox();
  if (!canvas) throw new Error('no canvas');
  await page.mouse.click(canvas.x + canvas.width - 6, canvas.y + canvas.height / 2 + 3, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy embed code' }).click();
  await expect(page.getByText('Embed code copied.')).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe src="[^"]*embed=1/);
});

test('embedded, the page is the picture with a link to the whole', async ({ entente, page }) => {
  await entente.open('/?embed=1');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(inspector(page)).toBeHidden();
  const link = page.getByRole('link', { name: 'Open in Entente' });
  await expect(link).not.toHaveAttribute('href', /embed/);
  await page.evaluate(() => window.entente.select('kor'));
  await expect(inspector(page)).toBeVisible();
  await expect(link).toHaveAttribute('href', /#/);
  await entente.axe();
});

test('question mark lists every key', async ({ entente, page }) => {
  await entente.open();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('walk along ties');
  await entente.axe();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('communities colour the discs and are counted; cancelling is not needed here', async ({
  entente,
  page,
}) => {
  await entente.open();
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('radio', { name: 'Community' }).check();
  await expect(page.getByText(/\d+ communities in what is shown/)).toBeVisible();
  await page.getByRole('radio', { name: 'PageRank' }).check();
  await entente.axe();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Community' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('button', { name: 'Appearance' }).click();
  await expect(page.getByRole('radio', { name: 'Kind' })).toBeChecked();
});

test('a line that stands for many ties lists them, and fans them out', async ({ entente, page }) => {
  await entente.open();
  const [one, other] = await page.evaluate(() =>
    ['kor', 'jpn'].map((id) => window.entente.screenPosition(id)),
  );
  if (!one || !other) throw new Error('South Korea or Japan is not shown');
  await page.mouse.click((one.x + other.x) / 2, (one.y + other.y) / 2);
  await expect.poll(async () => (await entente.view()).selection.length).toBeGreaterThan(4);
  const [tie] = (await entente.view()).selection;
  expect(await page.evaluate((id) => window.entente.screenPosition(id ?? ''), tie)).toBeNull();
  await actions(page).getByRole('button', { name: 'Fan out' }).click();
  await expect.poll(() => page.evaluate((id) => window.entente.screenPosition(id ?? ''), tie)).not.toBeNull();
  await actions(page).getByRole('button', { name: 'Draw as one line' }).click();
  await expect.poll(() => page.evaluate((id) => window.entente.screenPosition(id ?? ''), tie)).toBeNull();
});

test('a row of the Inspector has the menu of its record', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('moon'));
  await inspector(page).locator('.tie-row').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Hide', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Remove filter: 1 record hidden' })).toBeVisible();
});

test('on paper the Inspector stands alone, its claims and citations as text', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor-ends-gsomia'));
  await expect(inspector(page).locator('.claim').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Graph' })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden();
  await expect(inspector(page).locator('.claim-says').first()).toBeVisible();
  await expect(inspector(page).locator('.citation-title').first()).toBeVisible();
});
