import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/dossier/check';
import { parseDossier } from '../../src/dossier/parse';
import { dossierWriter } from '../../src/exchange/dossier';
import { lossesOf, subsetOf } from '../../src/exchange/subset';
import type { Dossier } from '../../src/schema/dossier';
import { anyDossier } from './arbitrary';

const write = (dossier: Dossier) =>
  [...dossierWriter.write(dossier, { language: 'en', places: new Map() })].join('');

function read(text: string): Dossier {
  const parsed = parseDossier(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.dossier;
}

const errors = (dossier: Dossier) => check(dossier).filter((issue) => issue.severity === 'error');

describe('the dossier writer', () => {
  it('writes what reads back as the same dossier', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        expect(read(write(dossier))).toEqual(dossier);
      }),
    );
  });

  it('gives the same bytes when its text is opened and written again', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const once = write(dossier);
        expect(write(read(once))).toBe(once);
      }),
    );
  });

  it('writes keys in the order of the schema and what JSON.stringify would write', () => {
    const dossier = read(readFileSync('test/fixtures/dossiers/small.json', 'utf8'));
    const text = write(dossier);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'format',
      'version',
      'id',
      'title',
      'language',
      'modified',
      'timezone',
      'vocabulary',
      'entities',
      'ties',
      'sources',
    ]);
  });

  it('writes empty lists', () => {
    const empty = {
      ...read(readFileSync('test/fixtures/dossiers/small.json', 'utf8')),
      entities: [],
      ties: [],
      sources: [],
    };
    expect(read(write(empty))).toEqual(empty);
  });

  it('leaves the founding case byte for byte as it is', () => {
    const text = readFileSync('data/gsomia.json', 'utf8');
    expect(write(read(text)) === text).toBe(true);
  });
});

describe('a subset', () => {
  it('of any records checks without errors and holds them', () => {
    fc.assert(
      fc.property(anyDossier, fc.infiniteStream(fc.boolean()), (dossier, coin) => {
        const picked = <T extends { id: string }>(records: readonly T[]) =>
          records.filter(() => coin.next().value).map(({ id }) => id);
        const wanted = { entities: picked(dossier.entities), ties: picked(dossier.ties) };
        const part = subsetOf(dossier, wanted);
        expect(errors(part)).toEqual([]);
        expect(part.ties.map(({ id }) => id)).toEqual(wanted.ties);
        expect(part.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted.entities));
        const { losses } = lossesOf(dossier, part);
        const lost = losses.find((loss) => loss.what === 'ties')?.count ?? 0;
        expect(lost).toBe(dossier.ties.length - wanted.ties.length);
      }),
    );
  });

  it('of nothing is an empty dossier of the same name', () => {
    const dossier = read(readFileSync('test/fixtures/dossiers/small.json', 'utf8'));
    const part = subsetOf(dossier, { entities: ['gone'], ties: ['gone'] });
    expect(part).toMatchObject({ id: 'small', entities: [], ties: [], sources: [] });
    expect(errors(part)).toEqual([]);
  });
});
