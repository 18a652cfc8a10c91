import { dossierWriter } from './dossier';
import type { FormatId, WrittenFormat } from './format';

/** Every format that can be written, in the order of lists. */
const all: readonly WrittenFormat[] = [
  {
    id: 'dossier',
    label: 'Entente dossier',
    extension: 'json',
    mediaType: 'application/json',
    placed: false,
    load: async () => dossierWriter,
  },
  {
    id: 'gexf',
    label: 'GEXF 1.3',
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    placed: true,
    load: async () => (await import('./gexf/writer')).gexfWriter,
  },
  {
    id: 'graphml',
    label: 'GraphML',
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    placed: true,
    load: async () => (await import('./graphml/writer')).graphmlWriter,
  },
  {
    id: 'csv',
    label: 'CSV tables',
    extension: 'zip',
    mediaType: 'application/zip',
    placed: true,
    load: async () => (await import('./csv/writer')).csvWriter,
  },
  {
    id: 'cytoscape',
    label: 'Cytoscape.js JSON',
    extension: 'cyjs',
    mediaType: 'application/json',
    placed: true,
    load: async () => (await import('./json/cytoscape-writer')).cytoscapeWriter,
  },
  {
    id: 'cx2',
    label: 'CX2',
    extension: 'cx2',
    mediaType: 'application/json',
    placed: true,
    load: async () => (await import('./json/cx2-writer')).cx2Writer,
  },
  {
    id: 'node-link',
    label: 'Node-link JSON',
    extension: 'node-link.json',
    mediaType: 'application/json',
    placed: true,
    load: async () => (await import('./json/node-link-writer')).nodeLinkWriter,
  },
  {
    id: 'ftm',
    label: 'FollowTheMoney',
    extension: 'ftm.ijson',
    mediaType: 'application/json+ftm',
    placed: false,
    load: async () => (await import('./ftm/writer')).ftmWriter,
  },
  {
    id: 'stix',
    label: 'STIX 2.1',
    extension: 'stix.json',
    mediaType: 'application/stix+json;version=2.1',
    placed: false,
    load: async () => (await import('./stix/writer')).stixWriter,
  },
  {
    id: 'bibtex',
    label: 'BibTeX (biblatex)',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    placed: false,
    load: async () => (await import('./bibliography/bibtex-writer')).bibtexWriter,
  },
  {
    id: 'ris',
    label: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    placed: false,
    load: async () => (await import('./bibliography/ris-writer')).risWriter,
  },
  {
    id: 'csl-json',
    label: 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    placed: false,
    load: async () => (await import('./bibliography/csl-json-writer')).cslJsonWriter,
  },
  {
    id: 'brief',
    label: 'Brief (Markdown)',
    extension: 'md',
    mediaType: 'text/markdown',
    placed: false,
    load: async () => (await import('./brief/writer')).briefWriter,
  },
  {
    id: 'svg',
    label: 'SVG picture',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    placed: true,
    load: async () => (await import('./svg/writer')).svgWriter,
  },
];

/** Every format that can be written, by id. */
export const formats: ReadonlyMap<FormatId, WrittenFormat> = new Map(
  all.map((format) => [format.id, format]),
);
