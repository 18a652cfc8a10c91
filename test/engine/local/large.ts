import type { Dossier } from '../../../src/schema/dossier';

/** A dossier of that many things and ties, always the same; every fourth tie leads to `e0`. */
export function large(entities: number, ties: number): Dossier {
  let state = 1;
  // Numerical Recipes' linear congruential generator: high bits are the good ones.
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    format: 'entente-dossier',
    version: 1,
    id: 'large',
    title: 'Large',
    language: 'en',
    modified: '2026-01-01',
    entities: Array.from({ length: entities }, (_, at) => ({
      id: `e${at}`,
      kind: 'thing',
      name: { en: `Thing ${at}`, ko: `것 ${at}` },
    })),
    ties: Array.from({ length: ties }, (_, at) => ({
      id: `t${at}`,
      kind: 'linked-to',
      from: `e${below(entities)}`,
      to: at % 4 === 0 ? 'e0' : `e${below(entities)}`,
      when: `20${10 + below(10)}/..`,
      claims: [
        {
          id: 'a',
          says: 'It is so.',
          stance: 'supports',
          voice: 'asserted',
          citations: [{ source: `s${below(3)}` }],
        },
      ],
    })),
    sources: [0, 1, 2].map((at) => ({
      id: `s${at}`,
      csl: { type: 'webpage', title: `Source ${at}` },
      date: '2020-01-01',
    })),
  };
}
