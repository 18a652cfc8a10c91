import { makeIssueAt } from '../../dossier/issue';
import type { Issue } from '../../schema/issues';
import type { TableRule } from '../../schema/mapping';

/**
 * The text of a table's file, in the encoding that its rule names (a byte order mark is taken off), or what is wrong:
 * bytes that the encoding does not have, where the rule refuses such, or an encoding that nobody knows.
 */
export function decodeTable(
  { encoding = 'utf-8', undecodable = 'refuse' }: Pick<TableRule, 'encoding' | 'undecodable'>,
  name: string,
  bytes: Uint8Array,
): { readonly text: string } | { readonly issue: Issue } {
  try {
    return { text: new TextDecoder(encoding, { fatal: undecodable === 'refuse' }).decode(bytes) };
  } catch {
    return { issue: makeIssueAt('unreadable-text', name, { rule: 'encoding', encoding }) };
  }
}
