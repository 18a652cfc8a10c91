/**
 * `npm run screenshots`: takes the README's pictures of the founding case from the production build, into
 * `docs/screenshots/{start,tie,reader,phone}-{light,dark}.png`.
 *
 * Usage: node scripts/screenshots.mjs [TIE]   (the tie to select; default: the end of the pact, on which sources disagree)
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildIfStale, home } from './build-state.mjs';
import { ensureChromium, launchArguments } from './chromium.mjs';
import { startServer } from './serve.mjs';

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const folder = join(home, 'docs/screenshots');

/** The passages that the Inspector names. */
const citations = (page) => page.getByRole('complementary', { name: 'Inspector' }).locator('button.citation');

/** Selects the tie by the automation API and waits for the Inspector to name its passages. */
async function selectTie(page) {
  await page.evaluate((id) => window.entente.select(id), process.argv[2] ?? 'kor-ends-gsomia');
  await citations(page).first().waitFor();
}

/** Opens the Reader on the first citation that names a paragraph: its source has a digest to show. */
async function openReader(page) {
  await selectTie(page);
  await citations(page).filter({ hasText: /para/i }).first().click();
  await page.getByRole('complementary', { name: 'Reader' }).waitFor();
}

const scenes = [
  { name: 'start', size: desktop },
  { name: 'tie', size: desktop, act: selectTie },
  { name: 'reader', size: desktop, act: openReader },
  { name: 'phone', size: phone, act: selectTie },
];

buildIfStale();
mkdirSync(folder, { recursive: true });
const server = await startServer({ root: join(home, 'dist') });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArguments });
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const { name, size, act } of scenes) {
      const context = await browser.newContext({
        ...size,
        colorScheme,
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(server.origin);
      await page.waitForFunction(() => 'entente' in window);
      await page.evaluate(() => window.entente.ready.then(() => document.fonts.ready).then(() => undefined));
      await act?.(page);
      // Sheets and the camera come to rest.
      await page.waitForTimeout(800);
      const path = join(folder, `${name}-${colorScheme}.png`);
      await page.screenshot({ path });
      console.log(path);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
