import { palettes } from '../../appearance/palette';
import type { Dossier } from '../../schema/dossier';
import { vocabularyOf } from '../../schema/vocabulary';
import type { Category } from '../../schema/vocabulary-schema';
import type { WriteOptions, Writer } from '../format';
import type { PropertyGraph } from '../property-graph';
import { recordsGraph } from './graph';
import { lossesOfRecords } from './losses';

/** A dossier laid out as a graph, drawn as on the page in its light theme. */
function graphOf(dossier: Dossier, { places }: WriteOptions): PropertyGraph {
  const { kinds, categories } = palettes.light;
  const { entityKinds } = vocabularyOf(dossier);
  const colours = (name: string, of: 'entity' | 'tie') =>
    of === 'entity' ? kinds[entityKinds[name]?.colour ?? 'grey'] : categories[name as Category];
  return recordsGraph(dossier, { colours, ...(places.size > 0 ? { positions: places } : {}) });
}

/** A writer of dossiers out of one of graphs: every record is a node or an edge of its own. */
export function recordsWriter(
  write: (graph: PropertyGraph, options: WriteOptions) => Iterable<string | Uint8Array>,
): Writer {
  return {
    write: (dossier, options) => write(graphOf(dossier, options), options),
    losses: (dossier) => lossesOfRecords(dossier),
  };
}
