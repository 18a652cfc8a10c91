import { makeIssueAt } from '../../dossier/issue';
import type { Issue } from '../../schema/issues';
import { type Steps, within } from '../codec';
import { controls, isWestern, toldEncoding } from './decode-text';
import { sha256OfChunks } from './hashes';
import { inflateChunks, UnpackBudget, unpackLimits } from './inflate';
import { decodeWindows1252 } from './windows-1252';

/** A file that is read chunk by chunk, as often as it takes, instead of being held in memory. */
export interface LongFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Its bytes from the first on. @throws Error of the file system */
  chunks(): Iterable<Uint8Array>;
}

/** A file that tells how much of it has been read since it was last begun, 0 to 1. */
export interface WatchedFile extends LongFile {
  readonly share: () => number;
}

/** Watches how far the reading of a file is. */
export function watched(file: LongFile): WatchedFile {
  let done = 0;
  return {
    ...file,
    *chunks() {
      done = 0;
      for (const chunk of file.chunks()) {
        done += chunk.length;
        yield chunk;
      }
    },
    share: () => (file.size === 0 ? 1 : Math.min(1, done / file.size)),
  };
}

/** What a long file turned out to be, once all of it was seen. */
export interface SeenFile {
  readonly file: WatchedFile;
  readonly packed: boolean;
  readonly encoding: string;
  /** SHA-256 of the file as it is, in hexadecimal. */
  readonly sha256: string;
  /** The first characters of its text, a byte order mark taken off. */
  readonly head: string;
}

/** Characters of the head: enough to recognise a format and to see how a table is written. */
const headLength = 1 << 20;

/** What text may come to: no string holds it, so that the limit of strings does not bind. */
const longLimits = { ...unpackLimits, size: 50_000_000_000 };

/** A file that is no text, or packed in a way that cannot be read. */
class Unreadable extends Error {
  readonly issue: Issue;
  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
  }
}

function* plainChunks(file: LongFile, packed: boolean): Generator<Uint8Array, void> {
  if (!packed) {
    yield* file.chunks();
    return;
  }
  const fault = yield* inflateChunks(file.chunks(), new UnpackBudget(file.size, longLimits));
  if (fault?.fault === 'broken') {
    throw new Unreadable(makeIssueAt('unreadable-text', '$', { rule: 'compressed' }));
  }
  if (fault !== null) {
    const facts = { size: fault.size, limit: longLimits.size, unit: 'bytes' };
    throw new Unreadable(makeIssueAt('too-large', '$', facts));
  }
}

/** Text of chunks, a byte order mark taken off. @throws TypeError for bytes that are none of the encoding */
function* decoded(chunks: Iterable<Uint8Array>, encoding: string): Generator<string, void> {
  if (isWestern(encoding)) {
    for (const chunk of chunks) yield decodeWindows1252(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Text of a file that was seen before, piece by piece. @throws Error where the file is not what it was */
export function textOf({ file, packed, encoding }: SeenFile): Iterable<string> {
  return decoded(plainChunks(file, packed), encoding);
}

const unreadable = (rule: 'binary' | 'encoding', encoding: string): Unreadable =>
  new Unreadable(makeIssueAt('unreadable-text', '$', { rule, encoding }));

/** Goes through all of a text, and keeps its head. @throws Unreadable for characters that no text holds */
function* headOf(
  pieces: Iterable<string>,
  bad: RegExp,
  encoding: string,
  share: () => number,
): Steps<string> {
  let head = '';
  let count = 0;
  for (const piece of pieces) {
    if (bad.test(piece)) throw unreadable('binary', encoding);
    if (head.length < headLength) head += piece.slice(0, headLength - head.length);
    count += 1;
    if (count % 16 === 0) yield share();
  }
  return head;
}

const zero = /\0/;

/** Decodes as what the first bytes say, else as UTF-8, else as Windows-1252, just as a file in memory is. */
function* encodingAndHead(
  file: WatchedFile,
  packed: boolean,
): Steps<{ readonly encoding: string; readonly head: string }> {
  const [first = new Uint8Array()] = plainChunks(file, packed);
  const told = toldEncoding(first);
  const encoding = told?.encoding ?? 'UTF-8';
  const pieces = (as: string): Iterable<string> => decoded(plainChunks(file, packed), as);
  try {
    return { encoding, head: yield* headOf(pieces(encoding), zero, encoding, file.share) };
  } catch (error) {
    // What decoders throw: bytes that are none of it, or an encoding that nobody knows.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    if (told !== null) throw unreadable(told.sure ? 'encoding' : 'binary', encoding);
  }
  const western = 'windows-1252';
  return { encoding: western, head: yield* headOf(pieces(western), controls, 'UTF-8', file.share) };
}

/**
 * Goes through a file from end to end: what it is encoded in, its hash, and that all of it is text.
 * @returns the issue for which it cannot be read, as for a file in memory
 * @throws Error of the file system
 */
export function* seeFile(given: LongFile): Steps<SeenFile | { readonly issue: Issue }> {
  const file = watched(given);
  const hash = sha256OfChunks();
  const [start = new Uint8Array()] = file.chunks();
  const packed = start[0] === 0x1f && start[1] === 0x8b;
  try {
    for (const chunk of file.chunks()) {
      hash.update(chunk);
      yield 0.3 * file.share();
    }
    const found = yield* within(encodingAndHead(file, packed), 0.3, 1);
    return { file, packed, ...found, sha256: hash.hex() };
  } catch (error) {
    if (error instanceof Unreadable) return { issue: error.issue };
    throw error;
  }
}
