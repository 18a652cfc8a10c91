/** `npm start`: builds when there is no build or sources are newer, then serves it with the policy headers. */
import { join } from 'node:path';
import { buildIfStale, home } from './build-state.mjs';
import { serveUntilStopped } from './serve.mjs';

buildIfStale();
await serveUntilStopped(join(home, 'dist'));
