import { longFile } from './long-file';
import { readFile, readStream } from './read-file';
import { run } from './run';
import { createTerminal } from './terminal';
import { writeFile, writeTo } from './write-file';

// A reader such as `head` may close the pipe early: that is its right and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { out, err, progress, clear } = createTerminal(process.stdout, process.stderr, () => performance.now());

process.exitCode = await run(process.argv.slice(2), {
  out,
  err,
  read: (path) => (path === '-' ? readStream(process.stdin) : readFile(path)),
  long: longFile,
  write: (path, pieces) => {
    if (path !== '-') return writeFile(path, pieces);
    clear();
    return writeTo(process.stdout, pieces);
  },
  now: () => new Date().toISOString(),
  progress,
});
clear();
