import type { z } from 'zod';
import { Dossier, Entity, Source, Tie } from '../schema/dossier';
import type { Writer } from './format';
import { orderOf } from './schema-order';

/** Records of a list, each a piece of its own, indented by four; put in order one by one, when they are asked for. */
function* list(
  key: string,
  schema: z.core.$ZodType,
  records: Iterable<unknown>,
  last: boolean,
): Generator<string> {
  const inOrder = orderOf(schema);
  let empty = true;
  for (const record of records) {
    const text = JSON.stringify(inOrder(record), null, 2).replaceAll('\n', '\n    ');
    yield `${empty ? `  "${key}": [\n` : ',\n'}    ${text}`;
    empty = false;
  }
  yield `${empty ? `  "${key}": []` : '\n  ]'}${last ? '\n' : ',\n'}`;
}

/** A dossier whose records are asked for one by one, in this order: the later ones may be made meanwhile. */
export interface DossierInParts {
  readonly head: Omit<Dossier, 'entities' | 'ties' | 'sources'>;
  readonly entities: Iterable<Entity>;
  readonly ties: Iterable<Tie>;
  /** Asked for when the last tie is written. */
  readonly sources: () => Iterable<Source>;
}

/** Writes a dossier as {@link dossierWriter} does, from its parts. */
export function* writeParts({ head, entities, ties, sources }: DossierInParts): Generator<string> {
  const lines = JSON.stringify(orderOf(Dossier)(head), null, 2).split('\n').slice(0, -1);
  yield `${lines.join('\n')},\n`;
  yield* list('entities', Entity, entities, false);
  yield* list('ties', Tie, ties, false);
  yield* list('sources', Source, sources(), true);
  yield '}\n';
}

/**
 * The dossier as canonical text: keys in the order of the schema, maps and lists in their own order, two spaces,
 * a final newline. What `JSON.stringify(dossier, null, 2)` gives for keys in that order, piece by piece.
 */
export const dossierWriter: Writer = {
  losses: () => [],
  write({ entities, ties, sources, ...head }) {
    return writeParts({ head, entities, ties, sources: () => sources });
  },
};
