import type { EvidenceLevel } from './query-schema';

// What a page needs of queries before it reads one: the schema itself is loaded where something has to be checked.
export type { EvidenceLevel, Query } from './query-schema';

/** Index into {@link evidenceLevels}; 0 hidden. */
export type EvidenceCode = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** Level by code: 1 denied, 2 contested, 3 corroborated, 4 single-source, 5 tentative, 6 unsupported. */
export const evidenceLevels: readonly (EvidenceLevel | 'hidden')[] = [
  'hidden',
  'denied',
  'contested',
  'corroborated',
  'single-source',
  'tentative',
  'unsupported',
];
