import { dateFault } from '../../schema/dates';
import type { Span } from '../property-graph';

/** `[2000.0, 2005.0]`, `(2016-02-03, Infinity]`; what follows a second comma is the value that holds meanwhile. */
const interval = /^[[(]([^,[\]()]+),([^,[\]()]+)(?:,[^[\]()]*)?[\])]$/;

/** A date of the dossier format, without marks and intervals; `2005.0` is how Gephi writes a year. Null where it is none. */
function toDate(text: string): string | null {
  const date = /^[12]\d{3}\.0+$/.test(text) ? text.slice(0, 4) : text;
  return !date.includes('/') && dateFault(date) === null ? date : null;
}

/** The start and end of an interval; null where one of them is no date. */
function toSpan(from: string, to: string): Span | null {
  const [start, end] = [from.trim(), to.trim()];
  const span: { start?: string; end?: string } = {};
  if (!/^(-Infinity|\.\.|)$/i.test(start)) {
    const date = toDate(start);
    if (date === null) return null;
    span.start = date;
  }
  if (!/^(\+?Infinity|\.\.|)$/i.test(end)) {
    const date = toDate(end);
    if (date === null) return null;
    span.end = date;
  }
  return span;
}

function collect(items: readonly string[], read: (item: string) => Span | null): Span[] | null {
  const spans: Span[] = [];
  for (const item of items) {
    const span = read(item.trim());
    if (span === null) return null;
    spans.push(span);
  }
  return spans;
}

const moment = (item: string): Span | null => {
  const date = toDate(item);
  return date === null ? null : { start: date, end: date };
};

/** Whether a cell lists moments as Gephi does, `<[2016-02-03]>`: an interval has two ends. */
export function listsMoments(cell: string): boolean {
  return /^<\s*\[[^,[\]]+\]\s*>$/.test(cell.trim());
}

/**
 * The times that a cell says: a date, an EDTF interval `2019/2020`, or the interval and timestamp sets of Gephi,
 * `<[2000.0, 2005.0]; [2010.0, 2011.0]>` (https://docs.gephi.org/desktop/User_Manual/Import/Dynamic_Data).
 *
 * @param moments in this column `<[a, b]>` lists two moments
 * @returns null where something in it is no date
 */
export function toSpans(cell: string, moments: boolean): Span[] | null {
  const text = cell
    .trim()
    .replace(/^<(.*)>$/s, '$1')
    .replace(/;\s*$/, '')
    .trim();
  const list = moments ? /^\[([^[\]]*)\]$/.exec(text)?.[1] : undefined;
  if (list !== undefined) return collect(list.split(','), moment);
  if (/^[[(]/.test(text)) {
    return collect(text.split(';'), (item) => {
      const [, from = '', to = ''] = interval.exec(item) ?? [];
      return from === '' ? null : toSpan(from, to);
    });
  }
  const [from = '', to, more] = text.split('/');
  if (to !== undefined && more === undefined && dateFault(text) === null) {
    const span = toSpan(from, to);
    return span === null ? null : [span];
  }
  const span = moment(text);
  return span === null ? null : [span];
}

/** One span of a start and an end in columns of their own; null where one of them is no date. */
export function spanOfEnds(start: string, end: string): Span | null {
  return toSpan(start, end);
}
