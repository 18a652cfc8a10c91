/**
 * A static server for the built app: files under one folder, policy headers on every response, text compressed
 * once and kept. Run as a script it serves `dist/`; tests and the bench call `startServer`.
 *
 * Usage: node scripts/serve.mjs [FOLDER]   (PORT, default 4173; HOST, default 127.0.0.1)
 */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { policyHeaders } from './policy.mjs';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);

/** Already compressed inside: another pass costs time and gains nothing. */
const packed = new Set(['.png', '.woff2', '.ico']);

/** File names that carry a hash of their content never change their meaning. */
const hashed = /^\/assets\/.*-[\w-]{8,}\.[a-z0-9]+$/;

const squeeze = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/**
 * The file an address names.
 * @param {string} root an absolute folder without links in its path.
 * @param {string} path the address's path, decoded.
 * @returns {Promise<string | null>} null where there is none, or where it is hidden or outside the folder.
 */
async function fileAt(root, path) {
  if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  const wanted = join(root, path.endsWith('/') ? `${path}index.html` : path);
  // Links are followed before the folder is compared: a link may not lead out of it.
  const real = await realpath(wanted).catch(() => null);
  if (real === null || !real.startsWith(root + sep)) return null;
  const facts = await stat(real);
  return facts.isFile() ? real : null;
}

/**
 * Picks what the client takes, best first.
 * @param {string | undefined} accepted the Accept-Encoding header.
 * @returns {'br' | 'gzip' | null}
 */
function encodingFor(accepted = '') {
  const offered = accepted
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (offered.includes('br')) return 'br';
  return offered.includes('gzip') ? 'gzip' : null;
}

/** Bytes from which on packing a body keeps its reader waiting longer than sending it as it is. */
const mostSqueezed = 4_000_000;

/**
 * Serves a folder.
 * @param {{ root: string, port?: number, host?: string, onSent?: (sent: { path: string, status: number, type: string, body: Buffer }) => void }} options
 *   `port` 0 (the default) takes any free one; `onSent` hears of every answer, with its body before compression.
 * @returns {Promise<{ port: number, origin: string, close: () => Promise<void> }>} rejects with the listening
 *   error, for example code EADDRINUSE.
 */
export async function startServer({ root, port = 0, host = '127.0.0.1', onSent }) {
  const home = await realpath(resolve(root));
  /** Compressed bodies by file, state of the file and encoding. @type {Map<string, Promise<Buffer>>} */
  const kept = new Map();

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    const raw = (request.url ?? '/').split('?')[0] ?? '/';
    const path = decodePath(raw);
    for (const [name, value] of Object.entries(policyHeaders(path ?? '/'))) response.setHeader(name, value);
    const send = (status, type, body, head = {}) => {
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length, ...head });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const refuse = (status, words, head) =>
      send(status, 'text/plain; charset=utf-8', Buffer.from(`${words}\n`), head);

    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'Method not allowed', { Allow: 'GET, HEAD' });
    if (path === null) return refuse(400, 'Bad address');
    const file = await fileAt(home, path);
    if (file === null) {
      onSent?.({ path, status: 404, type: 'text/plain', body: Buffer.alloc(0) });
      return refuse(404, 'Not found');
    }

    const body = await readFile(file);
    const extension = extname(file).toLowerCase();
    const type = types.get(extension) ?? 'application/octet-stream';
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const head = {
      'Cache-Control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
      Vary: 'Accept-Encoding',
    };
    onSent?.({ path, status: 200, type, body });
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, head);
      return response.end();
    }
    const encoding =
      packed.has(extension) || body.length < 512 || body.length > mostSqueezed
        ? null
        : encodingFor(request.headers['accept-encoding']);
    if (encoding === null) return send(200, type, body, head);
    const key = `${file}\n${etag}\n${encoding}`;
    const small = kept.get(key) ?? squeeze[encoding](body);
    kept.set(key, small);
    send(200, type, await small, { ...head, 'Content-Encoding': encoding });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end();
    });
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => done(undefined));
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    port: bound,
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done(undefined));
        server.closeAllConnections();
      }),
  };
}

/** @param {string} raw @returns {string | null} the path decoded, null where it is no path. */
function decodePath(raw) {
  try {
    const path = decodeURIComponent(raw);
    return path.startsWith('/') ? path : null;
  } catch {
    return null;
  }
}

/**
 * Serves a folder on the first free port from `port` upwards and says where, until the process is told to end.
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function serveUntilStopped(root) {
  const host = process.env.HOST ?? '127.0.0.1';
  const first = Number(process.env.PORT ?? 4173);
  if (!Number.isInteger(first) || first < 0 || first > 65_535)
    throw new Error(`PORT is no port number: ${process.env.PORT}`);
  for (let port = first; ; port++) {
    try {
      const server = await startServer({ root, port, host });
      const shown = host === '127.0.0.1' ? `http://localhost:${server.port}` : server.origin;
      console.log(`Entente is at ${shown}/  (Ctrl+C ends it)`);
      const stop = () => void server.close().then(() => process.exit(0));
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
      return;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port >= Math.min(first + 50, 65_535)) throw error;
      console.log(`Port ${port} is taken.`);
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await serveUntilStopped(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
}
