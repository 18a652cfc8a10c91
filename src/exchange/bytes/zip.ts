import { inflate, type PackFault, type UnpackBudget } from './inflate';

/** A file of an archive. */
export interface PackedFile {
  /** Path inside the archive, parts joined by slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface UnpackedZip {
  readonly files: readonly PackedFile[];
  /** Names that were left out: paths that lead elsewhere, second files of one name. */
  readonly leftOut: readonly string[];
}

/** Most entries that are read. */
export const entryLimit = 1000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
/** A comment may follow the end record, as long as 16 bits count. */
const longestComment = 0xffff;

const broken: PackFault = { fault: 'broken' };

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  /** Bytes that it says it holds. */
  readonly size: number;
  readonly start: number;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** The entries of the central directory; null where it is not sound. */
function readEntries(bytes: Uint8Array, view: DataView): Entry[] | null {
  const end = findEnd(view);
  if (end === null) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  // The count of the end record is a claim like any other: entries are read while there are any.
  while (at + entryLength <= end && view.getUint32(at, true) === entrySignature) {
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end || entries.length >= entryLimit) return null;
    entries.push({
      name: nameOf(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries.length === view.getUint16(end + 10, true) ? entries : null;
}

/** The packed bytes of an entry; null where they are not in the file. */
function packedBytes(bytes: Uint8Array, view: DataView, { start, packed }: Entry): Uint8Array | null {
  if (start + localLength > bytes.length || view.getUint32(start, true) !== localSignature) return null;
  const from = start + localLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}

const leadsElsewhere = (name: string): boolean =>
  name === '' || /^[/\\]|^[A-Za-z]:|\\|\p{Cc}/u.test(name) || name.split('/').includes('..');

/** What the systems of authors put beside their files. */
const litter = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Unpacks an archive: stored and deflated entries, sizes counted as they come out. Not read: encrypted archives, other
 * ways of packing, zip64 (archives above 4 GB).
 */
export function unzip(bytes: Uint8Array, budget: UnpackBudget): UnpackedZip | PackFault {
  if (bytes.length < endLength) return broken;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(bytes, view);
  if (entries === null) return broken;
  const files: PackedFile[] = [];
  const leftOut: string[] = [];
  const taken = new Set<string>();
  for (const entry of entries) {
    const { name, encrypted, method } = entry;
    if (name.endsWith('/') || litter.test(name)) continue;
    if (leadsElsewhere(name) || taken.has(name)) {
      leftOut.push(name);
      continue;
    }
    const claimed = budget.claim(entry.size);
    if (claimed !== null) return claimed;
    const packed = packedBytes(bytes, view, entry);
    if (packed === null || encrypted || (method !== 0 && method !== 8)) return broken;
    const unpacked = inflate(packed, method === 0 ? 'stored' : 'deflate', budget);
    if ('fault' in unpacked) return unpacked;
    taken.add(name);
    files.push({ name, bytes: unpacked });
  }
  return { files, leftOut };
}
