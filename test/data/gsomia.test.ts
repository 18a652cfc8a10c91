import { describe, expect, test } from 'vitest';
import { dossier, placed, readme, rows, seeded, tieOf, warnings } from './founding';

const inventory = [
  ...Array.from({ length: 38 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`),
  ...Array.from({ length: 39 }, (_, at) => `B${String(at + 1).padStart(2, '0')}`),
];

describe('the founding dossier', () => {
  test('opens with no warning but those that data/README.md explains', () => {
    expect(warnings.map(({ code }) => code).every((code) => code === 'self-reported')).toBe(true);
    for (const { id } of warnings) {
      const claim = id?.split('/')[1] ?? '';
      expect(readme).toMatch(new RegExp(`\\b${claim}\\b[^\\n]*self-reported`));
    }
  });

  test('can be taken in at one look', () => {
    expect(dossier.entities.length).toBeGreaterThanOrEqual(40);
    expect(dossier.entities.length).toBeLessThanOrEqual(60);
    expect(dossier.ties.length).toBeGreaterThanOrEqual(90);
    expect(dossier.ties.length).toBeLessThanOrEqual(140);
  });

  test('leaves no entity without a tie', () => {
    const tied = new Set(dossier.ties.flatMap(({ from, to }) => [from, to]));
    expect(dossier.entities.filter(({ id }) => !tied.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('has every claim of the inventory, or says in data/README.md why not', () => {
    const here = new Set(seeded.map(({ id }) => id));
    const missing = inventory.filter((id) => !here.has(id));
    expect(missing.length).toBeLessThanOrEqual(4);
    const reasons = readme.split('## Left out')[1]?.split('\n## ')[0] ?? '';
    for (const id of missing) expect(reasons).toContain(id);
  });

  test('writes claim ids as in the inventory, with at most one small letter, and all others apart', () => {
    for (const { claim } of placed) expect(claim.id).toMatch(/^([AB]\d\d[a-z]?|R-[A-Z]+\d\d[a-z]?)$/);
  });

  test('gives countries their codes, and every name in English', () => {
    for (const entity of dossier.entities) {
      expect(entity.name.en, entity.id).toBeTruthy();
      if (entity.kind === 'country') {
        expect(entity.iso3, entity.id).toBe(entity.id.toUpperCase());
        expect(Object.keys(entity.name).sort()).toEqual(['en', 'ja', 'ko']);
      }
      for (const name of Object.values(entity.name)) expect(name).not.toContain('?');
    }
    const korean = dossier.entities.filter(({ name }) => name.ko !== undefined);
    expect(korean.length).toBeGreaterThanOrEqual(35);
  });

  test('describes and dates what the reader cannot know', () => {
    for (const entity of dossier.entities) {
      expect(entity.description, entity.id).toBeTruthy();
      if (entity.kind === 'event' || entity.kind === 'agreement') expect(entity.when, entity.id).toBeTruthy();
    }
  });

  test('dates and names every office, and gives every leader one', () => {
    const offices = dossier.ties.filter(({ kind }) => kind === 'leads' || kind === 'represents');
    expect(offices.length).toBeGreaterThanOrEqual(12);
    for (const { id, when, detail } of offices) {
      expect(when, id).toBeTruthy();
      expect(detail, id).toBeTruthy();
    }
    const holders = new Set(offices.map(({ from }) => from));
    const without = dossier.entities.filter(({ id, kind }) => kind === 'leader' && !holders.has(id));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('carries the sums and numbers that differ', () => {
    const amounts = (id: string): unknown[] => tieOf(id).claims.flatMap(({ amount }) => amount?.value ?? []);
    expect(amounts('usa-demands-kor')).toEqual([5e9, 5e9, 5e9, 4.7e9]);
    expect(amounts('kor-pays-usa-2019')).toEqual([870e6, 1_038_900_000_000, 924e6, 896e6]);
    expect(amounts('usa-stations-kor')).toContain(28_500);
  });
});

describe('data/README.md', () => {
  const table = rows(readme, /^X\d\d$/);

  test('says where each of the twenty-nine contradictions appears', () => {
    const expected = Array.from({ length: 29 }, (_, at) => `X${String(at + 1).padStart(2, '0')}`);
    expect(table.map(([id]) => id)).toEqual(expected);
  });

  test('names only ties, entities and claims that are there', () => {
    const ids = new Set([...dossier.ties, ...dossier.entities].map(({ id }) => id));
    const claims = new Set(placed.flatMap(({ claim }) => [claim.id, claim.id.replace(/[a-z]$/, '')]));
    for (const [id = '', , where = ''] of table) {
      const records = [...where.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
      expect(records.length, id).toBeGreaterThan(0);
      for (const record of records) expect(ids, `${id}: ${record}`).toContain(record);
      for (const [claim] of where.matchAll(/\b(R-[A-Z]+\d\d[a-z]?|[AB]\d\d[a-z]?)\b/g))
        expect(claims, `${id}: ${claim}`).toContain(claim);
    }
  });
});
