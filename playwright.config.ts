import { defineConfig, devices } from '@playwright/test';
import { findChromium, launchArguments } from './scripts/chromium.mjs';

const port = Number(process.env.ENTENTE_TEST_PORT ?? 4391);
const executablePath = findChromium();

/**
 * Every spec runs at desktop size; those tagged `@tablet` or `@phone` also there, `@small` not at desktop size.
 * `npm test` runs those tagged `@alone`, which measure, with nothing beside them.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [
    ['line'],
    ['json', { outputFile: `.reports/${process.env.ENTENTE_TEST_REPORT ?? 'playwright'}.json` }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // The page itself is put together by the processor: a graphics card in software takes twice as long for it. WebGL stays.
    launchOptions: {
      args: [...launchArguments, '--disable-gpu-compositing'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@small\b/, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'tablet', grep: /@tablet\b/, use: { viewport: { width: 768, height: 1024 }, hasTouch: true } },
    {
      name: 'phone',
      grep: /@phone\b/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs`,
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
