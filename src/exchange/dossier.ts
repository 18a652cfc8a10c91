import type { z } from 'zod';
import { Dossier, Entity, Source, Tie } from '../schema/dossier';
import type { Writer } from './format';
import { orderOf } from './schema-order';

/** Records of a list, each a piece of its own, indented by four; put in order one by one, when they are asked for. */
function* list(
  key: string,
  schema: z.core.$ZodType,
  records: readonly unknown[],
  last: boolean,
): Generator<string> {
  const close = last ? '\n' : ',\n';
  if (records.length === 0) {
    yield `  "${key}": []${close}`;
    return;
  }
  const inOrder = orderOf(schema);
  yield `  "${key}": [\n`;
  for (const [at, record] of records.entries()) {
    const text = JSON.stringify(inOrder(record), null, 2).replaceAll('\n', '\n    ');
    yield `    ${text}${at === records.length - 1 ? '\n' : ',\n'}`;
  }
  yield `  ]${close}`;
}

/**
 * The dossier as canonical text: keys in the order of the schema, maps and lists in their own order, two spaces,
 * a final newline. What `JSON.stringify(dossier, null, 2)` gives for keys in that order, piece by piece.
 */
export const dossierWriter: Writer = {
  losses: () => [],
  *write(dossier) {
    const { entities, ties, sources, ...rest } = dossier;
    const head = orderOf(Dossier)(rest);
    const lines = JSON.stringify(head, null, 2).split('\n').slice(0, -1);
    yield `${lines.join('\n')},\n`;
    yield* list('entities', Entity, entities, false);
    yield* list('ties', Tie, ties, false);
    yield* list('sources', Source, sources, true);
    yield '}\n';
  },
};
