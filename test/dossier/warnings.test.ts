import { describe, expect, test } from 'vitest';
import type { Claim, Dossier } from '../../src/schema/dossier';
import { brief, firstClaim, firstSource, firstTie, issuesAfter } from './small';

const told = (change: (dossier: Dossier) => void) => brief(issuesAfter(change));

describe('hindsight', () => {
  const set = (when: string, date: string, own?: Partial<Claim>) => (d: Dossier) => {
    firstTie(d).when = when;
    firstSource(d).date = date;
    Object.assign(firstClaim(d), own);
  };

  test('is a claim that takes from its tie an end which its source could not know', () => {
    expect(told(set('1898/1905', '1899'))).toEqual(['hindsight $.ties[0].claims[0]']);
    expect(told(set('1898/1899-06', '1899-05'))).toEqual(['hindsight $.ties[0].claims[0]']);
  });

  test.each([
    ['the source came out in the end itself', set('1898/1899', '1899-05')],
    ['the source came out after it', set('1898/1905', '1906')],
    ['the end is open', set('1898/..', '1899')],
    ['the end is not known', set('1898/', '1899')],
    ['the date has no slash: what lies ahead is a forecast', set('1905', '1899')],
    ['the claim has a time of its own', set('1898/1905', '1899', { when: '1898/..' })],
  ])('is not where %s', (_, change) => {
    expect(told(change)).toEqual([]);
  });

  test('is of supporting claims only', () => {
    const change = set('1898/1905', '1899', { stance: 'disputes' });
    expect(told(change)).toEqual(['no-support $.ties[0]']);
  });
});

describe('stated after its source', () => {
  const set = (stated: string, date: string) => (d: Dossier) => {
    firstClaim(d).stated = stated;
    firstSource(d).date = date;
  };

  test.each([
    ['1900', '1899'],
    ['1899-06-02', '1899-06-01'],
    ['1899-06-01T12:00:01Z', '1899-06-01T12:00:00Z'],
  ])('%s is after %s', (stated, date) => {
    expect(told(set(stated, date))).toEqual(['stated-after-source $.ties[0].claims[0].stated']);
  });

  test.each([
    ['1899', '1899-01-01'],
    ['1899-06-01', '1899'],
    ['1899-06-01T12:00:00Z', '1899-06-01T12:00:00Z'],
    ['1899-06-01T12:00:00Z', '1899-06-01'],
    ['1899-06-01/1900', '1899-06-01'],
  ])('%s may be before the end of %s', (stated, date) => {
    expect(told(set(stated, date))).toEqual([]);
  });
});

describe('an undated source', () => {
  const issued = (value: Dossier['sources'][number]['csl']['issued']) => (d: Dossier) => {
    delete firstSource(d).date;
    firstSource(d).csl.issued = value;
  };

  test('has neither a date nor an issue that can be read', () => {
    expect(told(issued(undefined))).toEqual(['undated-source $.sources[0]']);
    expect(told(issued({ literal: 'the day after' }))).toEqual(['undated-source $.sources[0]']);
  });

  test.each([
    [{ 'date-parts': [[1899]] }],
    [{ 'date-parts': [['1899', '6', 1]] }],
    [
      {
        'date-parts': [
          [1899, 6],
          [1899, 7],
        ],
      },
    ],
    [{ raw: '1899-06' }],
  ])('%j is a date', (value) => {
    expect(told(issued(value))).toEqual([]);
  });
});

describe('a self-report', () => {
  const set = (voice: Claim['voice'], by: string) => (d: Dossier) => {
    Object.assign(firstClaim(d), { voice, by });
  };

  test('is a supporting reported claim by the actor itself', () => {
    expect(told(set('reported', 'a'))).toEqual(['self-reported $.ties[0].claims[0].by']);
  });

  test('is neither an asserted act nor the word of another', () => {
    expect(told(set('asserted', 'a'))).toEqual([]);
    expect(told(set('reported', 'b'))).toEqual([]);
  });
});

describe('the same tie twice', () => {
  const twin = (change: Partial<Dossier['ties'][number]>) => (d: Dossier) => {
    d.ties.push({ ...firstTie(d), id: 'twin', ...change });
  };

  test('says the same of the same at the same time', () => {
    expect(told(twin({}))).toEqual(['same-tie-twice $.ties[1]']);
  });

  test('is told apart by kind, ends, detail or date', () => {
    expect(told(twin({ kind: 'restricts-exports-to' }))).toEqual([]);
    expect(told(twin({ from: 'b', to: 'a' }))).toEqual([]);
    expect(told(twin({ detail: 'at sea' }))).toEqual([]);
    expect(told(twin({ when: '1899' }))).toEqual([]);
  });

  test('is also a symmetric tie turned round', () => {
    const change = (d: Dossier) => {
      firstTie(d).kind = 'rivals';
      twin({ from: 'b', to: 'a' })(d);
    };
    expect(told(change)).toEqual(['same-tie-twice $.ties[1]']);
  });

  test('compares details in several languages whatever their order', () => {
    const change = (d: Dossier) => {
      firstTie(d).detail = { en: 'at sea', de: 'auf See' };
      twin({ detail: { de: 'auf See', en: 'at sea' } })(d);
    };
    expect(told(change)).toEqual(['same-tie-twice $.ties[1]']);
  });
});
