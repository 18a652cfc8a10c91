import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import { metaPolicy, workerFolder } from './scripts/policy.mjs';
import { interfaceLanguages, withoutSchemaWriter } from './scripts/slim.mjs';

/** Puts the policy into the built page, for hosts that send no headers. Not in development: its reload script is inline. */
function policyTag(): Plugin {
  return {
    name: 'entente-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        // Before anything that it governs.
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Puts `app.tsx` into the page as a second script. Vite would join both into one, and the workers that `main.ts` starts
 * would wait until all of the interface is parsed.
 */
function secondScript(): Plugin {
  const script = (src: string) => ({
    tag: 'script',
    attrs: { type: 'module', crossorigin: true, src },
    injectTo: 'head' as const,
  });
  return {
    name: 'entente-second-script',
    buildStart() {
      if (this.meta.watchMode === false) this.emitFile({ type: 'chunk', id: 'src/app.tsx', name: 'app' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        if (!bundle) return [script('/src/app.tsx')];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const app = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/src/app.tsx'));
        if (!app) throw new Error('vite.config: the build has no chunk for src/app.tsx');
        // Scripts, not preloads: each is evaluated in a task of its own, and none of them blocks the page for long.
        // Scripts, not preloads: each is evaluated in a task of its own, what others need first.
        const pieces = new Set<string>();
        const add = (name: string) => {
          const chunk = chunks.find((one) => one.fileName === name);
          for (const needed of chunk?.imports ?? []) if (!pieces.has(needed)) add(needed);
          pieces.add(name);
        };
        add(app.fileName);
        return [...pieces].filter((name) => !name.includes('/main-')).map((name) => script(`./${name}`));
      },
    },
  };
}

/** Ships the dossiers beside the page; in development they are served from their folder as it is. */
function dossiers(): Plugin {
  return {
    name: 'entente-dossiers',
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync('data').filter((file) => file.endsWith('.json'))) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: readFileSync(`data/${name}`) });
      }
    },
  };
}

/**
 * Computes the picture of every shipped dossier once, with the very code that the page runs, and ships it as
 * `places/NAME.json`. The page compares what it would ask with what was asked here, and computes where they differ.
 */
function shippedPlaces(): Plugin {
  return {
    name: 'entente-places',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof import('./scripts/stored-places')>(
        './scripts/stored-places.ts',
      );
      for (const name of readdirSync('data').filter((file) => file.endsWith('.json'))) {
        const stored = await module.storedPlaces(name, new Uint8Array(readFileSync(`data/${name}`)));
        this.emitFile({ type: 'asset', fileName: `places/${name}`, source: JSON.stringify(stored) });
      }
    },
  };
}

const flagFolder = 'node_modules/circle-flags/flags/';

/** Ships the round flags of countries under names that need no table in the bundle: `flags/kr.svg`. */
function flags(): Plugin {
  return {
    name: 'entente-flags',
    configureServer(server) {
      server.middlewares.use('/flags', (request, response, next) => {
        const name = /^\/([a-z]{2}\.svg)$/.exec(request.url ?? '')?.[1];
        if (name === undefined || !existsSync(flagFolder + name)) return next();
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(readFileSync(flagFolder + name));
      });
    },
    generateBundle() {
      for (const name of readdirSync(flagFolder).filter((file) => /^[a-z]{2}\.svg$/.test(file))) {
        this.emitFile({ type: 'asset', fileName: `flags/${name}`, source: readFileSync(flagFolder + name) });
      }
    },
  };
}

export default defineConfig({
  // Relative addresses: the build works in any folder of any host.
  base: './',
  plugins: [
    react(),
    interfaceLanguages(),
    withoutSchemaWriter(),
    policyTag(),
    dossiers(),
    shippedPlaces(),
    flags(),
    secondScript(),
  ],
  define: { __VERSION__: JSON.stringify(version()) },
  build: {
    target: 'es2022',
    // Every browser we serve preloads modules itself, and the stand-in would cost bytes.
    modulePreload: { polyfill: false },
    // The policy allows data: addresses for pictures only.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? undefined : false),
    rolldownOptions: {
      output: {
        // Pieces of the first load, so that none takes long to evaluate. What is loaded on demand is not named here.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'sigma', test: /node_modules\/(sigma|graphology[a-z-]*|events)\// },
            { name: 'zod', test: /node_modules\/zod\// },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [withoutSchemaWriter()],
    rolldownOptions: {
      output: {
        // A folder of their own: the server gives worker scripts the stricter policy by it.
        entryFileNames: (chunk) => `${workerFolder}${folderOf(chunk.facadeModuleId)}-[hash].js`,
        chunkFileNames: `${workerFolder}part-[name]-[hash].js`,
      },
    },
  },
});

/** `src/engine/worker.ts` and `src/layout/worker.ts` would both be called `worker`; their folders tell them apart. */
function folderOf(id: string | null | undefined): string {
  return id ? basename(dirname(id)) : 'worker';
}

function version(): string {
  return JSON.parse(readFileSync('package.json', 'utf8')).version;
}
