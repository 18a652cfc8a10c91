/**
 * The content security policy and its companion headers, written once: the build puts the page's policy into
 * `index.html`, the server sends it on every response, the tests compare against it.
 *
 * Neither policy knows `unsafe-inline` or `unsafe-eval`. The page may fetch any http(s) address because a reader
 * can confirm one for `?open=`; workers, where the bytes of strangers are parsed, may fetch from the origin only.
 */

/** The folder of the build that holds worker scripts and nothing else. Ends in a slash, relative to the root. */
export const workerFolder = 'assets/workers/';

/** @typedef {Record<string, string[]>} Directives A directive's name and the sources it allows. */

/** @type {Directives} */
const pageDirectives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'", 'https:', 'http:'],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
};

/** @type {Directives} */
const workerDirectives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
};

/** Anyone may embed the app: it holds no account and no cookie. Browsers read this from the header only. */
const embedding = { 'frame-ancestors': ['*'] };

/**
 * @param {Directives} directives
 * @returns {string} the directives as one policy line.
 */
function policyLine(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The page's policy as a meta tag can carry it. */
export const metaPolicy = policyLine(pageDirectives);

/** The page's policy as a header, with what a meta tag cannot say. */
export const pagePolicy = policyLine({ ...pageDirectives, ...embedding });

/** The policy of a worker: it takes the one that came with its own script. */
export const workerPolicy = policyLine(workerDirectives);

const companions = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/**
 * The policy headers of one response.
 * @param {string} path the address's path, starting with a slash.
 * @returns {Record<string, string>}
 */
export function policyHeaders(path) {
  const policy = path.startsWith(`/${workerFolder}`) ? workerPolicy : pagePolicy;
  return { 'Content-Security-Policy': policy, ...companions };
}
