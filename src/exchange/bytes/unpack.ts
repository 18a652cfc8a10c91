import type { Issue } from '../../schema/issues';
import { IssueList } from '../issue-list';
import { inflate, type PackFault, UnpackBudget, type UnpackLimits, unpackLimits } from './inflate';
import { type PackedFile, unzip } from './zip';

/** A file without its packing. */
export interface Unpacked {
  /** How it was packed, told by its first bytes. */
  readonly packing: 'none' | 'gzip' | 'zip';
  /** One file, or those of an archive in its order; none beside an error. A lone file has no name. */
  readonly files: readonly PackedFile[];
  /** `too-large`, `unreadable-text` (`compressed`); `side-section` for entries of an archive that were left out. */
  readonly issues: readonly Issue[];
}

function packingOf(bytes: Uint8Array): Unpacked['packing'] {
  const [a, b, c, d] = bytes;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  // An entry, or the end record of an archive without any.
  const zip = a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
  return zip ? 'zip' : 'none';
}

function refuse(issues: IssueList, reason: PackFault, limits: UnpackLimits): void {
  if (reason.fault === 'broken') issues.add('unreadable-text', '$', { rule: 'compressed' });
  else issues.add('too-large', '$', { size: reason.size, limit: limits.size, unit: 'bytes' });
}

/**
 * Takes gzip and zip off a file; any other is handed back as it is. Never throws; what claims or turns out to be beyond the
 * limits is refused while it is unpacked.
 */
export function unpack(bytes: Uint8Array, limits: UnpackLimits = unpackLimits): Unpacked {
  const packing = packingOf(bytes);
  const issues = new IssueList();
  const files: PackedFile[] = [];
  const budget = new UnpackBudget(bytes.length, limits);
  if (packing === 'zip') {
    const archive = unzip(bytes, budget);
    if ('fault' in archive) refuse(issues, archive, limits);
    else {
      files.push(...archive.files);
      for (const name of archive.leftOut) issues.add('side-section', '$', { key: name }, name);
    }
  } else {
    const plain = packing === 'none' ? bytes : inflate(bytes, 'gzip', budget);
    if ('fault' in plain) refuse(issues, plain, limits);
    else files.push({ name: '', bytes: plain });
  }
  return { packing, files, issues: issues.all() };
}
