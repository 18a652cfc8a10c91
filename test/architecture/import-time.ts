import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';

/**
 * Runs in a process of its own: loads the packages first, as their habits are not ours, then sets the traps, then
 * imports our modules. A touch counts where one of our files is on the stack.
 */
const trap = String.raw`
const [packages, modules, folder] = JSON.parse(process.argv[2]);
const real = { now: Date.now };
for (const name of packages) await import(name);
const touched = new Set();
const note = (what) => {
  const ours = (new Error().stack ?? '').split('\n').find((line) => line.includes(folder + '/') && !line.includes('trap.mjs'));
  if (ours) touched.add(what + ' in ' + ours.slice(ours.indexOf(folder) + folder.length + 1).replace(/[:)].*$/, ''));
};
const watch = (owner, name, label) => {
  const value = owner[name];
  Object.defineProperty(owner, name, { configurable: true, get() { note(label); return value; }, set() {} });
};
for (const name of ['document', 'window', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB',
  'navigator', 'matchMedia', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'MessageChannel',
  'BroadcastChannel', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame',
  'requestIdleCallback', 'addEventListener', 'performance', 'crypto']) watch(globalThis, name, name);
watch(Date, 'now', 'Date.now');
watch(Math, 'random', 'Math.random');
for (const name of modules) await import(folder + '/' + name);
console.log(JSON.stringify([...touched]));
`;

/**
 * Imports modules in Node and tells what they touch while that happens, through whatever they call.
 * @param root the folder the paths are relative to; a temporary folder is made beside it and removed.
 * @returns lines such as `Date.now in state/store.js`; rejects when a module cannot be imported at all.
 */
export async function touchedOnImport(root: string, paths: readonly string[]): Promise<string[]> {
  // Inside the project, so that packages are found from there.
  const folder = mkdtempSync(resolve('node_modules/.import-time-'));
  try {
    const output = (await build({
      configFile: false,
      logLevel: 'error',
      root: resolve('.'),
      plugins: [react()],
      define: { __VERSION__: '"0"' },
      build: {
        ssr: true,
        outDir: folder,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: Object.fromEntries(paths.map((path) => [path.replace(/\.tsx?$/, ''), resolve(root, path)])),
          output: { preserveModules: true, preserveModulesRoot: resolve(root), entryFileNames: '[name].mjs' },
        },
      },
    })) as Rolldown.RolldownOutput;
    const chunks = output.output.filter((one) => one.type === 'chunk');
    const names = new Set(chunks.map((chunk) => chunk.fileName));
    const packages = new Set(chunks.flatMap((chunk) => chunk.imports).filter((name) => !names.has(name)));
    const script = join(folder, 'trap.mjs');
    writeFileSync(script, trap);
    const task = JSON.stringify([[...packages], [...names], folder]);
    return JSON.parse(execFileSync(process.execPath, [script, task], { encoding: 'utf8' })) as string[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
