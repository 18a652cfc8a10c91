import { Dossier } from '../schema/dossier';
import type { Writer } from './format';
import { inSchemaOrder } from './schema-order';

/** Records of a list, each a piece of its own, indented by four. */
function* list(key: string, records: readonly unknown[], last: boolean): Generator<string> {
  if (records.length === 0) {
    yield `  "${key}": []${last ? '\n' : ',\n'}`;
    return;
  }
  yield `  "${key}": [\n`;
  for (const [at, record] of records.entries()) {
    const text = JSON.stringify(record, null, 2).replaceAll('\n', '\n    ');
    yield `    ${text}${at === records.length - 1 ? '\n' : ',\n'}`;
  }
  yield `  ]${last ? '\n' : ',\n'}`;
}

/**
 * The dossier as canonical text: keys in the order of the schema, maps and lists in their own order, two spaces,
 * a final newline. What `JSON.stringify(dossier, null, 2)` gives for keys in that order, piece by piece.
 */
export const dossierWriter: Writer = {
  id: 'dossier',
  label: 'Entente dossier',
  extension: 'json',
  mediaType: 'application/json',
  *write(dossier) {
    const { entities, ties, sources, ...head } = inSchemaOrder(Dossier, dossier) as typeof dossier;
    const lines = JSON.stringify(head, null, 2).split('\n').slice(0, -1);
    yield `${lines.join('\n')},\n`;
    yield* list('entities', entities, false);
    yield* list('ties', ties, false);
    yield* list('sources', sources, true);
    yield '}\n';
  },
};
