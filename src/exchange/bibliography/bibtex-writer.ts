import type { Dossier } from '../../schema/dossier';
import type { Loss, Writer } from '../format';
import { bibtexEntry } from './bibtex-entry';
import { citationKeys } from './citation-keys';
import { bibliographyLosses } from './losses';
import type { LostPart } from './variables';

function* write({ sources }: Dossier): Generator<string> {
  const keys = citationKeys(sources.map(({ id }) => id));
  for (const source of sources) {
    const { type, fields } = bibtexEntry(source);
    const lines = [...fields].map(([name, value]) => `  ${name} = {${value}},\n`);
    yield `@${type}{${keys.get(source.id) ?? source.id},\n${lines.join('')}}\n\n`;
  }
}

function losses(dossier: Dossier): readonly Loss[] {
  const keys = citationKeys(dossier.sources.map(({ id }) => id));
  return bibliographyLosses(dossier, (source) => {
    const { lost } = bibtexEntry(source);
    if (keys.get(source.id) === source.id) return lost;
    const renamed: LostPart = { code: 'replaced', what: 'characters', example: source.id };
    return [...lost, renamed];
  });
}

/**
 * The sources as a BibTeX database in UTF-8, with the entry types and fields of biblatex 3 (its manual, section 2): BibTeX's
 * own have no place for web pages, days and languages. The keys are the ids of the sources, as far as keys can be.
 */
export const bibtexWriter: Writer = { write, losses };
