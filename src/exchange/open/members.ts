import { makeIssueAt } from '../../dossier/issue';
import { parseDossier } from '../../dossier/parse';
import type { Issue } from '../../schema/issues';
import { decodeText } from '../bytes/decode-text';
import { unpack } from '../bytes/unpack';
import { recognise } from '../recognise';
import type { FormatGuess } from '../recognise/format-guess';
import type { InputFile } from './outcome';

/** Characters by which a format is recognised. */
const headLength = 65_536;

/** A file without its packing: itself, or a member of an archive. */
export interface Member {
  /** Name of the file, or of the member. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True for one of an archive: what is of no format there is left out, not a fault. */
  readonly archived: boolean;
  /** The file that it came in. */
  readonly from: InputFile;
}

/** A member that is text of a format that is read. */
export interface TextMember extends Member {
  readonly text: string;
  /** As {@link decodeText} names it: `UTF-8`, `UTF-16LE`, `windows-1252`. */
  readonly encoding: string;
  readonly format: FormatGuess;
}

/** Takes the packing off all files. */
export function membersOf(files: readonly InputFile[]): {
  readonly members: readonly Member[];
  readonly issues: readonly Issue[];
} {
  const members: Member[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const unpacked = unpack(file.bytes);
    const archived = unpacked.packing === 'zip';
    for (const { name, bytes } of unpacked.files) {
      members.push({ name: name === '' ? file.name : name, bytes, archived, from: file });
    }
    // Of several files an issue says which it is about.
    issues.push(
      ...unpacked.issues.map((issue) => (files.length > 1 ? { ...issue, path: file.name } : issue)),
    );
  }
  return { members, issues };
}

/** True for a mapping of ours, told by its first bytes. */
export function isMapping({ bytes }: Member): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 10_000));
  return /^\s*\{/.test(head) && /"format"\s*:\s*"entente-mapping"/.test(head);
}

/** Why a text is of no format: JSON that breaks off says where. */
function unknownIn(text: string): Issue {
  const faults = /^\uFEFF?\s*[{[]/.test(text) ? parseDossier(text) : null;
  const broken =
    faults?.ok === false ? faults.issues.find(({ code }) => /^(not-json|too-deep)$/.test(code)) : null;
  return broken ?? makeIssueAt('unknown-format', '$');
}

/**
 * Decodes members and tells their formats by what is in them.
 * @param told the format of all, where somebody says so
 */
export function textsOf(
  members: readonly Member[],
  told?: FormatGuess,
): {
  readonly texts: readonly TextMember[];
  readonly issues: readonly Issue[];
} {
  const texts: TextMember[] = [];
  const issues: Issue[] = [];
  for (const member of members) {
    const { name, bytes, archived } = member;
    const decoded = decodeText(bytes);
    const place = members.length > 1 ? name : '$';
    if (!('text' in decoded)) issues.push({ ...decoded, path: place });
    else {
      const format = told ?? recognise({ name, text: decoded.text.slice(0, headLength) });
      if (format !== null) texts.push({ ...member, ...decoded, format });
      else if (archived && members.length > 1) {
        issues.push(makeIssueAt('side-section', place, { key: name, count: 1 }));
      } else {
        const fault = unknownIn(decoded.text);
        issues.push(members.length > 1 ? { ...fault, path: name } : fault);
      }
    }
  }
  return { texts, issues };
}
