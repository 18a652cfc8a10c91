import { type EdtfEnd, isPoint, readDate } from '../../schema/dates';

/** Times as FollowTheMoney has them, and whether they say less than the date they come from. */
export interface FtmTimes {
  readonly date?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly coarser: boolean;
}

/** A date as a prefix of an ISO time in UTC; undefined for years before the year 1. */
function dateText(end: EdtfEnd, text: string): string | undefined {
  if (!isPoint(end) || text.startsWith('-') || text.startsWith('0000')) return undefined;
  if (end.precision !== 'second') return text.replace(/[?~%]$/, '');
  const written = new Date(end.earliest * 1000).toISOString();
  return /^\d{4}-/.test(written) ? written.slice(0, 19) : undefined;
}

/**
 * A `when` of ours in the properties of an Interval; null where nothing of it can be written. Marks of doubt are
 * dropped, and an end that is open is the same as one that is not known.
 */
export function ftmTimes(when: string, timezone: string): FtmTimes | null {
  const date = readDate(when, timezone);
  if (date === null) return null;
  if (date.kind === 'point') {
    const text = dateText(date, when);
    return text === undefined ? null : { date: text, coarser: date.uncertain || date.approximate };
  }
  const [start = '', end = ''] = when.split('/');
  const startDate = dateText(date.start, start);
  const endDate = dateText(date.end, end);
  if (startDate === undefined && endDate === undefined) return null;
  const marked = [date.start, date.end].some((each) => isPoint(each) && (each.uncertain || each.approximate));
  return {
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    coarser: marked || startDate === undefined || endDate === undefined,
  };
}
