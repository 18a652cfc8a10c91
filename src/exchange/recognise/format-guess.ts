/** Formats of text that are read. */
export const formatGuesses = [
  'dossier',
  'gexf',
  'graphml',
  'csv',
  'node-link',
  'graphology',
  'gephi-lite',
  'cytoscape',
  'cx2',
  'ftm',
  'stix',
  'jsonld',
] as const;
export type FormatGuess = (typeof formatGuesses)[number];
