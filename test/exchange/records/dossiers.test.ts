import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../../src/dossier/parse';
import { arbitraryDossier, arbitraryXmlDossier } from './dossiers';

describe('the dossiers of these tests', () => {
  for (const [what, dossiers] of [
    ['any', arbitraryDossier],
    ['for XML', arbitraryXmlDossier],
  ] as const) {
    it(`check without errors and are as they were written (${what})`, () => {
      fc.assert(
        fc.property(dossiers, (dossier) => {
          const parsed = parseDossier(JSON.stringify(dossier));
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
          expect(parsed.dossier).toEqual(dossier);
        }),
        { numRuns: 80 },
      );
    });
  }
});
