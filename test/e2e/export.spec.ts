import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { palettes } from '../../src/appearance/palette';
import { expect, test } from './support/test';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' });

/** Opens the export dialog and chooses a format. */
async function choose(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog(page).getByLabel('Format').selectOption(format);
}

/** Presses Download and takes what comes. */
async function download(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  await expect(dialog(page)).toHaveCount(0);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Width and height as the header of a PNG states them. */
function sizeOfPng(bytes: Buffer): { readonly width: number; readonly height: number } {
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(bytes.toString('latin1', 12, 16)).toBe('IHDR');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** What a picture is made of: the transparency of its corners, 0 to 255, and its colours that are not clear. */
async function look(
  page: Page,
  bytes: Buffer,
): Promise<{ readonly corners: number[]; readonly colours: number }> {
  return await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/png;base64,${text}`;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    const alphaAt = (place: number) => (pixels[place] ?? 0) >>> 24;
    return {
      corners: [0, width - 1, width * (height - 1), width * height - 1].map(alphaAt),
      colours: new Set(pixels.filter((pixel) => pixel >>> 24 > 0)).size,
    };
  }, bytes.toString('base64'));
}

test('a PNG has the width asked for, and no paper where none is wanted', async ({ entente, page }) => {
  await entente.open();
  await choose(page, 'png');
  await dialog(page).getByLabel('Width in pixels').fill('2000');
  await dialog(page).getByRole('radio', { name: 'Transparent' }).check();
  const { name, bytes } = await download(page);
  expect(name).toBe('gsomia.png');
  const { width, height } = sizeOfPng(bytes);
  expect(width).toBe(2000);
  // The shape is that of the vector picture.
  const svg = await page.evaluate(async () =>
    (await window.entente.export('svg', 'all', { width: 2000 })).blob.text(),
  );
  expect(Math.abs(height - Number(/ height="([\d.]+)"/.exec(svg)?.[1]))).toBeLessThanOrEqual(1);
  const { corners, colours } = await look(page, bytes);
  expect(corners).toEqual([0, 0, 0, 0]);
  expect(colours).toBeGreaterThan(20);
});

test('a picture of too many pixels is refused, with the width that can be drawn', async ({
  entente,
  page,
}) => {
  await entente.open();
  await choose(page, 'png');
  const field = dialog(page).getByLabel('Width in pixels');
  await field.fill('50');
  await dialog(page).getByRole('button', { name: 'Download', exact: true }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page).getByRole('alert')).toHaveText('Give a whole number from 100 to 16,384.');
  await field.fill('16,384');
  await dialog(page).getByRole('button', { name: 'Download', exact: true }).click();
  const alert = dialog(page).getByRole('alert');
  await expect(alert).toContainText('16,384 ×');
  const most = /Choose ([\d,]+) or less/.exec((await alert.textContent()) ?? '')?.[1];
  expect(Number(most?.replaceAll(',', ''))).toBeGreaterThan(3000);
  await entente.axe();
});

test('a dark SVG holds nothing of the light paper', async ({ entente, page }) => {
  await entente.open();
  await choose(page, 'svg');
  await dialog(page).getByRole('radio', { name: 'Dark' }).check();
  const { name, bytes } = await download(page);
  const text = bytes.toString();
  expect(name).toBe('gsomia.svg');
  expect(text).toContain(`fill="${palettes.dark.paper}"`);
  expect(text).not.toContain(palettes.light.paper);
});

test('CSV tables begin with a byte order mark when it is wanted', async ({ entente, page }) => {
  await entente.open();
  await choose(page, 'csv');
  await dialog(page)
    .getByRole('checkbox', { name: /byte order mark/ })
    .check();
  const tables = Object.entries(unzipSync((await download(page)).bytes));
  expect(tables.length).toBeGreaterThan(4);
  for (const [name, bytes] of tables)
    expect([name, ...bytes.subarray(0, 3)]).toEqual([name, 0xef, 0xbb, 0xbf]);
  const plain = await page.evaluate(async () => [
    ...new Uint8Array(await (await window.entente.export('csv', 'all')).blob.arrayBuffer()),
  ]);
  for (const bytes of Object.values(unzipSync(Uint8Array.from(plain)))) expect(bytes[0]).not.toBe(0xef);
});

test('programs export with the same choices, and hear which are none', async ({ entente, page }) => {
  await entente.open();
  const told = await page.evaluate(async () => {
    const { blob, losses } = await window.entente.export('png', 'all', { theme: 'dark', width: 300 });
    const refused = await window.entente.export('png', 'all', { width: 12.5 }).catch(String);
    const svg = await window.entente.export('svg', 'all');
    return {
      type: blob.type,
      bytes: [...new Uint8Array(await blob.arrayBuffer())],
      losses,
      svg: svg.losses,
      refused,
    };
  });
  expect(told.type).toBe('image/png');
  expect(sizeOfPng(Buffer.from(told.bytes)).width).toBe(300);
  expect(told.losses).toEqual(told.svg);
  expect(told.losses.losses.length).toBeGreaterThan(0);
  expect(told.refused).toBe('RangeError: export: width takes a whole number from 100 to 16384');
});

for (const format of ['csv', 'svg', 'png']) {
  test(`the choices for ${format} have no accessibility violation @phone`, async ({ entente, page }) => {
    await entente.open();
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    if (await menu.isVisible()) await menu.click();
    await choose(page, format);
    await entente.axeInBothThemes();
    expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
}
