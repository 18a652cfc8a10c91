import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Worker } from '@playwright/test';
import { metaPolicy, pagePolicy, policyHeaders, workerPolicy } from '../../scripts/policy.mjs';
import { type Entente, expect, test } from './support/test';

/** Another origin that answers everyone, so that only the policy can stand in the way. */
async function stranger(): Promise<{ origin: string; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' });
    response.end('export default 1;');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}

/** The worker whose script is named after `folder`; where it has ended already, another one from the same script. */
async function workerOf(page: Page, folder: string, scripts: ReadonlySet<string>): Promise<Worker> {
  const ours = (url: string) => url.includes(`/workers/${folder}-`);
  await expect.poll(() => [...scripts].some(ours), { message: `a worker of ${folder}` }).toBe(true);
  const living = page.workers().find((worker) => ours(worker.url()));
  if (living !== undefined) return living;
  const begun = page.waitForEvent('worker');
  await page.evaluate(
    (url) => {
      Object.assign(window, { probed: new Worker(url, { type: 'module' }) });
    },
    [...scripts].find(ours) ?? '',
  );
  return begun;
}

/** The addresses of every worker script that the page starts from now on. */
function workerScripts(page: Page): ReadonlySet<string> {
  const scripts = new Set<string>();
  page.on('worker', (worker) => scripts.add(worker.url()));
  return scripts;
}

/**
 * Whether text can become code. Tried in a timer: the debugger's own evaluation is let past the policy, and what it
 * calls at once with it.
 */
const makeCode = () =>
  new Promise<string>((done) => {
    setTimeout(() => {
      try {
        done(new Function('return "ran"')());
      } catch (error) {
        done((error as Error).name);
      }
    }, 0);
  });

/** Fetches an address, later than the debugger's call, and says how it went. */
const fetchFrom = (url: string) =>
  new Promise<string>((done) => {
    setTimeout(() => {
      fetch(url).then(
        (response) => done(`answer ${response.status}`),
        (error: Error) => done(error.name),
      );
    }, 0);
  });

test('every response carries the policy, the refusals too', async ({ page, entente, request }) => {
  const bare: string[] = [];
  page.on('response', async (response) => {
    const url = new URL(response.url());
    if (!url.protocol.startsWith('http')) return;
    const expected = policyHeaders(url.pathname)['Content-Security-Policy'];
    if (response.headers()['content-security-policy'] !== expected) bare.push(url.href);
  });
  await entente.open();
  expect(bare).toEqual([]);
  for (const path of ['/nothing-here', '/assets/workers/nothing.js', '/%2e%2e/package.json', '/%ff']) {
    const response = await request.get(path);
    expect(response.status(), path).toBeGreaterThanOrEqual(400);
    const expected = path.startsWith('/assets/workers/') ? workerPolicy : pagePolicy;
    expect(response.headers()['content-security-policy'], path).toBe(expected);
    expect(response.headers()['x-content-type-options'], path).toBe('nosniff');
  }
  const posted = await request.post('/');
  expect(posted.status()).toBe(405);
  expect(posted.headers()['content-security-policy']).toBe(pagePolicy);
});

test('no policy allows inline code or code made from text', () => {
  for (const policy of [metaPolicy, pagePolicy, workerPolicy]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-|\*(?!$)|data:.*script/);
  }
  expect(workerPolicy).toContain("connect-src 'self'");
  expect(workerPolicy).not.toMatch(/https?:/);
});

test('the page names the policy in a meta tag before any script', async ({ page, entente, request }) => {
  await entente.open();
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute('content', metaPolicy);
  const html = await (await request.get('/')).text();
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/i);
});

test('an inline script, an inline handler and code made from text do not run on the page', async ({
  page,
  entente,
  trouble,
}) => {
  trouble.allow(/Content Security Policy|policy violation/);
  await entente.open();
  const violations = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.intruder = true');
    image.src = 'data:image/png,broken';
    document.body.append(image);
    await new Promise((done) => setTimeout(done, 300));
    script.remove();
    image.remove();
    return seen;
  });
  expect(violations).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr']));
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
  expect(await page.evaluate(makeCode)).toBe('EvalError');
});

test('the probe for code made from text can tell: without a policy it runs', async ({ page }) => {
  expect(await page.evaluate(makeCode)).toBe('ran');
});

/** Opens the page and brings up the worker of a folder: the layout's comes with the first picture that is not shipped. */
async function bringUp(page: Page, entente: Entente, folder: string): Promise<void> {
  await entente.open();
  if (folder === 'layout') await page.getByRole('button', { name: 'Lay out again' }).click();
}

for (const folder of ['engine', 'layout']) {
  test(`code made from text does not run inside the ${folder} worker`, async ({ page, entente, trouble }) => {
    trouble.allow(/Content Security Policy|unsafe-eval/);
    const scripts = workerScripts(page);
    await bringUp(page, entente, folder);
    const worker = await workerOf(page, folder, scripts);
    expect(await worker.evaluate(makeCode)).toBe('EvalError');
  });

  test(`the ${folder} worker cannot fetch or import off origin, though the page can`, async ({
    page,
    entente,
    trouble,
  }) => {
    const other = await stranger();
    trouble.allow(/Content Security Policy/);
    trouble.allow(new RegExp(`request off origin: ${other.origin}/`));
    try {
      const scripts = workerScripts(page);
      await bringUp(page, entente, folder);
      const worker = await workerOf(page, folder, scripts);
      expect(await worker.evaluate(fetchFrom, `${other.origin}/from-worker`)).toBe('TypeError');
      const imported = await worker.evaluate(
        (url) =>
          new Promise<string>((done) => {
            setTimeout(() => {
              import(/* @vite-ignore */ url).then(
                () => done('imported'),
                (error: Error) => done(error.name),
              );
            }, 0);
          }),
        `${other.origin}/module.js`,
      );
      expect(imported).toBe('TypeError');
      expect(await worker.evaluate(fetchFrom, new URL('/robots.txt', page.url()).href)).toBe('answer 200');
      expect(await page.evaluate(fetchFrom, `${other.origin}/from-page`)).toBe('answer 200');
      expect(other.asked).toEqual(['/from-page']);
    } finally {
      other.close();
    }
  });
}
