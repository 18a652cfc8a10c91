import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/schema/citation';
import { modelling, type Place, seedClaims } from './case-files';
import { dossier, readme, rows, seeded } from './founding';

const inventory = seedClaims();
const model = modelling();

function placeOf({ locator }: Citation): Place {
  return JSON.parse(JSON.stringify({ paragraph: locator?.paragraph, sentence: locator?.sentence }));
}

describe.skipIf(inventory === null)('claims of the two articles against the inventory', () => {
  const byId = new Map((inventory ?? []).map((row) => [row.id, row]));

  test('reads all 77 rows', () => {
    expect(byId.size).toBe(77);
    for (const { id, places, voices } of byId.values()) {
      expect(places.length, id).toBeGreaterThan(0);
      expect(voices.size, id).toBeGreaterThan(0);
    }
  });

  test('every claim cites its own article, at the paragraphs and sentences of the inventory', () => {
    for (const { id, claim } of seeded) {
      expect(
        claim.citations.every(({ source }) => source === id[0]),
        id,
      ).toBe(true);
      expect(claim.citations.map(placeOf), id).toEqual(byId.get(id)?.places);
    }
  });

  test('every claim has a voice that the inventory gives it', () => {
    for (const { id, claim } of seeded) expect([...(byId.get(id)?.voices ?? [])], id).toContain(claim.voice);
  });

  test('what is passed on names its speaker, but where the text leaves the speaker open', () => {
    const silent = seeded.filter(({ claim }) => claim.voice === 'reported' && claim.by === undefined);
    expect(silent.map(({ id }) => id)).toEqual(['A23']);
  });

  test('what was said before or apart from its article is dated', () => {
    const dated = new Set(seeded.filter(({ claim }) => claim.stated !== undefined).map(({ id }) => id));
    expect([...dated].sort()).toEqual(['A22', 'A25']);
  });
});

describe.skipIf(model === null)('the dossier against the notes on modelling', () => {
  const departures = new Set(rows(readme, /^[AB]\d\d$/).map(([id, kind]) => `${id} ${kind}`));

  test('no claim stands where the modelling does not put it, unless data/README.md says why', () => {
    const astray = seeded.flatMap(({ id, claim, tie }) => {
      if (tie === undefined) return model?.onEntity.has(id) === true ? [] : [`${id} on an entity`];
      if (model?.kinds.get(id)?.has(tie.kind) === true) return [];
      if (claim.stance === 'qualifies' && model?.qualifying.has(id) === true) return [];
      return departures.has(`${id} ${tie.kind}`) ? [] : [`${id} ${tie.kind}`];
    });
    expect(astray).toEqual([]);
  });

  test('data/README.md explains no departure that is not there', () => {
    const stands = new Set(seeded.map(({ id, tie }) => `${id} ${tie?.kind}`));
    for (const departure of departures) expect(stands).toContain(departure);
  });

  test('Korean and Japanese names are those of the notes, without the unsure ones', () => {
    for (const { id, name } of dossier.entities) {
      const given = model?.names.get(id);
      if (given === undefined) continue;
      for (const language of ['ko', 'ja'] as const) {
        const sure = given[language] === '' || given[language].includes('?') ? undefined : given[language];
        expect(name[language], `${id} ${language}`).toBe(sure);
      }
    }
  });
});
