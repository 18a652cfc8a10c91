import { expect, test } from './support/test';

test('each change of the view is a step, back and forth', async ({ entente, page }) => {
  await entente.open();
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(undo).toBeDisabled();
  await page.evaluate(() => window.entente.select('kor'));
  await page.evaluate(() => window.entente.select(['kor', 'jpn']));
  await undo.click();
  expect((await entente.view()).selection).toEqual(['kor']);
  await undo.click();
  expect((await entente.view()).selection).toEqual([]);
  await expect(undo).toBeDisabled();
  await redo.click();
  await redo.click();
  expect((await entente.view()).selection).toEqual(['kor', 'jpn']);
  await expect(redo).toBeDisabled();
});

test('the keys of undo and redo work, but not while typing', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor'));
  await page.keyboard.press('ControlOrMeta+z');
  expect((await entente.view()).selection).toEqual([]);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect((await entente.view()).selection).toEqual(['kor']);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Control+y');
  expect((await entente.view()).selection).toEqual(['kor']);
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.fill('japan');
  await field.press('ControlOrMeta+z');
  expect((await entente.view()).selection).toEqual(['kor']);
});

test('the steps survive a reload', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor'));
  await page.evaluate(() => window.entente.select('jpn'));
  await page.waitForTimeout(400);
  await page.reload();
  await page.waitForFunction(() => 'entente' in window);
  await page.evaluate(() => window.entente.ready);
  expect((await entente.view()).selection).toEqual(['jpn']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await entente.view()).selection).toEqual(['kor']);
});

test('a walk through the rows of the Outline by arrow keys is one step', async ({ entente, page }) => {
  await entente.open();
  const outline = page.getByRole('region', { name: 'Outline' });
  await outline.getByRole('button', { name: /^Outline/ }).click();
  await outline.locator('[role=row][data-key]').first().click();
  const [first] = (await entente.view()).selection;
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await entente.view()).selection[0]).not.toBe(first);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await entente.view()).selection).toEqual([first]);
});
