import { createHost } from './engine/host';
import { type StoredPlaces, withStored } from './layout/stored';
import { createLayout } from './layout/supervisor';
import { foundingCase, foundingPlaces, type Prefetched } from './shell/founding-case';
import './ui/styles/index.css';

// What takes longest starts first and side by side, while the browser still parses `app.tsx`: the graphics, the engine's
// worker and the founding case.

/** Longest wait for the graphics to be ready, in milliseconds; then the page makes its canvas all the same. */
const patience = 1500;

/** Settles when the browser has its graphics going, so that a canvas no longer holds up the page; true where the processor draws. */
export const graphics = new Promise<boolean>((resolve) => {
  const worker = new Worker(new URL('./render/worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<boolean>) => resolve(data));
  worker.addEventListener('error', () => resolve(false));
  setTimeout(() => resolve(false), patience);
});

// The browser reads its tables of languages when a number is first written, for 20 to 40 ms: now, while it waits for
// scripts, and not within the first panel.
setTimeout(() => new Intl.PluralRules('en-GB'), 0);

export const host = createHost(
  () => new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' }),
);
/** Fetches the founding case and opens it in the engine, so that its answers are there when the page can ask. */
async function prefetch(): Promise<Prefetched> {
  const response = await fetch(foundingCase);
  if (!response.ok) throw new Error(`${foundingCase}: ${response.status}`);
  const blob = await response.blob();
  return { blob, opened: host.open([{ name: 'gsomia.json', body: blob }]) };
}

/** The founding case, under way; null where the address names another. */
export const founding = new URL(location.href).searchParams.has('open') ? null : prefetch();
// Whoever opens it hears of a failure; until then it is nobody's unhandled one.
founding?.catch(() => {});

/** The picture of the founding case, made at build time; null where there is none. */
async function fetchPlaces(): Promise<StoredPlaces | null> {
  const response = await fetch(foundingPlaces);
  return response.ok ? ((await response.json()) as StoredPlaces) : null;
}

export const layout = withStored(
  createLayout(() => new Worker(new URL('./layout/worker.ts', import.meta.url), { type: 'module' })),
  founding === null ? Promise.resolve(null) : fetchPlaces(),
);
