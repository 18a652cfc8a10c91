import type { Span } from '../property-graph';

const day = /^-?\d{4}-\d{2}-\d{2}$/;
const moment = /^-?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

const lastDay = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** A date of EDTF as a day or moment of XML Schema, the first or last that it can mean; null where it has none. */
function endOf(text: string, last: boolean): string | null {
  // XML Schema 1.0 knows no year nought, and counts the years before it otherwise.
  if (/^-|^0000/.test(text)) return null;
  if (day.test(text) || moment.test(text)) return text;
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const number = Number(month ?? (last ? 12 : 1));
  const at = last ? lastDay(Number(year), number) : 1;
  return `${year}-${String(number).padStart(2, '0')}-${String(at).padStart(2, '0')}`;
}

/** Times as GEXF has them: days or moments. Not `exact` where something of them could not be said so. */
export interface WrittenTimes {
  readonly spans: readonly { readonly start?: string; readonly end?: string }[];
  readonly exact: boolean;
  readonly moments: boolean;
}

export function writtenTimes(spans: readonly Span[]): WrittenTimes {
  const written = spans.map(({ start, end }) => {
    const from = start === undefined ? null : endOf(start, false);
    const to = end === undefined ? null : endOf(end, true);
    return { ...(from === null ? {} : { start: from }), ...(to === null ? {} : { end: to }) };
  });
  const exact = written.every(
    ({ start, end }, at) =>
      start === spans[at]?.start && end === spans[at]?.end && (start !== undefined || end !== undefined),
  );
  const timed = written.filter(({ start, end }) => start !== undefined || end !== undefined);
  const moments = timed.some(({ start = '', end = '' }) => moment.test(start) || moment.test(end));
  return { spans: timed, exact, moments };
}
