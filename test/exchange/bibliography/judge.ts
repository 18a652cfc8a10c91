import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Writer } from '../../../src/exchange/format';
import type { CslItem } from '../../../src/schema/csl';
import type { Dossier, Source } from '../../../src/schema/dossier';

const types = { bibtex: '@biblatex/text', ris: '@ris/file', csl: '@csl/list+object' } as const;

/** Reads a bibliography with citation-js, a reader that is not ours. It would fetch what looks like an address. */
export function readBack(format: keyof typeof types, text: string): CslItem[] {
  const data: unknown = format === 'csl' ? JSON.parse(text) : text;
  return plugins.input.chain(data, { forceType: types[format], generateGraph: false });
}

/** A dossier that holds nothing but sources. */
export function dossierOf(sources: readonly Source[]): Dossier {
  return {
    format: 'entente-dossier',
    version: 1,
    id: 'sources',
    title: 'Sources',
    language: 'en',
    modified: '2020-01-01',
    entities: [],
    ties: [],
    sources: [...sources],
  };
}

/** All that a writer writes. */
export function written(writer: Writer, dossier: Dossier): string {
  return [...writer.write(dossier, { language: 'en', places: new Map() })].join('');
}
