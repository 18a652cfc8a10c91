/** A format of text that is read. */
export type FormatGuess =
  | 'dossier'
  | 'gexf'
  | 'graphml'
  | 'csv'
  | 'node-link'
  | 'graphology'
  | 'gephi-lite'
  | 'cytoscape'
  | 'cx2'
  | 'ftm'
  | 'stix'
  | 'jsonld';
