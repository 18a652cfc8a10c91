import type { EvidenceLevel } from '../schema/query';
import type { Category } from '../schema/vocabulary-schema';

/** Levels of evidence in the order of every list and legend: from the strongest case for a tie to none. */
export const listedLevels: readonly EvidenceLevel[] = [
  'corroborated',
  'single-source',
  'tentative',
  'contested',
  'denied',
  'unsupported',
];

/** Categories in the order of the legend. */
export const listedCategories: readonly Category[] = ['cooperation', 'conflict', 'office', 'context'];
