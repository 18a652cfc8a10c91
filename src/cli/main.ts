import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { run } from './run';

// A reader such as `head` may close the pipe early: that is its right and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  read: async (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
});
