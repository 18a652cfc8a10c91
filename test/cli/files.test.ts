import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { longFile } from '../../src/cli/long-file';
import { readFile, readStream } from '../../src/cli/read-file';
import { writeFile, writeTo } from '../../src/cli/write-file';

const folder = mkdtempSync(join(tmpdir(), 'entente-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of its own for one test. */
function place(name: string): (file: string) => string {
  mkdirSync(join(folder, name));
  return (file) => join(folder, name, file);
}

const broken = function* () {
  yield 'half';
  throw new Error('no more');
};

describe('writing a file', () => {
  test('puts it in its place when it is whole', async () => {
    const path = place('whole')('a');
    await writeFile(path, ['one ', new TextEncoder().encode('two')]);
    expect(readFileSync(path, 'utf8')).toBe('one two');
  });

  test('writes more than a stream holds at once', async () => {
    const path = place('large')('a');
    await writeFile(
      path,
      Array.from({ length: 100 }, () => 'x'.repeat(10_000)),
    );
    expect(statSync(path).size).toBe(1_000_000);
  });

  test('leaves what was there, and nothing else, where writing fails in the middle', async () => {
    const at = place('broken');
    writeFileSync(at('b'), 'before');
    await expect(writeFile(at('b'), broken())).rejects.toThrow('no more');
    expect(readFileSync(at('b'), 'utf8')).toBe('before');
    expect(readdirSync(at(''))).toEqual(['b']);
    await expect(writeFile(at('none/c'), ['x'])).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(writeFile(at(''), ['x'])).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(at(''))).toEqual(['b']);
  });

  test('listens to signals only while it writes', async () => {
    const listening = (): number => process.listenerCount('SIGINT');
    const before = listening();
    const meanwhile: number[] = [];
    await writeFile(
      place('signals')('a'),
      (function* () {
        meanwhile.push(listening());
        yield 'x';
      })(),
    );
    expect([...meanwhile, listening()]).toEqual([before + 1, before]);
  });

  test('writes the file behind a link, there or not, and keeps permissions', async () => {
    const at = place('links');
    writeFileSync(at('real'), 'before');
    chmodSync(at('real'), 0o640);
    symlinkSync('real', at('link'));
    symlinkSync('new', at('dangling'));
    await writeFile(at('link'), ['after']);
    await writeFile(at('dangling'), ['new']);
    expect([readFileSync(at('real'), 'utf8'), readFileSync(at('new'), 'utf8')]).toEqual(['after', 'new']);
    expect(statSync(at('real')).mode & 0o777).toBe(0o640);
    expect([at('link'), at('dangling')].every((path) => lstatSync(path).isSymbolicLink())).toBe(true);
    symlinkSync('round', at('round'));
    await expect(writeFile(at('round'), ['x'])).rejects.toMatchObject({ code: 'ELOOP' });
  });

  test('writes into a pipe, and leaves it a pipe', async (context) => {
    const path = place('pipe')('p');
    if (spawnSync('mkfifo', [path]).status !== 0) context.skip('no pipes with names here');
    const [read] = await Promise.all([readFile(path), writeFile(path, ['through'])]);
    expect(Buffer.from(read).toString()).toBe('through');
    expect(lstatSync(path).isFIFO()).toBe(true);
  });
});

describe('writing standard output', () => {
  test('ends without a fault where the reader closes early', async () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    stream.on('error', () => {});
    let asked = 0;
    const written = writeTo(
      stream,
      (function* () {
        for (; asked < 1000; asked += 1) yield 'xx';
      })(),
    );
    await once(stream, 'readable');
    stream.destroy(Object.assign(new Error('closed'), { code: 'EPIPE' }));
    await written;
    expect(asked).toBeLessThan(1000);
  });

  test('fails with what makes the pieces', async () => {
    await expect(writeTo(new PassThrough(), broken())).rejects.toThrow('no more');
  });
});

describe('reading', () => {
  test('reads files and streams to their end', async () => {
    const path = place('read')('a');
    writeFileSync(path, 'abc');
    expect(Buffer.from(await readFile(path, 3)).toString()).toBe('abc');
    const stream = Readable.from([Buffer.from('ab'), Buffer.from('c')]);
    expect(Buffer.from(await readStream(stream, 3)).toString()).toBe('abc');
  });

  test('takes no more than its limit', async () => {
    const path = place('limit')('a');
    writeFileSync(path, 'x'.repeat(2_000_001));
    await expect(readFile(path, 2_000_000)).rejects.toThrow('it has more than 2 MB');
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 1;
          yield Buffer.alloc(500_000);
        }
      })(),
    );
    await expect(readStream(endless, 2_000_000)).rejects.toThrow('it has more than 2 MB');
    expect(given).toBeLessThan(50);
  });
});

describe('a long file', () => {
  test('is one of many bytes that can be read again', () => {
    const path = join(folder, 'long.csv');
    writeFileSync(path, 'a,b\n');
    expect(longFile(path, 'long.csv')).toBeNull();
    expect(longFile('-', '-')).toBeNull();
    truncateSync(path, 33_000_000);
    const file = longFile(path, 'long.csv');
    expect(file).toMatchObject({ name: 'long.csv', size: 33_000_000 });
    for (const _ of [1, 2]) {
      let size = 0;
      let start = '';
      for (const chunk of file?.chunks() ?? []) {
        if (size === 0) start = Buffer.from(chunk.subarray(0, 4)).toString();
        size += chunk.length;
      }
      expect([start, size]).toEqual(['a,b\n', 33_000_000]);
    }
    expect(() => longFile(join(folder, 'none'), '')).toThrow('ENOENT');
  });
});
