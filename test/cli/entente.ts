import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

/** Runs a command over files in memory; texts are files, errors what reading them throws. */
export async function entente(args: string, files: Record<string, string | Uint8Array | Error> = {}) {
  let out = '';
  let err = '';
  const doing = new Set<string>();
  const written: Record<string, string> = {};
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    read: async (path) => {
      const file = files[path] ?? Object.assign(new Error('no'), { code: 'ENOENT' });
      if (file instanceof Error) throw file;
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    long: (path, name) => {
      const file = path.startsWith('long/') ? files[path] : undefined;
      if (file === undefined || file instanceof Error) return null;
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
      return {
        name,
        size: bytes.length,
        *chunks() {
          for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
        },
      };
    },
    write: async (path, pieces) => {
      if (path.startsWith('full/')) throw Object.assign(new Error('no'), { code: 'ENOSPC' });
      const bytes = Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
      if (path === '-') out += bytes.toString();
      else written[path] = bytes.toString();
    },
    now: () => '2026-11-23T10:00:00Z',
    progress: (what) => {
      doing.add(what);
    },
  };
  const code = await run(args.split(' ').filter(Boolean), io);
  return { code, out, err, written, doing };
}
