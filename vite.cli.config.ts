import { defineConfig } from 'vite';

/** Builds the command line into one file, with all that it imports. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'entente.js', codeSplitting: false } },
  },
});
