import { type FormatId, type WrittenFormat, writtenFormats } from '../exchange/format';
import { formats } from '../exchange/table';
import { UsageError } from './io';

/** Formats by the end of a file's name, where it says enough; longer ends first. */
const byEnd: readonly (readonly [end: string, format: FormatId])[] = [
  ['.ftm.ijson', 'ftm'],
  ['.ftm.json', 'ftm'],
  ['.stix.json', 'stix'],
  ['.node-link.json', 'node-link'],
  ['.csl.json', 'csl-json'],
  ['.ijson', 'ftm'],
  ['.json', 'dossier'],
  ['.gexf', 'gexf'],
  ['.graphml', 'graphml'],
  ['.zip', 'csv'],
  ['.cyjs', 'cytoscape'],
  ['.cx2', 'cx2'],
  ['.jsonld', 'jsonld'],
  ['.bib', 'bibtex'],
  ['.ris', 'ris'],
  ['.md', 'brief'],
  ['.svg', 'svg'],
];

function known(asked: string): WrittenFormat {
  const id = writtenFormats.find((each) => each === asked);
  const format = id === undefined ? undefined : formats.get(id);
  if (format !== undefined) return format;
  throw new UsageError(`No format "${asked}" is written. Formats: ${[...formats.keys()].join(', ')}.`);
}

/**
 * The format of a file that is to be written.
 * @param to what was asked for; absent: by the end of the name
 * @throws UsageError where neither says it
 */
export function outFormat(path: string, to: string | undefined): WrittenFormat {
  const name = path.toLowerCase();
  if (to === 'png' || (to === undefined && name.endsWith('.png'))) {
    throw new UsageError('PNG is drawn by the page: export it there, or write SVG.');
  }
  if (to !== undefined) return known(to);
  if (path === '-') throw new UsageError('To write to standard output, say --to FORMAT.');
  const end = byEnd.find(([each]) => name.endsWith(each));
  if (end === undefined) throw new UsageError(`The name ${path} tells no format: say --to FORMAT.`);
  return known(end[1]);
}
