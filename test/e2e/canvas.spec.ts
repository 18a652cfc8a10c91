import type { Page } from '@playwright/test';
import { bundlesAmong, type Spot, spot, spots } from './support/canvas';
import { expect, test } from './support/test';

/** Share of the given points around which the picture shows something other than its ground. */
async function shareDrawn(page: Page, points: readonly Spot[]): Promise<number> {
  const picture = (await page.screenshot()).toString('base64');
  const reader = await page.context().newPage();
  const share = await reader.evaluate(
    async ([data, places]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const drawn = places.filter(({ x, y }) => {
        const { data: pixels } = context.getImageData(Math.round(x) - 1, Math.round(y) - 1, 3, 3);
        const reds = [...pixels].filter((_, at) => at % 4 !== 3);
        return Math.max(...reds) - Math.min(...reds) > 60;
      });
      return drawn.length / places.length;
    },
    [picture, points] as const,
  );
  await reader.close();
  return share;
}

test('a click where a tie says it stands selects that tie and nothing else', async ({ entente, page }) => {
  test.setTimeout(180_000);
  await entente.open();
  const { ties } = (await entente.view()).shown;
  const places = await spots(page, ties);
  // Ties that share one line have no place of their own: all others have one.
  const bundled = bundlesAmong(ties).flatMap((bundle) => bundle.ties);
  expect(ties.filter((id) => !places.has(id)).sort()).toEqual(bundled.sort());
  for (const id of places.keys()) {
    await entente.clickRecord(id);
    expect((await entente.view()).selection, id).toEqual([id]);
  }
});

test('a click on the line of many ties selects them all', async ({ entente }) => {
  await entente.open();
  const bundles = bundlesAmong((await entente.view()).shown.ties);
  expect(bundles.length).toBeGreaterThan(0);
  for (const { id, ties } of bundles) {
    await entente.clickRecord(id);
    expect([...(await entente.view()).selection].sort(), id).toEqual([...ties].sort());
  }
});

test('the lines are drawn where the pointer finds them', async ({ entente, page }) => {
  await entente.open();
  const ties = await spots(page, (await entente.view()).shown.ties);
  // Dashed lines have gaps.
  expect(await shareDrawn(page, [...ties.values()])).toBeGreaterThan(0.8);
});

test('selecting and clearing do not move the picture', async ({ entente, page }) => {
  await entente.open();
  const { shown } = await entente.view();
  const before = await spots(page, shown.entities);
  const [tie] = (await spots(page, shown.ties)).keys();
  await entente.clickRecord(tie as string);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await entente.view()).selection).toEqual([]);
  expect(await spots(page, shown.entities)).toEqual(before);
});

test('Shift adds to the selection and takes out of it, a click on paper clears', async ({
  entente,
  page,
}) => {
  await entente.open();
  const ties = [...(await spots(page, (await entente.view()).shown.ties)).keys()];
  const [one, two] = [ties[0] as string, ties.at(-1) as string];
  await entente.clickRecord(one);
  await entente.clickRecord(two, { modifiers: ['Shift'] });
  expect((await entente.view()).selection).toEqual([one, two]);
  await page.waitForTimeout(350);
  await entente.clickRecord(one, { modifiers: ['Shift'] });
  expect((await entente.view()).selection).toEqual([two]);
  const canvas = await page.locator('.sigma-mouse').boundingBox();
  if (!canvas) throw new Error('no canvas');
  await page.mouse.click(canvas.x + canvas.width - 6, canvas.y + canvas.height / 2 + 3);
  expect((await entente.view()).selection).toEqual([]);
});

test('an entity that is dragged stays where it is put and is not selected', async ({ entente, page }) => {
  await entente.open();
  const from = await spot(page, 'kor');
  const other = await spot(page, 'jpn');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 5 });
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 5 });
  await page.mouse.up();
  const now = await spot(page, 'kor');
  expect(now.x - from.x).toBeCloseTo(60, 0);
  expect(now.y - from.y).toBeCloseTo(40, 0);
  expect(await spot(page, 'jpn')).toEqual(other);
  expect((await entente.view()).selection).toEqual([]);
});

test('paper that is dragged moves the picture', async ({ entente, page }) => {
  await entente.open();
  const canvas = await page.locator('.sigma-mouse').boundingBox();
  if (!canvas) throw new Error('no canvas');
  const before = await spot(page, 'kor');
  const start = { x: canvas.x + canvas.width - 40, y: canvas.y + canvas.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 50, start.y - 30, { steps: 6 });
  // Held still, so that it does not glide on.
  await page.waitForTimeout(200);
  await page.mouse.up();
  const after = await spot(page, 'kor');
  expect(after.x - before.x).toBeCloseTo(-50, 0);
  expect(after.y - before.y).toBeCloseTo(-30, 0);
});

test('the wheel zooms around the pointer, and the fit button shows everything again', async ({
  entente,
  page,
}) => {
  await entente.open();
  const [held, other] = [await spot(page, 'kor'), await spot(page, 'jpn')];
  await page.mouse.move(held.x, held.y);
  await page.mouse.wheel(0, -300);
  await expect
    .poll(async () => Math.hypot((await spot(page, 'jpn')).x - held.x, (await spot(page, 'jpn')).y - held.y))
    .toBeGreaterThan(1.3 * Math.hypot(other.x - held.x, other.y - held.y));
  const still = await spot(page, 'kor');
  // Wheel events come in whole pixels: what the entity's centre is off by grows with the zoom.
  const far = await spot(page, 'jpn');
  const factor =
    Math.hypot(far.x - still.x, far.y - still.y) / Math.hypot(other.x - held.x, other.y - held.y);
  expect(Math.hypot(still.x - held.x, still.y - held.y)).toBeLessThan(0.5 + Math.SQRT1_2 * factor);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(async () => Math.abs((await spot(page, 'jpn')).x - other.x)).toBeLessThan(1);
});

test('a finger selects an entity and a tie @phone @small', async ({ entente, page }) => {
  await entente.open();
  const [tie] = (await spots(page, (await entente.view()).shown.ties)).keys();
  for (const id of ['kor', tie as string]) {
    await page.evaluate(() => window.entente.select(null));
    const place = await spot(page, id);
    await page.touchscreen.tap(place.x, place.y);
    await expect.poll(async () => (await entente.view()).selection).toEqual([id]);
  }
});

test('a context that the graphics card takes away comes back', async ({ entente, page, trouble }) => {
  trouble.allow(/CONTEXT_LOST_WEBGL|context lost/i);
  await entente.open();
  const before = await spot(page, 'kor');
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sigma-edges');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await page.waitForTimeout(300);
  expect(await spot(page, 'kor')).toEqual(before);
  const ties = await spots(page, (await entente.view()).shown.ties);
  expect(await shareDrawn(page, [...ties.values()])).toBeGreaterThan(0.8);
});

test('a machine without WebGL says so and goes on without the picture', async ({
  entente,
  page,
  trouble,
}) => {
  trouble.allow(/the picture cannot be drawn/);
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return /webgl/.test(kind) ? null : Reflect.apply(real, this, [kind, ...rest]);
      },
    });
  });
  await entente.open();
  expect((await entente.view()).shown.entities.length).toBeGreaterThan(20);
  expect(await page.evaluate(() => window.entente.screenPosition('kor'))).toBeNull();
  await expect(page.getByText(/WebGL/)).toBeVisible();
});
