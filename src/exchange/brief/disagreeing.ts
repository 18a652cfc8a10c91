import type { EvidenceLevel } from '../../schema/query';

/** Levels of evidence at which somebody says otherwise and is not outweighed. */
export const disagreeing: ReadonlySet<EvidenceLevel> = new Set(['contested', 'denied']);
