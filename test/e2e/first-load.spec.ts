import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { type Sent, startServer } from '../../scripts/serve.mjs';

const limit = 300_000;

/** Counted at the server: it hears of every request, those of workers and of their imports too. */
test('scripts and style sheets asked for on opening weigh at most 300 kB gzip', async ({ browser }) => {
  const sent: Sent[] = [];
  const server = await startServer({ root: 'dist', onSent: (one) => sent.push(one) });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    await page.waitForFunction(() => performance.getEntriesByName('entente:interactive').length > 0);
    await page.waitForTimeout(5000);
    await page.close();
  } finally {
    await server.close();
  }
  const counted = sent.filter(({ type }) => /javascript|css/.test(type));
  const sizes = new Map(counted.map(({ path, body }) => [path, gzipSync(body, { level: 9 }).length]));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const lines = [...sizes].map(([path, size]) => `${path} ${(size / 1000).toFixed(1)} kB`);
  test.info().annotations.push({ type: 'first load', description: `${(total / 1000).toFixed(1)} kB` });
  expect(
    [...sizes.keys()].some((path) => path.includes('/workers/')),
    'workers are counted',
  ).toBe(true);
  expect(total, lines.join('\n')).toBeLessThanOrEqual(limit);
});
