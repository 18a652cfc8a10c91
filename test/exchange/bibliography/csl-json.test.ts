import { describe, expect, it } from 'vitest';
import { cslItem, cslJsonWriter } from '../../../src/exchange/bibliography/csl-json-writer';
import { dossierOf, written } from './judge';

const options = { language: 'en', places: new Map() };

describe('CSL-JSON', () => {
  it('is an empty list without sources', () => {
    expect(written(cslJsonWriter, dossierOf([]))).toBe('[]\n');
    expect(JSON.parse(written(cslJsonWriter, dossierOf([])))).toEqual([]);
  });

  it('begins with the id, and keeps the rest in its order', () => {
    const csl = { type: 'book', custom: { b: [1], a: null }, title: 'T\n"\u2028', id: 7 };
    expect(Object.entries(cslItem({ id: '7', csl }))).toEqual([
      ['id', '7'],
      ['type', 'book'],
      ['custom', { b: [1], a: null }],
      ['title', 'T\n"\u2028'],
    ]);
  });

  it('takes the date of the dossier where the record has none', () => {
    const csl = { type: 'webpage' };
    expect(cslItem({ id: 'a', csl, date: '2019-11-22T18:00:00+09:00/2019-11-30' })).toEqual({
      id: 'a',
      type: 'webpage',
      issued: {
        'date-parts': [
          [2019, 11, 22],
          [2019, 11, 30],
        ],
      },
    });
    expect(cslItem({ id: 'a', csl, date: '2019?' }).issued).toEqual({ 'date-parts': [[2019]], circa: true });
    const own = { type: 'webpage', issued: { literal: 'lately' } };
    expect(cslItem({ id: 'a', csl: own, date: '2019' }).issued).toEqual({ literal: 'lately' });
  });

  it('counts what it leaves behind', () => {
    const sources = [
      {
        id: 'a',
        csl: { type: 'webpage', publisher: 'P' },
        origin: ' p ',
        passages: [{ paragraph: 1, digest: 'D' }],
      },
      {
        id: 'b',
        csl: { type: 'webpage', volume: Number.POSITIVE_INFINITY },
        origin: 'Reuters',
        date: '2019-11/..',
      },
    ];
    expect(cslJsonWriter.losses(dossierOf(sources), options)).toEqual([
      { code: 'left-out', what: 'passages', count: 1, example: 'a' },
      { code: 'simplified', what: 'dates', count: 1, example: '2019-11/..' },
      { code: 'left-out', what: 'bibliographic fields', count: 1, example: 'b/origin' },
      { code: 'left-out', what: 'dossier fields', count: 4, example: 'id' },
      { code: 'replaced', what: 'bibliographic fields', count: 1, example: 'b' },
    ]);
  });
});
