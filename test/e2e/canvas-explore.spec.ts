import type { Page } from '@playwright/test';
import { bundlesAmong, spot, spots } from './support/canvas';
import { type Entente, expect, test } from './support/test';

/** The line of South Korea and Japan. */
const line = 'bundle:jpn\nkor';

async function tiesOfLine(entente: Entente): Promise<string[]> {
  const bundles = bundlesAmong((await entente.view()).shown.ties);
  const found = bundles.find(({ id }) => id === line);
  if (!found) throw new Error('tiesOfLine: the two countries have few ties');
  return found.ties;
}

/** A point of the canvas on which nothing stands, in viewport pixels. */
async function paper(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.sigma-mouse').boundingBox();
  if (!box) throw new Error('paper: no canvas');
  return { x: box.x + box.width - 8, y: box.y + box.height / 2 };
}

/** The canvas's pixels around a point, as a text that differs when they do. */
async function picture(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const clip = { x: Math.round(x) - 12, y: Math.round(y) - 12, width: 24, height: 24 };
  return (await page.screenshot({ clip })).toString('base64');
}

test('a double click on the line of many ties draws them one by one', async ({ entente, page }) => {
  await entente.open();
  const ties = await tiesOfLine(entente);
  const place = await spot(page, line);
  const kor = await spot(page, 'kor');
  await page.mouse.dblclick(place.x, place.y);
  await expect.poll(async () => (await spots(page, ties)).size).toBe(ties.length);
  expect((await spots(page, [line])).size).toBe(0);
  expect(await spot(page, 'kor')).toEqual(kor);
  for (const id of ties.slice(0, 3)) {
    // Not a double click with the one before.
    await page.waitForTimeout(350);
    await entente.clickRecord(id);
    expect((await entente.view()).selection, id).toEqual([id]);
  }
});

test('Shift and a click on that line add its ties, and take them out again', async ({ entente, page }) => {
  await entente.open();
  const ties = await tiesOfLine(entente);
  await entente.clickRecord('usa');
  await page.waitForTimeout(350);
  await entente.clickRecord(line, { modifiers: ['Shift'] });
  expect((await entente.view()).selection).toHaveLength(1 + ties.length);
  await page.waitForTimeout(350);
  await entente.clickRecord(line, { modifiers: ['Shift'] });
  expect((await entente.view()).selection).toEqual(['usa']);
});

test('a rectangle drawn with Shift adds the entities in it, Escape gives it up', async ({
  entente,
  page,
}) => {
  await entente.open();
  const { entities } = (await entente.view()).shown;
  const places = await spots(page, entities);
  const start = await paper(page);
  const end = { x: start.x - 420, y: start.y + 190 };
  const inside = [...places].filter(([, { x, y }]) => x >= end.x && y >= start.y && y <= end.y);
  expect(inside.length).toBeGreaterThan(2);
  const draw = async () => {
    await page.keyboard.down('Shift');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 6 });
    await expect(page.locator('.stage-band')).toBeVisible();
  };
  await draw();
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage-band')).toBeHidden();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  expect((await entente.view()).selection).toEqual([]);

  await page.waitForTimeout(350);
  await draw();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const chosen = inside.map(([id]) => id);
  expect([...(await entente.view()).selection].sort()).toEqual(chosen.sort());
  // Selecting moved nothing: neither the picture was pulled along nor the view changed.
  expect(await spots(page, entities)).toEqual(places);
});

test('a tooltip says the sentence of the line under the pointer and its evidence', async ({
  entente,
  page,
}) => {
  await entente.open();
  const place = await spot(page, line);
  await page.mouse.move(place.x - 3, place.y);
  await page.mouse.move(place.x, place.y);
  const tip = page.locator('.stage-tip');
  await expect(tip).toContainText('ties between Japan and South Korea');
  await expect(tip).toContainText('cooperation');
  const leads = await spot(page, 'moon-leads-kor');
  await page.mouse.move(leads.x, leads.y);
  await expect(tip).toContainText('Moon Jae-in');
  await expect(tip).toContainText('Corroborated');
  await page.mouse.down();
  await expect(tip).toBeHidden();
  await page.mouse.up();
});

test('arrow keys walk along ties, Enter selects, Shift and Enter add', async ({ entente, page }) => {
  await entente.open();
  await entente.clickRecord('moon');
  const [moon, abe] = [await spot(page, 'moon'), await spot(page, 'abe')];
  await page.locator('.canvas-host').focus();
  // Away from the picture: what lies under the pointer would be hovered.
  await page.mouse.move(2, 2);
  const angle = Math.atan2(abe.y - moon.y, abe.x - moon.x);
  const towards =
    Math.abs(Math.cos(angle)) > Math.abs(Math.sin(angle))
      ? Math.cos(angle) > 0
        ? 'ArrowRight'
        : 'ArrowLeft'
      : Math.sin(angle) > 0
        ? 'ArrowDown'
        : 'ArrowUp';
  await page.keyboard.press(towards);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await entente.view()).selection).not.toEqual(['moon']);
  const [tie] = (await entente.view()).selection;
  expect((await entente.view()).shown.ties).toContain(tie);
  await page.keyboard.press(towards);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(async () => (await entente.view()).selection).toHaveLength(2);
  const { selection, shown } = await entente.view();
  expect(shown.entities).toContain(selection[1]);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await entente.view()).selection).toEqual([]);
});

test('the keys of the canvas zoom and move the picture', async ({ entente, page }) => {
  await entente.open();
  const before = await spots(page, ['kor', 'jpn']);
  const apart = async () => {
    const [kor, jpn] = [await spot(page, 'kor'), await spot(page, 'jpn')];
    return Math.hypot(kor.x - jpn.x, kor.y - jpn.y);
  };
  const first = await apart();
  await page.locator('.canvas-host').focus();
  await page.keyboard.press('+');
  await expect.poll(apart).toBeGreaterThan(1.3 * first);
  await page.keyboard.press('0');
  await expect.poll(async () => Math.abs((await apart()) - first)).toBeLessThan(0.5);
  await page.waitForTimeout(300);
  await page.keyboard.press('Shift+ArrowRight');
  expect((await spot(page, 'kor')).x - (before.get('kor')?.x ?? 0)).toBeCloseTo(-80, 0);
});

test('a slider under the hand fades lines and takes nothing away', async ({ entente, page }) => {
  await entente.open();
  const later = await spot(page, 'yoon');
  const { shown } = await entente.view();
  const full = await picture(page, later);
  const box = await page.locator('.window-track').boundingBox();
  if (!box) throw new Error('no track');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 0.3 * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.8 * box.width, y, { steps: 6 });
  await expect.poll(async () => (await picture(page, later)) !== full).toBe(true);
  expect((await entente.view()).shown).toEqual(shown);
  await page.mouse.up();
  await expect.poll(async () => (await entente.view()).shown.entities.includes('yoon')).toBe(false);
});

test('forced colours are those of the system', async ({ entente, page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await entente.open();
  const place = await spot(page, 'moon');
  const forced = await picture(page, place);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
  await expect.poll(async () => (await picture(page, place)) !== forced).toBe(true);
});

test('a long press opens the menu and selects nothing @phone @small', async ({ entente, page }) => {
  await entente.open();
  const place = await spot(page, 'kor');
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: place.x, y: place.y }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(800);
  await expect(page.getByRole('menu')).toBeVisible();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.getByRole('menu')).toBeVisible();
  expect((await entente.view()).selection).toEqual([]);
});

test('right click and the menu key open the menu of what is there', async ({ entente, page }) => {
  await entente.open();
  const place = await spot(page, 'kor');
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await entente.clickRecord('jpn');
  await page.locator('.canvas-host').focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
});
