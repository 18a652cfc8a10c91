import type { Dossier } from '../../schema/dossier';
import type { PropertyGraphMeta } from '../property-graph';
import { baseName, type ForeignFile, modifiedOf } from './file-source';
import { slugOf } from './slug';
import { filled, isLanguage } from './words';

/** The language of a file's labels, where it says one that can be one. */
export function languageOf({ language = '' }: PropertyGraphMeta): string | undefined {
  const tag = language.trim();
  return isLanguage(tag) ? tag : undefined;
}

/** The name of a file without folders and ending, also that of a packed one. */
function stemOf(name: string): string {
  const base = baseName(name);
  return filled(base.replace(/\.(gz|zip)$/i, '').replace(/\.[^.]*$/, '')) ?? base;
}

type Head = Omit<Dossier, 'vocabulary' | 'entities' | 'ties' | 'sources'>;

/** What stands at the head of the dossier of a foreign file. */
export function headOf(meta: PropertyGraphMeta, file: ForeignFile): Head {
  const stem = stemOf(file.name);
  const description = filled(meta.description);
  const license = filled(meta.license);
  return {
    format: 'entente-dossier',
    version: 1,
    id: slugOf(stem) || 'graph',
    title: filled(meta.title) ?? stem,
    ...(description === undefined ? {} : { description }),
    language: languageOf(meta) ?? 'en',
    ...(license === undefined ? {} : { license }),
    modified: modifiedOf(meta) ?? file.readOn,
  };
}
