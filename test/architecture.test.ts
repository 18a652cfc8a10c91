import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { touchedOnImport } from './architecture/import-time';
import { importsOf } from './architecture/imports';
import { breachesIn, cyclesIn, linesOf, readSources } from './architecture/modules';
import { entries, table } from './architecture/table';
import { touchedAtTopLevel } from './architecture/top-level';

const sources = readSources(resolve('src'));
const code = [...sources].filter(([path]) => /\.tsx?$/.test(path));

describe('the house', () => {
  it('imports only what the table allows', () => {
    expect(breachesIn(sources)).toEqual([]);
  });

  it('has no cycles among its modules', () => {
    expect(cyclesIn(sources)).toEqual([]);
  });

  it('has no cycles in its table', () => {
    const order = [...table.keys()];
    for (const [folder, allowed] of table) {
      for (const below of allowed.keys())
        expect(order.indexOf(below), `${folder} -> ${below}`).toBeLessThan(order.indexOf(folder));
    }
  });

  it('has no file above 400 lines, and half of its modules below 100', () => {
    expect([...sources].filter(([, text]) => linesOf(text) > 400).map(([path]) => path)).toEqual([]);
    const lengths = code.map(([, text]) => linesOf(text)).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('makes workers in entries only', () => {
    const makers = code.filter(
      ([path, text]) => !entries.has(path) && /\bnew (Shared)?Worker\s*\(/.test(text),
    );
    expect(makers.map(([path]) => path)).toEqual([]);
  });

  it('touches nothing outside itself while it is imported, as its text says', () => {
    const touched = code
      .filter(([path]) => !entries.has(path))
      .flatMap(([path, text]) => touchedAtTopLevel(text).map((what) => `${what} in ${path}`));
    expect(touched).toEqual([]);
  });

  it('touches nothing outside itself while it is imported, as Node sees it', {
    timeout: 120_000,
  }, async () => {
    // Sigma throws without a page; its users are covered by their text.
    const importable = code
      .map(([path]) => path)
      .filter((path) => !entries.has(path) && !path.startsWith('render/'));
    expect(await touchedOnImport('src', importable)).toEqual([]);
  });
});

describe('the watch on the house', () => {
  const only = (path: string, text: string, ...others: string[]) =>
    breachesIn(new Map([[path, text], ...others.map((other) => [other, ''] as const)]));

  it('sees every way to name a module', () => {
    const text = `import a from './a'; import type { B } from './b'; export * from './c'; export { d } from './d';
      type E = import('./e').E; const f = () => import('./f'); const g = new URL('./g.ts', import.meta.url);
      import { type H } from './h'; import './i.css'; const ui = <a href="./none">x</a>;`;
    const found = importsOf(text);
    expect(found.map(({ specifier }) => specifier).sort()).toEqual(
      ['./a', './b', './c', './d', './e', './f', './g.ts', './h', './i.css'].sort(),
    );
    expect(
      found
        .filter(({ types }) => types)
        .map(({ specifier }) => specifier)
        .sort(),
    ).toEqual(['./b', './e', './h']);
  });

  it('refuses a folder that the table does not name, however it is imported', () => {
    expect(only('text/a.ts', `import '../schema/b';`, 'schema/b.ts')).toHaveLength(1);
    expect(only('ui/a.ts', `type X = import('../render/b').X;`, 'render/b.ts')).toHaveLength(1);
    expect(only('shell/a.ts', `const load = () => import('../ui/b');`, 'ui/b.tsx')).toHaveLength(1);
    expect(only('render/a.ts', `new URL('../layout/b.ts', import.meta.url);`, 'layout/b.ts')).toHaveLength(1);
    expect(only('other/a.ts', `import '../text/b';`, 'text/b.ts')).toHaveLength(1);
  });

  it('refuses a value where only types are allowed, and lets the type pass', () => {
    expect(only('graph/a.ts', `import { b } from '../engine/b';`, 'engine/b.ts')).toHaveLength(1);
    expect(only('graph/a.ts', `import type { b } from '../engine/b';`, 'engine/b.ts')).toEqual([]);
  });

  it('refuses importing an entry, a file that is not there, and what lies outside', () => {
    expect(
      only('conductor/a.ts', `new URL('../engine/worker.ts', import.meta.url);`, 'engine/worker.ts'),
    ).toHaveLength(1);
    expect(only('text/a.ts', `import './missing';`)).toHaveLength(1);
    expect(only('text/a.ts', `import '../../test/b';`)).toHaveLength(1);
  });

  it('refuses a package outside the folder that keeps it', () => {
    expect(only('ui/a.ts', `import Sigma from 'sigma';`)).toHaveLength(1);
    expect(only('render/a.ts', `import { useState } from 'react';`)).toHaveLength(1);
    expect(only('text/a.ts', `import { readFileSync } from 'node:fs';`)).toHaveLength(1);
    expect(only('ui/a.ts', `import { useState } from 'react';`)).toEqual([]);
    expect(only('app.tsx', `import { createRoot } from 'react-dom/client';`)).toEqual([]);
  });

  it('finds a cycle, one of types too', () => {
    const around = new Map([
      ['text/a.ts', `import { b } from './b';`],
      ['text/b.ts', `import type { C } from './c';`],
      ['text/c.ts', `export { a } from './a';`],
    ]);
    expect(cyclesIn(around)).toEqual(['text/a.ts -> text/b.ts -> text/c.ts -> text/a.ts']);
    expect(
      cyclesIn(
        new Map([
          ['text/a.ts', `import './b';`],
          ['text/b.ts', ''],
        ]),
      ),
    ).toEqual([]);
  });

  it.each([
    ['const now = Date.now();', ['Date.now']],
    ['export const today = new Date();', ['Date()']],
    ['const seed = [Math.random()];', ['Math.random']],
    ["if (typeof document !== 'undefined') start();", ['document']],
    ['class A { static at = performance.now(); }', ['performance']],
    ["(() => { addEventListener('load', go); })();", ['addEventListener']],
    ['export const later = setTimeout as typeof setTimeout;', ['setTimeout']],
    ['export const now = () => Date.now();', []],
    ['class A { at = Date.now(); go() { return fetch("x"); } }', []],
    ['export const epoch = new Date(0);', []],
    ['export const words = { document: 1, fetch: 2 }; words.document;', []],
    ['import { fetch } from "./own"; export const read = fetch;', []],
    ['export interface A { window: Window; document: typeof document }', []],
  ])('reads what is touched by %s', (text, touched) => {
    expect(touchedAtTopLevel(text)).toEqual(touched);
  });

  describe('in Node', () => {
    const folder = mkdtempSync(resolve('node_modules/.house-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('sees a touch behind a call into another module', { timeout: 60_000 }, async () => {
      const files = {
        'text/clock.ts': 'export const tick = () => Date.now();',
        'text/user.ts': "import { tick } from './clock'; export const began: number = tick();",
      };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const touched = await touchedOnImport(folder, Object.keys(files));
      expect(touched).toEqual(['Date.now in text/clock.mjs']);
    });
  });
});
