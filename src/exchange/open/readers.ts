import type { GraphReader } from '../codec';
import type { FormatGuess } from '../recognise/format-guess';

/** A format whose files are graphs of one text each. */
export type GraphFormat = Exclude<FormatGuess, 'dossier' | 'csv' | 'jsonld'>;

/** What each format is called in citations of its files. */
export const formatNames: Readonly<Record<FormatGuess, string>> = {
  dossier: 'Entente dossier',
  gexf: 'GEXF',
  graphml: 'GraphML',
  csv: 'table',
  'node-link': 'node-link JSON',
  graphology: 'graphology JSON',
  'gephi-lite': 'Gephi Lite JSON',
  cytoscape: 'Cytoscape.js JSON',
  cx2: 'CX2',
  ftm: 'FollowTheMoney',
  stix: 'STIX',
  jsonld: 'JSON-LD',
};

/** The reader of each format, fetched when it is first needed. */
export const graphReaders: Readonly<Record<GraphFormat, () => Promise<GraphReader>>> = {
  gexf: async () => (await import('../gexf/read')).readGexf,
  graphml: async () => (await import('../graphml/read')).readGraphml,
  'node-link': async () => (await import('../json/read-node-link')).readNodeLink,
  graphology: async () => (await import('../json/read-graphology')).readGraphology,
  'gephi-lite': async () => (await import('../json/read-gephi-lite')).readGephiLite,
  cytoscape: async () => (await import('../json/read-cytoscape')).readCytoscape,
  cx2: async () => (await import('../json/read-cx2')).readCx2,
  ftm: async () => (await import('../ftm/read')).readFtm,
  stix: async () => (await import('../stix/read')).readStix,
};
