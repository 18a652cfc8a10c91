import fc from 'fast-check';

// The same cases on each run, so that a failure is somebody's change; `FC_SEED=… npx vitest run` looks at others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1965) });
