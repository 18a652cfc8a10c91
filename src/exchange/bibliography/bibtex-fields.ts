import type { EntryType } from './bibtex-types';

/** How a field is read: words, words whose capitals count, a list parted by "and", characters as they are, an address. */
export type FieldReading = 'text' | 'title' | 'list' | 'verbatim' | 'address' | 'pages';

/** A field of biblatex for a variable of CSL. */
export interface Field {
  readonly variable: string;
  readonly field: string;
  readonly reading: FieldReading;
}

const field = (variable: string, name: string, reading: FieldReading = 'text'): Field => ({
  variable,
  field: name,
  reading,
});

/** Variables that have one field, whatever the entry is (biblatex manual, sections 2.2.2 and 2.2.3). */
export const sameFields: readonly Field[] = [
  field('title', 'title', 'title'),
  field('title-short', 'shorttitle', 'title'),
  field('shortTitle', 'shorttitle', 'title'),
  field('original-title', 'origtitle', 'title'),
  field('container-title-short', 'shortjournal'),
  field('journalAbbreviation', 'shortjournal'),
  field('collection-title', 'series', 'title'),
  field('volume', 'volume'),
  field('number-of-volumes', 'volumes'),
  field('volume-title', 'issuetitle'),
  field('part-number', 'part'),
  field('edition', 'edition'),
  field('version', 'version'),
  field('chapter-number', 'chapter'),
  field('page', 'pages', 'pages'),
  field('number-of-pages', 'pagetotal'),
  field('publisher-place', 'location', 'list'),
  field('original-publisher', 'origpublisher', 'list'),
  field('original-publisher-place', 'origlocation', 'list'),
  field('event-title', 'eventtitle', 'title'),
  field('event', 'eventtitle', 'title'),
  field('event-place', 'venue'),
  field('genre', 'type'),
  field('status', 'pubstate'),
  field('ISBN', 'isbn'),
  field('ISSN', 'issn'),
  field('call-number', 'library'),
  field('DOI', 'doi', 'verbatim'),
  field('URL', 'url', 'address'),
  field('keyword', 'keywords'),
  field('abstract', 'abstract'),
  field('annote', 'annotation'),
  field('note', 'note'),
];

const articles = new Set(['article', 'review', 'periodical']);
const institutions = new Set(['report', 'thesis']);
/** Entries whose number is that of the series they are part of. */
const inSeries = new Set(['book', 'inbook', 'incollection', 'inproceedings', 'inreference', 'booklet']);

/** Variables whose field depends on what the entry is. */
export function fieldsOf({ entry }: EntryType): readonly Field[] {
  const article = articles.has(entry);
  const institution = institutions.has(entry) ? 'institution' : 'publisher';
  return [
    field('container-title', article ? 'journaltitle' : 'booktitle', article ? 'text' : 'title'),
    field('publisher', entry === 'online' ? 'organization' : institution, 'list'),
    ...(article || entry === 'inproceedings' ? [field('issue', 'number')] : []),
    inSeries.has(entry) ? field('collection-number', 'number') : field('number', 'number'),
  ];
}
