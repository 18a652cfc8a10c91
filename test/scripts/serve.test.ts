import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePolicy, workerPolicy } from '../../scripts/policy.mjs';
import { startServer } from '../../scripts/serve.mjs';

const above = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(above, 'dist');
const long = 'export const word = 1;\n'.repeat(200);
let server: Awaited<ReturnType<typeof startServer>>;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Buffer;
}

/** Sends the path as it is: `fetch` would tidy `..` away before it leaves. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', failed);
    sent.end();
  });
}

beforeAll(async () => {
  mkdirSync(join(root, 'assets/workers'), { recursive: true });
  mkdirSync(join(root, '.vite'));
  mkdirSync(join(above, 'dist-secret'));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets/index-DMq0DUBv.js'), long);
  writeFileSync(join(root, 'assets/workers/engine-DMq0DUBv.js'), 'postMessage(1)');
  writeFileSync(join(root, '.vite/manifest.json'), '{}');
  writeFileSync(join(above, 'secret.txt'), 'secret');
  writeFileSync(join(above, 'dist-secret/secret.txt'), 'secret');
  symlinkSync(join(above, 'secret.txt'), join(root, 'link.txt'));
  server = await startServer({ root });
});

afterAll(async () => {
  await server.close();
  rmSync(above, { recursive: true, force: true });
});

describe('the server', () => {
  it('answers a folder with its index and asks browsers to check it each time', async () => {
    const { status, headers, body } = await ask('/?open=x#y');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(body.toString()).toBe('<!doctype html>');
  });

  it('lets browsers keep files whose names carry a hash', async () => {
    const { headers } = await ask('/assets/index-DMq0DUBv.js');
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' });
    expect(headers['cache-control']).toContain('immutable');
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, '15', 0]);
  });

  it('compresses as the client asks, and not where it refuses', async () => {
    const path = '/assets/index-DMq0DUBv.js';
    const br = await ask(path, { 'accept-encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(long);
    const gzip = await ask(path, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(long);
    const plain = await ask(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(long);
  });

  it('sends a large file at once, as it is', async () => {
    writeFileSync(join(root, 'large.json'), ' '.repeat(5_000_000));
    const { headers, body } = await ask('/large.json', { 'accept-encoding': 'gzip, br' });
    expect([headers['content-encoding'], body.length]).toEqual([undefined, 5_000_000]);
  });

  it('sends nothing again that the client has', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['content-security-policy']).toBe(pagePolicy);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/../dist-secret/secret.txt',
    '/assets/../../secret.txt',
    '/link.txt',
    '/.vite/manifest.json',
    '/assets',
    '/assets/',
    '/%00',
    '/..%5csecret.txt',
  ])('finds nothing at %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
    expect(headers['content-security-policy']).toBe(pagePolicy);
  });

  it('refuses a broken address and other methods, policy and all', async () => {
    expect((await ask('/%ff')).status).toBe(400);
    const posted = await ask('/', {}, 'POST');
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(posted.headers['content-security-policy']).toBe(pagePolicy);
  });

  it('gives worker scripts a policy of their own', async () => {
    expect((await ask('/assets/workers/engine-DMq0DUBv.js')).headers['content-security-policy']).toBe(
      workerPolicy,
    );
    expect((await ask('/assets/index-DMq0DUBv.js')).headers['content-security-policy']).toBe(pagePolicy);
  });

  it('says when its port is taken', async () => {
    await expect(startServer({ root, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
