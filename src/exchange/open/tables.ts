import { makeIssueAt } from '../../dossier/issue';
import { shapeIssues } from '../../dossier/shape-issues';
import type { Issue } from '../../schema/issues';
import { Mapping } from '../../schema/mapping';
import { sha256Hex } from '../bytes/hashes';
import type { Read, Steps } from '../codec';
import { applyMapping, type TableFile } from '../mapping/apply';
import { decodeTable } from '../mapping/decode-table';
import { tableOfFile } from '../mapping/file-name';
import type { Member } from './members';

/** Reads a mapping out of the text of its file. */
export function readMapping(
  text: string,
): { readonly mapping: Mapping } | { readonly issues: readonly Issue[] } {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { issues: [makeIssueAt('bad-mapping', '$', { reason })] };
  }
  const parsed = Mapping.safeParse(root);
  if (parsed.success) return { mapping: parsed.data };
  return { issues: shapeIssues(parsed.error.issues, root) };
}

/** The value of a dossier out of tables, as a mapping says. It is not checked yet. */
export function* rootOfTables(
  mapping: Mapping,
  members: readonly Member[],
  readOn: string,
): Steps<Read<unknown>> {
  const issues: Issue[] = [];
  const tables: TableFile[] = [];
  for (const { name, bytes } of members) {
    const decoded = decodeTable(tableOfFile(mapping, name) ?? {}, name, bytes);
    if ('issue' in decoded) issues.push(decoded.issue);
    else tables.push({ name, size: bytes.length, sha256: sha256Hex(bytes), text: decoded.text });
  }
  const made = yield* applyMapping(mapping, tables, readOn);
  return { graph: made.graph, issues: [...issues, ...made.issues] };
}
