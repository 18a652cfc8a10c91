import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

/** Tabs on until a control has the focus; fails after as many steps as no page of ours needs. */
async function tabTo(page: Page, found: (label: string) => boolean, back = false): Promise<void> {
  for (let step = 0; step < 120; step++) {
    const label = await page.evaluate(() => {
      const { activeElement } = document;
      // The page itself and regions that scroll hold every text.
      if (!activeElement?.matches('button, a, input, [role=application]')) return '';
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
    });
    if (found(label)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error('tabTo: the control was not reached');
}

test('by keyboard alone: find Moon Jae-in, walk to Shinzo Abe, read a claim, export', async ({
  entente,
  page,
}) => {
  await entente.open();
  await page.keyboard.press('/');
  await page.keyboard.type('moon jae');
  await expect(page.getByRole('option').first()).toContainText('Moon Jae-in');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await entente.view()).selection).toEqual(['moon']);

  // Into the picture, where the walk starts from what is selected. A sighted reader goes by what lies where.
  await tabTo(page, (label) => label.startsWith('Network of entities'));
  const towards = await page.evaluate(() => {
    const [here, there] = [window.entente.screenPosition('moon'), window.entente.screenPosition('abe')];
    if (!here || !there) throw new Error('Moon Jae-in or Shinzo Abe is not shown');
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? 'ArrowRight' : 'ArrowLeft';
    return dy > 0 ? 'ArrowDown' : 'ArrowUp';
  });
  const across = towards === 'ArrowUp' || towards === 'ArrowDown' ? 'ArrowRight' : 'ArrowDown';
  const selected = async () => (await entente.view()).selection;
  await page.keyboard.press(towards);
  await page.keyboard.press('Enter');
  // Other ties of his may lie nearer to the arrow: across it the walk turns to the next.
  for (let turn = 0; turn < 12 && (await selected())[0] !== 'moon-meets-abe'; turn++) {
    await page.keyboard.press(across);
    await page.keyboard.press('Enter');
  }
  expect(await selected()).toEqual(['moon-meets-abe']);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('heading', { level: 2 })).toContainText('Moon Jae-in meets Shinzo Abe');
  await page.keyboard.press(towards);
  await page.keyboard.press('Enter');
  expect(await selected()).toEqual(['abe']);
  await expect(inspector.getByRole('heading', { level: 2 })).toContainText('Shinzo Abe');

  // From his panel to the tie, to a claim of it, to the passage that it is cited from, and back.
  await tabTo(page, (label) => /meets\s*Moon Jae-in|Moon Jae-in\s*meets/.test(label));
  await page.keyboard.press('Enter');
  await expect.poll(selected).toEqual(['moon-meets-abe']);
  await expect(inspector.locator('.claim-says').first()).toBeVisible();
  const title = await inspector.locator('.citation-title').first().textContent();
  await tabTo(page, (label) => label.startsWith(title ?? ' '));
  await page.keyboard.press('Enter');
  const reader = page.getByRole('complementary', { name: 'Reader' });
  await expect(reader.locator('.reference')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reader).toHaveCount(0);

  // Home with it.
  await tabTo(page, (label) => label === 'Export', true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await tabTo(page, (label) => label === 'Download');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.json$/);
});
