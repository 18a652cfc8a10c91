import { sha256Hex } from '../bytes/hashes';
import type { Read, Steps } from '../codec';
import { dossierOfGraph } from '../foreign/dossier-of-graph';
import type { PropertyGraph } from '../property-graph';
import { dossierOfRecords, isRecordsGraph } from '../records/read';
import type { InputFile } from './outcome';

/**
 * The value of a dossier out of the graph of some files: ours put together again, or somebody else's with the files as its
 * sources. It is not checked yet.
 *
 * @param format what the format is called, for the reader of a citation
 * @param readOn day of the reading, `2026-11-23`
 */
export function* rootOfGraph(
  { graph, issues }: Read<PropertyGraph>,
  files: readonly [InputFile, ...InputFile[]],
  format: string,
  readOn: string,
): Steps<Read<unknown>> {
  if (graph === null) return { graph: null, issues };
  const foreignFile = ({ name, bytes }: InputFile) => ({
    name,
    size: bytes.length,
    sha256: sha256Hex(bytes),
    readOn,
    format,
  });
  const [first, ...others] = files;
  const made = isRecordsGraph(graph)
    ? dossierOfRecords(graph)
    : yield* dossierOfGraph(graph, foreignFile(first), ...others.map(foreignFile));
  return { graph: made.graph, issues: [...issues, ...made.issues] };
}
