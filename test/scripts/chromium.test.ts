import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';

describe('the search for a Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const program = (name: string) => {
    writeFileSync(join(folder, name), '', { mode: 0o755 });
    return join(folder, name);
  };
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the one that CHROMIUM_PATH names before any on PATH', () => {
    vi.stubEnv('PATH', folder);
    program('chromium');
    vi.stubEnv('CHROMIUM_PATH', program('mine'));
    expect(findChromium()).toBe(join(folder, 'mine'));
  });

  it('takes one on PATH where nothing is named', () => {
    vi.stubEnv('CHROMIUM_PATH', '');
    vi.stubEnv('PATH', `/nowhere:${folder}`);
    program('chromium');
    expect(findChromium()).toBe(join(folder, 'chromium'));
  });

  it('refuses a CHROMIUM_PATH that cannot be run, and says so', () => {
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'missing'));
    expect(() => findChromium()).toThrow(/CHROMIUM_PATH names no program/);
  });
});
