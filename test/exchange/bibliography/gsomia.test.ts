import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bibtexWriter } from '../../../src/exchange/bibliography/bibtex-writer';
import { cslJsonWriter } from '../../../src/exchange/bibliography/csl-json-writer';
import { risWriter } from '../../../src/exchange/bibliography/ris-writer';
import type { Loss } from '../../../src/exchange/format';
import type { CslItem, CslName } from '../../../src/schema/csl';
import type { Dossier } from '../../../src/schema/dossier';
import { readBack, written } from './judge';

const gsomia = JSON.parse(readFileSync('data/gsomia.json', 'utf8')) as Dossier;
const records = gsomia.sources.map(({ csl, id }): CslItem => ({ ...csl, id }));
const options = { language: 'en', places: new Map() };

/** BibTeX and RIS have no mark of an institution: a name of one part reads the same. */
const nameOf = ({ family, given, literal, ...rest }: CslName) =>
  given === undefined || family === undefined
    ? { whole: literal ?? family ?? given }
    : { family, given, ...rest };

const shared = (item: CslItem) => ({
  id: item.id,
  title: item.title,
  author: item.author?.map(nameOf),
  container: item['container-title'],
  publisher: item.publisher,
  URL: item.URL === undefined ? undefined : new URL(item.URL).href,
  note: item.note,
});

/** Days by the source's record; a source that has none takes them from the dossier's date, without times. */
const days = gsomia.sources.map(({ csl, date }) => {
  if (csl.issued !== undefined) return csl.issued['date-parts'];
  // An end that is open or not known has no place in a reference.
  const ends = (date ?? '')
    .split('/')
    .filter((end) => /\d/.test(end))
    .map((end) => end.slice(0, 10));
  return [...new Set(ends)].map((end) => end.split('-').map(Number));
});

const lossesBy = (losses: readonly Loss[]): Record<string, number> =>
  Object.fromEntries(losses.map(({ code, what, count }) => [`${code} ${what}`, count]));

describe('the sources of the founding case', () => {
  it('are told apart from what is tested', () => {
    expect(records).toHaveLength(132);
    expect(records.filter(({ author }) => author !== undefined).length).toBeGreaterThan(20);
    expect(days.every((ends) => ends?.every((end) => end.every(Number.isInteger)))).toBe(true);
  });

  it('come back from BibTeX through citation-js', () => {
    const items = readBack('bibtex', written(bibtexWriter, gsomia));
    expect(items.map(shared)).toEqual(records.map(shared));
    expect(items.map(({ issued }) => issued?.['date-parts'])).toEqual(days);
    // BibTeX has one type of article; what kind of paper it was in stands beside it.
    expect(items.map(({ type, genre }) => `${type} ${genre ?? ''}`)).toEqual(
      records.map(({ type }) => (type === 'article-newspaper' ? 'article-journal newspaper' : 'webpage ')),
    );
    expect(items.map(({ language }) => language)).toEqual(
      records.map(({ language }) => ({ en: 'english', es: 'spanish' })[language ?? '']),
    );
  });

  it('come back from RIS through citation-js', () => {
    const text = written(risWriter, gsomia);
    const items = readBack('ris', text);
    const unnamed = ({ author: _, ...item }: ReturnType<typeof shared>) => item;
    expect(items.map(shared).map(unnamed)).toEqual(records.map(shared).map(unnamed));
    expect(items.map(({ type }) => type)).toEqual(records.map(({ type }) => type));
    expect(items.map(({ language }) => language)).toEqual(records.map(({ language }) => language));
    // Of newspapers citation-js reads neither who wrote nor the day: these lines are read here by hand.
    const byHand = text.split(/^ER {2}- \r\n/m).slice(0, -1);
    const linesOf = (record: string, tag: string): string[] =>
      [...record.matchAll(/^([A-Z][A-Z0-9]) {2}- (.*)\r$/gm)].flatMap(([, at, value = '']) =>
        at === tag ? [value] : [],
      );
    expect(byHand.map((record) => linesOf(record, 'AU'))).toEqual(
      records.map(({ author = [] }) =>
        author.map((name) => name.literal ?? [name.family, name.given].filter(Boolean).join(', ')),
      ),
    );
    const dayOf = (record: string): number[] | undefined => {
      const [year] = linesOf(record, 'PY');
      const [date = `${year ?? ''}//`] = linesOf(record, 'DA');
      return year === undefined ? undefined : date.split('/').filter(Boolean).map(Number);
    };
    expect(byHand.map(dayOf)).toEqual(days.map((ends) => ends?.[0]));
    const others = records.flatMap(({ type }, at) => (type === 'article-newspaper' ? [] : [at]));
    expect(others.map((at) => items[at]?.author?.map(nameOf))).toEqual(
      others.map((at) => records[at]?.author?.map(nameOf)),
    );
    expect(others.map((at) => items[at]?.issued?.['date-parts'])).toEqual(
      others.map((at) => days[at]?.slice(0, 1)),
    );
  });

  it('come back from CSL-JSON as they are', () => {
    const text = written(cslJsonWriter, gsomia);
    const items = readBack('csl', text);
    expect(items.map(({ issued, ...item }) => item)).toEqual(records.map(({ issued, ...item }) => item));
    expect(items.map(({ issued }) => issued?.['date-parts'])).toEqual(days);
    expect(JSON.parse(text)).toHaveLength(132);
  });

  it('leave all else behind, and say so', () => {
    const claims = [...gsomia.entities, ...gsomia.ties].flatMap((record) => record.claims ?? []);
    const all = {
      'left-out entities': 47,
      'left-out ties': 136,
      'left-out claims': claims.length,
      'left-out citations': claims.flatMap(({ citations }) => citations).length,
      'left-out passages': gsomia.sources.flatMap(({ passages = [] }) => passages).length,
      // Id, title, description, language, licence, day of the last change, time zone.
      'left-out dossier fields': 7,
      // Origins that neither publisher nor container names.
      'left-out bibliographic fields': 52,
      // Dates of the dossier that say something else than the record.
      'left-out dates': gsomia.sources.filter(({ csl, date }) => date !== undefined && csl.issued).length,
    };
    expect(lossesBy(cslJsonWriter.losses(gsomia, options))).toEqual({
      ...all,
      'simplified dates': gsomia.sources.filter(
        ({ csl, date = '' }) => /T|\.\.|^\/|\/$/.test(date) && !csl.issued,
      ).length,
    });
    expect(lossesBy(bibtexWriter.losses(gsomia, options))).toMatchObject(all);
    expect(lossesBy(risWriter.losses(gsomia, options))).toMatchObject(all);
  });

  it('are written the same each time, and in pieces', () => {
    for (const writer of [bibtexWriter, risWriter, cslJsonWriter]) {
      const pieces = [...writer.write(gsomia, options)];
      expect(pieces.length).toBeGreaterThanOrEqual(132);
      expect(pieces.join('')).toBe(written(writer, gsomia));
    }
  });
});
