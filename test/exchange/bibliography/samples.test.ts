import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cslDateText } from '../../../src/dossier/source-date';
import { bibtexWriter } from '../../../src/exchange/bibliography/bibtex-writer';
import { cslJsonWriter } from '../../../src/exchange/bibliography/csl-json-writer';
import { risWriter } from '../../../src/exchange/bibliography/ris-writer';
import type { CslItem, CslName } from '../../../src/schema/csl';
import { dateFault } from '../../../src/schema/dates';
import type { Source } from '../../../src/schema/dossier';
import { dossierOf, readBack, written } from './judge';

const folder = resolve('../shared/data/citations');
if (!existsSync(folder)) console.warn(`records of other programs are not tried: ${folder} is absent`);

/** CSL records anywhere in a value: objects with a title or a type. */
function recordsIn(value: unknown): CslItem[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('title' in value || 'type' in value) return [value as CslItem];
  return Object.values(value).flatMap(recordsIn);
}

/** The records of the test suite of CSL: the INPUT of each file. */
function suite(): CslItem[] {
  return readdirSync(join(folder, 'csl')).flatMap((name) => {
    const text = readFileSync(join(folder, 'csl', name), 'utf8');
    const input = />>=+ INPUT =+>>([\s\S]*?)<<=+ INPUT =+<</.exec(text)?.[1] ?? '[]';
    return JSON.parse(input) as CslItem[];
  });
}

/** Records that citation-js writes in its own tests. */
function outputs(): CslItem[] {
  const text = readFileSync(join(folder, 'citation-js/plugin-bibtex--output.json'), 'utf8');
  return recordsIn(JSON.parse(text)).filter(({ title }) => title === undefined || typeof title === 'string');
}

/** Records in BibTeX that citation-js tests itself with, as it reads them. */
function entries(): CslItem[] {
  return readdirSync(join(folder, 'citation-js'))
    .filter((name) => name.endsWith('.bib'))
    .flatMap((name) => readBack('bibtex', readFileSync(join(folder, 'citation-js', name), 'utf8')));
}

/** Samples leave out their type where a test does not need one; a dossier's record has one. */
const sourcesOf = (items: readonly CslItem[]): Source[] =>
  items.map((item, at) => ({
    id: `S${at}`,
    csl: { ...item, id: `S${at}`, type: (item.type as string | undefined) ?? 'book' },
  }));

const squeezed = (text: unknown): string | undefined =>
  text === undefined || text === '' ? undefined : String(text).replace(/\s+/g, ' ').trim();

/** Titles without the marks that stand for braces in BibTeX, and with one way to write small capitals. */
const titleOf = ({ title }: CslItem): string | undefined =>
  squeezed(title?.replace(/<span class="nocase">(.*?)<\/span>/g, '$1').replace(/<sc>(.*?)<\/sc>/g, small));
const small = '<span style="font-variant:small-caps;">$1</span>';

const wholeName = (name: CslName): string =>
  squeezed(
    [
      name.literal,
      name.given,
      name['dropping-particle'],
      name['non-dropping-particle'],
      name.family,
      name.suffix,
    ]
      .filter(Boolean)
      .join(' ')
      .replace(/,/g, ' '),
  ) ?? '';

const namesOf = (names: readonly CslName[] | undefined): string[] =>
  (names ?? []).map(wholeName).filter((name) => name !== '');

const yearsOf = (item: CslItem): number[] =>
  (item.issued?.['date-parts'] ?? []).map((parts) => Number(parts[0]));

const daysOf = (item: CslItem): unknown[] =>
  (item.issued?.['date-parts'] ?? []).map((parts) => parts.map(Number));

const pagesOf = (item: CslItem): string | undefined => squeezed(item.page)?.replace(/\s*[-–—]+\s*/g, '-');

const addressOf = ({ URL: address }: CslItem): string | undefined =>
  address === undefined || !URL.canParse(address) ? address : new URL(address).href;

describe.skipIf(!existsSync(folder))('records of other programs', () => {
  const items = existsSync(folder) ? [...suite(), ...entries(), ...outputs()] : [];
  const sources = sourcesOf(items);
  const dossier = dossierOf(sources);
  const records = sources.map(({ csl }) => csl);

  it('are many, of many kinds', () => {
    expect(records.length).toBeGreaterThan(580);
    expect(new Set(records.map(({ type }) => type)).size).toBeGreaterThan(10);
  });

  it('come back from BibTeX', () => {
    const back = readBack('bibtex', written(bibtexWriter, dossier));
    expect(back).toHaveLength(records.length);
    const common = (item: CslItem) => ({
      title: titleOf(item),
      author: namesOf(item.author),
      editor: namesOf(item.editor),
      translator: namesOf(item.translator as CslName[] | undefined),
      container: squeezed(item['container-title']),
      publisher: squeezed(item.publisher),
      place: squeezed(item['publisher-place']),
      volume: squeezed(item.volume),
      edition: squeezed(item.edition),
      page: pagesOf(item),
      series: squeezed(item['collection-title']),
      abstract: squeezed(item.abstract),
      URL: addressOf(item),
      DOI: item.DOI,
    });
    for (const [at, record] of records.entries()) {
      const item = back[at] as CslItem;
      expect(common(item)).toEqual(common(record));
      const years = yearsOf(record);
      // The reader takes the sign of a year before the first for a gap between its parts.
      if (years.some((year) => year < 0)) continue;
      const isDate = record.issued !== undefined && dateFault(cslDateText(record.issued) ?? '') === null;
      expect(yearsOf(item)).toEqual(isDate ? years : years.slice(0, 1));
    }
  });

  it('come back from RIS', () => {
    const back = readBack('ris', written(risWriter, dossier));
    expect(back).toHaveLength(records.length);
    const common = (item: CslItem, record: CslItem) => ({
      title: squeezed(item.title),
      // The reader knows publishers and volumes of some kinds only.
      publisher: ['book', 'chapter'].includes(record.type) ? squeezed(item.publisher) : undefined,
      volume: ['book', 'chapter', 'article-journal'].includes(record.type)
        ? squeezed(item.volume)
        : undefined,
      URL: addressOf(item),
    });
    // Of newspapers the reader knows no authors, of most kinds no days.
    const withAuthors = new Set(['article-journal', 'book', 'report', 'webpage', 'thesis']);
    for (const [at, record] of records.entries()) {
      const item = back[at] as CslItem;
      expect(common(item, record)).toEqual(common(record, record));
      if (withAuthors.has(record.type)) expect(namesOf(item.author)).toEqual(namesOf(record.author));
      if (['article-journal', 'report', 'webpage'].includes(record.type)) {
        // RIS has one day, and no place for the other end of a range.
        expect(daysOf(item)).toEqual(daysOf(record).slice(0, 1));
      }
    }
  });

  it('come back from CSL-JSON as they are', () => {
    expect(JSON.parse(written(cslJsonWriter, dossier))).toEqual(records);
  });
});
