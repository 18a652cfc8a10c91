import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { EntenteApi } from '../../../src/shell/automation';
import { Trouble } from './trouble';

export { expect };

/** The page as specs handle it. */
export interface Entente {
  /** Goes to the start page, or to `path` on it, and waits until the graph stands. */
  open(path?: string): Promise<void>;
  /** Clicks a record on the canvas, where `screenPosition` says that a click hits it. */
  clickRecord(id: string, options?: { modifiers?: ('Shift' | 'Control' | 'Meta')[] }): Promise<void>;
  /** What the page shows, as `window.entente.view()` tells it. */
  view(): Promise<ReturnType<EntenteApi['view']>>;
  /** Expects that axe finds nothing to object to, on the whole page or below `selector`. */
  axe(selector?: string): Promise<void>;
  /** The same in the light theme, then in the dark one, there as far as colours go. */
  axeInBothThemes(selector?: string): Promise<void>;
}

const themes = ['light', 'dark'] as const;

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer hangs on colours; a theme changes no other. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe objects to, a line each. */
async function objections(
  page: Page,
  selector: string | undefined,
  coloursAlone: boolean,
): Promise<string[]> {
  // Without frames there is nothing to gather: the second page that axe opens for it would only cost time.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const chosen = coloursAlone ? builder.withRules(colourRules) : builder.withTags(rules);
  const { violations } = await (selector === undefined ? chosen : chosen.include(selector)).analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary ?? rule.help}`),
  );
}

function handle(page: Page): Entente {
  const entente: Entente = {
    async open(path = '/') {
      await page.goto(path);
      await page.waitForFunction(() => 'entente' in window);
      await page.evaluate(() => window.entente.ready);
    },
    async clickRecord(id, options = {}) {
      const point = await page.evaluate((record) => window.entente.screenPosition(record), id);
      if (point === null) throw new Error(`clickRecord: ${id} is not shown`);
      for (const key of options.modifiers ?? []) await page.keyboard.down(key);
      await page.mouse.click(point.x, point.y);
      for (const key of options.modifiers ?? []) await page.keyboard.up(key);
    },
    view: () => page.evaluate(() => window.entente.view()),
    async axe(selector) {
      expect(await objections(page, selector, false)).toEqual([]);
    },
    async axeInBothThemes(selector) {
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        expect(await objections(page, selector, theme === 'dark'), theme).toEqual([]);
      }
    },
  };
  return entente;
}

/**
 * Playwright's `test` with the app: every spec fails on a console error or warning, a page error, an answer of 400 or
 * more, a policy violation or a request off origin, unless it says `trouble.allow(...)`.
 */
export const test = base.extend<{ entente: Entente; trouble: Trouble }>({
  trouble: [
    async ({ page, baseURL }, use) => {
      const trouble = new Trouble();
      await trouble.watch(page, new URL(baseURL ?? '').origin);
      await use(trouble);
      expect(trouble.found, 'console, errors and requests').toEqual([]);
    },
    { auto: true },
  ],
  // The trouble fixture is asked for so that it listens first.
  entente: async ({ page, trouble: _ }, use) => use(handle(page)),
});
