import { zipSync } from 'fflate';
import type { Issue } from '../../schema/issues';
import { decodeText } from '../bytes/decode-text';
import { unpack } from '../bytes/unpack';
import type { Read, Steps } from '../codec';
import { IssueList } from '../issue-list';
import type { PropertyGraph } from '../property-graph';
import type { NamedText } from './read-tables';
import { readTables } from './read-tables';
import { areTypedTables, readTypedTables } from './read-typed';

/** Packs tables as one archive; the same tables always give the same bytes. */
export function zipTables(tables: readonly NamedText[]): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.fromEntries(tables.map(({ name, text }) => [name, encoder.encode(text)]));
  // The first day that archives know, in the time of wherever this runs: they store no zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

const isTable = (name: string): boolean => /\.(csv|tsv|tab|txt)$/i.test(name);

/** Tables as Entente writes them, or any others: nodes and edges of somebody else. */
export function readAnyTables(tables: readonly NamedText[]): Steps<Read<PropertyGraph>> {
  return areTypedTables(tables) ? readTypedTables(tables) : readTables(tables);
}

/** Reads an archive of tables; files in it that are none are left out with a warning. */
export function* readZipTables(bytes: Uint8Array): Steps<Read<PropertyGraph>> {
  const { files, issues } = unpack(bytes);
  const before: Issue[] = [...issues];
  const tables: NamedText[] = [];
  const others = new IssueList();
  for (const file of files) {
    if (!isTable(file.name)) {
      others.add('side-section', file.name, { key: file.name }, file.name);
      continue;
    }
    const decoded = decodeText(file.bytes);
    if ('text' in decoded) tables.push({ name: file.name, text: decoded.text });
    else before.push({ ...decoded, path: file.name });
  }
  before.push(...others.all());
  if (tables.length === 0 && before.some(({ severity }) => severity === 'error')) {
    return { graph: null, issues: before };
  }
  const read = yield* readAnyTables(tables);
  return { graph: read.graph, issues: [...before, ...read.issues] };
}
