import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { run } from './run';
import { writeFile, writeTo } from './write-file';

/** Work that takes less than this is over before anybody asks, in milliseconds. */
const patience = 1000;

const began = performance.now();
let told = 0;

/** One line that is written over; gone when the command ends. */
function progress(share: number): void {
  const now = performance.now();
  if (!process.stderr.isTTY || now - began < patience || now - told < 100) return;
  told = now;
  process.stderr.write(`\r${Math.round(100 * share)} %\u001b[K`);
}

// A reader such as `head` may close the pipe early: that is its right and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  read: async (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
  write: (path, pieces) => (path === '-' ? writeTo(process.stdout, pieces) : writeFile(path, pieces)),
  now: () => new Date().toISOString(),
  progress,
});
if (told > 0) process.stderr.write('\r\u001b[K');
