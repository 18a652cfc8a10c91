import type { Source } from '../../schema/dossier';
import { datesLost } from './dates-lost';
import { plainAddress } from './one-line';
import { nameTagsOf, tagsOf } from './ris-fields';
import { risName } from './ris-names';
import { referenceType } from './ris-types';
import { type LostPart, Variables } from './variables';
import { type Issued, issuedOf, type WrittenDate, writtenCslDate } from './written-date';

/** A record of RIS: its lines in order, and what of the source is not in them as it was. */
export interface RisRecord {
  readonly lines: readonly (readonly [tag: string, value: string])[];
  readonly lost: readonly LostPart[];
}

const seasons = ['', 'Spring', 'Summer', 'Autumn', 'Winter'] as const;

/** `YYYY/MM/DD/other`, with slashes even where a part is not known. */
function dateText(issued: WrittenDate): string {
  const { start, season = 0 } = issued;
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return [yearText(start.year), two(start.month), two(start.day), seasons[season]].join('/');
}

function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** RIS has one day and no marks of doubt. */
const isCoarser = ({ end, approximate, uncertain }: WrittenDate): boolean =>
  end !== undefined || approximate || uncertain;

/** First and last page; both in the first where they are not two numbers. */
function pageLines(text: string): [tag: string, value: string][] {
  const range = /^([^\s,-]+)\s*[-\u2010-\u2015]+\s*([^\s,-]+)$/.exec(text);
  if (range === null) return [['SP', text]];
  return [
    ['SP', range[1] ?? ''],
    ['EP', range[2] ?? ''],
  ];
}

function issuedLines(issued: Issued, variables: Variables): [tag: string, value: string][] {
  if ('literal' in issued) {
    variables.lose('simplified', 'bibliographic fields', 'issued');
    return [['PY', issued.literal]];
  }
  const year: [string, string] = ['PY', yearText(issued.start.year)];
  const finer = issued.start.month !== undefined || issued.season !== undefined;
  return finer ? [year, ['DA', dateText(issued)]] : [year];
}

/** Lays the record of a source out as a record of RIS, without its type and its end. */
export function risRecord(source: Source): RisRecord & { readonly type: string } {
  const { csl, id } = source;
  const variables = new Variables(csl, id);
  const { tag: type, exact } = referenceType(csl.type);
  variables.text('type');
  if (!exact) variables.lose('simplified', 'bibliographic fields', 'type');
  const lines: [tag: string, value: string][] = [];
  const used = new Set<string>();
  for (const [variable, tag] of nameTagsOf(type)) {
    if (used.has(tag) || !variables.has(variable)) continue;
    const names = variables.names(variable).map(risName);
    for (const name of names) if (!name.exact) variables.lose('simplified', 'bibliographic fields', variable);
    for (const { text } of names) if (text !== '') lines.push([tag, text]);
    if (names.length > 0) used.add(tag);
  }
  for (const [variable, tag] of tagsOf(type, (key) => variables.has(key))) {
    if (used.has(tag)) continue;
    const text = variables.text(variable);
    if (text === undefined) continue;
    lines.push([tag, text]);
    used.add(tag);
  }
  const page = used.has('SP') ? undefined : variables.text('page');
  if (page !== undefined) lines.push(...pageLines(page));
  variables.date('issued');
  const issued = issuedOf(source);
  if (issued !== null) lines.push(...issuedLines(issued, variables));
  const accessed = variables.date('accessed');
  const read = accessed === undefined ? null : writtenCslDate(accessed);
  if (read !== null && !('literal' in read)) lines.push(['Y2', dateText(read)]);
  else if (accessed !== undefined) variables.lose('left-out', 'bibliographic fields', 'accessed');
  const words = variables.text('keyword') ?? '';
  for (const word of words.split(/\s*[,;]\s*/)) if (word !== '') lines.push(['KW', word]);
  const doi = variables.text('DOI');
  if (doi !== undefined) lines.push(['DO', doi]);
  const address = variables.text('URL');
  if (address !== undefined) lines.push(['UR', plainAddress(address)]);
  return { type, lines, lost: [...variables.lost(), ...datesLost(source, isCoarser)] };
}
