import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Modules are loaded once for all files: nearly half of the time went into loading them again.
    pool: 'threads',
    isolate: false,
    // As many as there are cores; vitest keeps one back, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    setupFiles: ['test/untouched.ts', 'test/seed.ts'],
    // A property that runs slowly on a busy machine is no failure.
    testTimeout: 30_000,
  },
});
