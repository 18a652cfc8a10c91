import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const slider = (page: Page, name: string) => timeline(page).getByRole('slider', { name });

/** Evidence that the Inspector tells for the tie it shows. */
const verdict = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).locator('.verdict').textContent();

test('the pact’s end is a forecast at noon of 22 November and denied once its suspension is known', async ({
  entente,
  page,
}) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor-ends-gsomia'));
  const known = timeline(page).getByRole('textbox', { name: /Known on/ });
  await known.fill('2019-11-22 12:00');
  await known.press('Enter');
  await expect.poll(async () => (await entente.view()).query.knownOn).toBe('2019-11-22T12:00:00+09:00');
  await expect(slider(page, 'As known on')).toHaveAttribute('aria-valuetext', '22 November 2019, 12:00');
  await expect.poll(() => verdict(page)).toContain('Tentative');
  const noon = (await entente.view()).shown.ties;
  await known.fill('2019-11-23');
  await known.press('Enter');
  await expect.poll(() => verdict(page)).not.toContain('Tentative');
  expect((await entente.view()).shown.ties).not.toEqual(noon);
});

test('keys lead from one date at which sources came out to the next', async ({ entente, page }) => {
  await entente.open();
  const known = slider(page, 'As known on');
  await expect(known).toHaveAttribute('aria-valuetext', 'all that is known today');
  await known.focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await entente.view()).query.knownOn).toBeTruthy();
  const first = (await entente.view()).query.knownOn;
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await entente.view()).query.knownOn).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await entente.view()).query.knownOn).toBe(first);
  await page.keyboard.press('End');
  await expect.poll(async () => (await entente.view()).query).toEqual({});
});

test('the handles make a window, join into a day, and move together', async ({ entente, page }) => {
  await entente.open();
  const field = timeline(page).getByRole('textbox', { name: /True in/ });
  await field.fill('2019-11-20/2019-11-22');
  await field.press('Enter');
  const [start, end] = [slider(page, 'Start of the window'), slider(page, 'End of the window')];
  await expect(start).toHaveAttribute('aria-valuetext', '20 November 2019');
  await expect(end).toHaveAttribute('aria-valuetext', '22 November 2019');
  await start.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await entente.view()).query.window).toBe('2019-11-21/2019-11-22');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await entente.view()).query.window).toBe('2019-11-22');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await entente.view()).query.window).toBe('2019-11-22');
  await slider(page, 'Window, both ends').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await entente.view()).query.window).toBe('2019-11-21');
  await timeline(page).getByRole('button', { name: 'Reset both times' }).click();
  await expect.poll(async () => (await entente.view()).query).toEqual({});
});

test('a drag changes nothing but the preview until it is let go, and is one step of undo', async ({
  entente,
  page,
}) => {
  await entente.open();
  await expect(slider(page, 'Start of the window')).toBeAttached();
  const before = await entente.view();
  const box = await page.locator('.window-track').boundingBox();
  if (!box) throw new Error('no track');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.55, y);
  await page.mouse.down();
  for (const share of [0.57, 0.6, 0.63, 0.66]) await page.mouse.move(box.x + box.width * share, y);
  await expect(page.locator('.bubble')).toBeVisible();
  expect(await entente.view()).toEqual(before);
  await page.mouse.up();
  await expect.poll(async () => (await entente.view()).query.window).toMatch(/^\d{4}.*\/\d{4}/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await entente.view()).query).toEqual({});

  // Escape takes the hand off.
  await page.mouse.move(box.x + box.width * 0.55, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, y);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await entente.view()).query).toEqual({});
});

test('playing steps through time and is one step of undo', async ({ entente, page }) => {
  await entente.open();
  await timeline(page)
    .getByRole('button', { name: /^Speed/ })
    .click();
  await timeline(page)
    .getByRole('button', { name: /^Speed/ })
    .click();
  await timeline(page).getByRole('button', { name: 'Play what became known' }).click();
  await expect.poll(async () => (await entente.view()).query.knownOn).toBeTruthy();
  const first = (await entente.view()).query.knownOn;
  await expect.poll(async () => (await entente.view()).query.knownOn).not.toBe(first);
  await timeline(page).getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await entente.view()).query).toEqual({});
});

test('a text that is no date is refused with a remedy, and Escape takes it back', async ({
  entente,
  page,
}) => {
  await entente.open();
  const field = timeline(page).getByRole('textbox', { name: /True in/ });
  await field.fill('yesterday');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(timeline(page).getByRole('alert')).toContainText('Not a date');
  await field.fill('2019/2018');
  await field.press('Enter');
  await expect(timeline(page).getByRole('alert')).toContainText('before the start');
  await field.press('Escape');
  await expect(field).toHaveValue('');
  expect((await entente.view()).query).toEqual({});
});

test('on narrow screens the timeline is a sheet @tablet @phone @small', async ({ entente, page }) => {
  await entente.open();
  await expect(timeline(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(slider(page, 'As known on')).toBeAttached();
  await entente.axe();
  await timeline(page).getByRole('button', { name: 'Close the timeline' }).click();
  await expect(timeline(page)).toHaveCount(0);
});

test('the timeline has no accessibility violation', async ({ entente, page }) => {
  await entente.open();
  const field = timeline(page).getByRole('textbox', { name: /True in/ });
  await field.fill('2019-11');
  await field.press('Enter');
  await expect(slider(page, 'Window, both ends')).toBeAttached();
  await entente.axeInBothThemes();
});
