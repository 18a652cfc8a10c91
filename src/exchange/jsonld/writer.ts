import type { Dossier } from '../../schema/dossier';
import type { Writer } from '../format';
import { builtInKindPrefix, casePrefix, contextOf } from './context';
import { dossierIri, IriMaker } from './iris';
import { dossierShape, tables } from './terms';
import { nodeOf, recordNode, type Scope } from './write-node';

type Raw = Readonly<Record<string, unknown>>;

/** A JSON object, a key to a line, without its end. */
function* opening(fields: Readonly<Record<string, unknown>>): Generator<string> {
  const lines = Object.entries(fields).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  yield `{\n${lines.join(',\n')}`;
}

/** Writes a dossier as JSON-LD 1.1: one document, one record to a line. What its terms mean stands in `terms.ts`. */
function* write(dossier: Dossier): Generator<string> {
  const iri = dossierIri(dossier.id);
  const scope: Scope = {
    iris: new IriMaker(`${casePrefix}:`, `${builtInKindPrefix}:`),
    timezone: dossier.timezone ?? 'Z',
  };
  const head = nodeOf(dossierShape, dossier as unknown as Raw, { iri }, scope);
  yield* opening({ '@context': contextOf(dossier.id), ...head });
  for (const key of ['entities', 'ties', 'sources'] as const) {
    const { term, shape } = tables[key];
    yield `,\n${JSON.stringify(term)}: [`;
    for (const [at, record] of dossier[key].entries()) {
      const node = recordNode(shape, record as unknown as Raw, at, iri, scope);
      yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(node)}`;
    }
    yield dossier[key].length === 0 ? ']' : '\n]';
  }
  yield '\n}\n';
}

/** JSON-LD: nothing is lost, as every field of a dossier has a place in the mapping. */
export const jsonldWriter: Writer = { write, losses: () => [] };
