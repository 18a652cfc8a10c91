import type { Source } from '../../schema/dossier';
import { babelLanguage } from './babel-language';
import { type Field, fieldsOf, sameFields } from './bibtex-fields';
import { bibtexName } from './bibtex-names';
import { escapeItem, escapeTex, escapeTitle } from './bibtex-text';
import { type EntryType, entryType } from './bibtex-types';
import { datesLost } from './dates-lost';
import { plainAddress } from './one-line';
import { type LostPart, Variables } from './variables';
import { type DayParts, type Issued, issuedOf, writtenCslDate } from './written-date';

/** An entry of biblatex: its fields in order, and what of the source is not in them as it was. */
export interface Entry {
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly lost: readonly LostPart[];
}

const two = (number: number): string => String(number).padStart(2, '0');

function day({ year, month, day }: DayParts): string {
  const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return [text, ...[month, day].filter((part) => part !== undefined).map(two)].join('-');
}

/** A date in EDTF, which biblatex reads (manual, section 2.3.8); words go where biblatex has a place for them. */
function dateField(name: string, issued: Issued): readonly [name: string, value: string] | null {
  if ('literal' in issued) return name === 'date' ? ['year', escapeTex(issued.literal)] : null;
  const { start, end, season, approximate, uncertain } = issued;
  const mark = approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
  // EDTF numbers the seasons from 21.
  const first = season === undefined ? day(start) : `${day(start)}-${20 + season}`;
  return [name, [first, ...(end === undefined ? [] : [day(end)])].map((text) => text + mark).join('/')];
}

function write(text: string, { reading }: Field, english: boolean): string {
  if (reading === 'title') return escapeTitle(text, english);
  if (reading === 'list') return escapeItem(text);
  if (reading === 'address') return plainAddress(text);
  if (reading === 'verbatim') return text.replace(/[{}\\]/g, encodeURIComponent);
  // Two hyphens are how BibTeX writes a range.
  if (reading === 'pages')
    return text
      .split(/\s*[-\u2010-\u2015\u2212]+\s*/)
      .map(escapeTex)
      .join('--');
  return escapeTex(text);
}

const nameFields = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
] as const;

function addNames(variables: Variables, fields: Map<string, string>): void {
  for (const [variable, name] of nameFields) {
    const names = variables.names(variable).map(bibtexName);
    for (const { exact } of names) {
      if (!exact) variables.lose('simplified', 'bibliographic fields', variable);
    }
    if (names.length > 0) fields.set(name, names.map(({ text }) => text).join(' and '));
  }
}

function addDates(source: Source, variables: Variables, fields: Map<string, string>): void {
  const add = (name: string, issued: Issued | null, variable: string): void => {
    const written = issued && dateField(name, issued);
    if (written) fields.set(...written);
    else if (issued) variables.lose('left-out', 'bibliographic fields', variable);
  };
  variables.date('issued');
  add('date', issuedOf(source), 'issued');
  for (const [variable, name] of [
    ['accessed', 'urldate'],
    ['event-date', 'eventdate'],
    ['original-date', 'origdate'],
  ] as const) {
    const date = variables.date(variable);
    add(name, date === undefined ? null : writtenCslDate(date), variable);
  }
}

function addLanguage(language: string | undefined, fields: Map<string, string>): void {
  if (language === undefined) return;
  const name = babelLanguage(language);
  fields.set(name === undefined ? 'language' : 'langid', name ?? escapeItem(language));
}

/** The type of an entry: a chapter is of a collection where that has editors. */
function typeOf(csl: Source['csl']): EntryType {
  const type = entryType(csl.type);
  return type.entry === 'inbook' && csl.editor?.length ? { ...type, entry: 'incollection' } : type;
}

/** Lays the record of a source out as an entry of biblatex. */
export function bibtexEntry(source: Source): Entry {
  const { csl, id } = source;
  const variables = new Variables(csl, id);
  const type = typeOf(csl);
  const fields = new Map<string, string>();
  variables.text('type');
  if (!type.exact) variables.lose('simplified', 'bibliographic fields', 'type');
  if (type.subtype !== undefined) fields.set('entrysubtype', type.subtype);
  addNames(variables, fields);
  const language = variables.text('language');
  const english = language === undefined || /^en\b/i.test(language);
  for (const each of [...sameFields, ...fieldsOf(type)]) {
    if (fields.has(each.field)) continue;
    const text = variables.text(each.variable);
    if (text !== undefined) fields.set(each.field, write(text, each, english));
  }
  if (variables.has('PMID') && !fields.has('eprint')) {
    fields.set('eprint', escapeTex(variables.text('PMID') ?? '')).set('eprinttype', 'pubmed');
  }
  addDates(source, variables, fields);
  addLanguage(language, fields);
  return { type: type.entry, fields, lost: [...variables.lost(), ...datesLost(source)] };
}
