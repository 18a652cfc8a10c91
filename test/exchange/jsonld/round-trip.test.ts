import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/schema/dossier';
import { arbitraryDossier } from '../records/dossiers';
import { canonical, founding, opened, read, rewritings, safe, written } from './writing';

describe('the founding case', () => {
  it('comes back whole, in every order that it had', () => {
    const { graph, issues } = read(written(founding));
    expect(issues).toEqual([]);
    expect(graph).toEqual(founding);
    expect(canonical(graph as Dossier)).toBe(canonical(founding));
  });

  it.each(rewritings)('comes back whole after it was %s', async (_, rewrite) => {
    const document = await rewrite(JSON.parse(written(founding)));
    const { graph, issues } = read(document);
    expect(issues).toEqual([]);
    expect(canonical(graph as Dossier)).toBe(canonical(founding));
  });
});

describe('any dossier', () => {
  it('comes back equal, in every order that it had', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        sizes.add(dossier.entities.length);
        const { graph, issues } = read(written(dossier));
        expect(issues).toEqual([]);
        expect(graph).toEqual(dossier);
        expect(canonical(graph as Dossier)).toBe(canonical(dossier));
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(sizes).toContain(0);
    expect(sizes).toContain(1);
  });

  it('comes back equal whatever other programs made of its document', async () => {
    let compared = 0;
    // jsonld drops empty texts and zeros out of lists where it frames.
    const exact = rewritings.filter(([name]) => name !== 'framed');
    await fc.assert(
      fc.asyncProperty(arbitraryDossier, fc.constantFrom(...exact), async (dossier, [, rewrite]) => {
        const { graph, issues } = read(await rewrite(JSON.parse(written(dossier))));
        expect(issues).toEqual([]);
        expect(graph).toEqual(dossier);
        expect(canonical(graph as Dossier)).toBe(canonical(dossier));
        compared += 1;
      }),
      { numRuns: 80, seed: 8 },
    );
    expect(compared).toBe(80);
  });

  it('comes back equal from N-Quads', async () => {
    const format = 'application/n-quads';
    await fc.assert(
      fc.asyncProperty(arbitraryDossier, async (dossier) => {
        const lines = await jsonld.toRDF(JSON.parse(written(dossier)), { format, ...safe });
        const document = await jsonld.fromRDF(lines as object, { format, ...safe } as never);
        expect(read(document).graph).toEqual(dossier);
      }),
      { numRuns: 30, seed: 9 },
    );
  });

  it('comes back with numbers that JSON-LD would round, and ids that are half a character', () => {
    const hostile: Dossier = {
      ...founding,
      entities: founding.entities.slice(0, 2).map((entity) => ({
        ...entity,
        attributes: {
          least: 5e-324,
          most: Number.MAX_VALUE,
          sum: 0.1 + 0.2,
          whole: 2 ** 53,
          list: [1e21, 1.5e-7, -7, 0.5],
          none: [],
        },
        claims: (founding.entities[0]?.claims ?? []).map((claim) => ({
          ...claim,
          id: '\uD800:claim:\uDC00%',
        })),
      })),
      ties: [],
    };
    expect(opened(written(hostile))).toEqual(hostile);
  });
});
