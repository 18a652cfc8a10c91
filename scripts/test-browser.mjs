/** `npm run test:browser`: builds when needed, finds a Chromium and runs the browser tests. Arguments go to Playwright. */
import { spawnSync } from 'node:child_process';
import { buildIfStale, home } from './build-state.mjs';
import { ensureChromium } from './chromium.mjs';

buildIfStale();
const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  cwd: home,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: ensureChromium() },
});
process.exitCode = status ?? 1;
