import { cslDateText } from '../../dossier/source-date';
import type { CslDate } from '../../schema/csl';
import { dateFault } from '../../schema/dates';
import type { Source } from '../../schema/dossier';
import { oneLine } from './one-line';

/** A day as far as it is known. */
export interface DayParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date as formats for references can hold it. */
export interface WrittenDate {
  readonly start: DayParts;
  /** The other end of a range. */
  readonly end?: DayParts;
  /** Spring, summer, autumn, winter. */
  readonly season?: 1 | 2 | 3 | 4;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Whether a time of day or an open end was given and is not told here. */
  readonly coarser: boolean;
}

/** When a work came out: a date, or words that are none. */
export type Issued = WrittenDate | { readonly literal: string };

const shape = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?([?~%])?$/;

function readEnd(text: string): { parts: DayParts; timed: boolean; mark: string } | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const [, year, month, day, time, mark = ''] = match;
  const parts = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return { parts, timed: time !== undefined, mark };
}

/** A date of our EDTF subset as a date of references; null where it is none. */
export function writtenDate(text: string): WrittenDate | null {
  if (dateFault(text) !== null) return null;
  const ends = text.split('/').map(readEnd);
  const [first, second] = ends.filter((end) => end !== null);
  if (first === undefined) return null;
  const marks = first.mark + (second?.mark ?? '');
  const same = second !== undefined && JSON.stringify(first.parts) === JSON.stringify(second.parts);
  return {
    start: first.parts,
    ...(second === undefined || same ? {} : { end: second.parts }),
    approximate: /[~%]/.test(marks),
    uncertain: /[?%]/.test(marks),
    coarser: ends.includes(null) || first.timed || second?.timed === true,
  };
}

const seasonNames = [/^(1|spring)$/i, /^(2|summer)$/i, /^(3|autumn|fall)$/i, /^(4|winter)$/i];

function seasonOf({ season }: CslDate): 1 | 2 | 3 | 4 | undefined {
  const found = seasonNames.findIndex((name) => name.test(String(season ?? '').trim()));
  return found < 0 ? undefined : ((found + 1) as 1 | 2 | 3 | 4);
}

/** Whether a date is marked approximate; files have it as a truth value, a number or a word. */
function isAbout({ circa }: CslDate): boolean {
  return circa !== undefined && circa !== false && circa !== 0 && circa !== '' && circa !== 'false';
}

/**
 * What can be told of date parts that are no date of ours: the start, where it has a year. Some programs number seasons
 * as months from 13 or 21, end an open range with a year 0, or turn a range around.
 */
function startOf(parts: readonly (number | string)[] = []): WrittenDate | null {
  const [year = Number.NaN, month = 0] = parts.map((part) => (part === '' ? Number.NaN : Number(part)));
  if (!Number.isInteger(year) || Math.abs(year) > 9999) return null;
  const season = month > 20 ? month - 20 : month - 12;
  return {
    start: { year, ...(month >= 1 && month <= 12 && Number.isInteger(month) ? { month } : {}) },
    ...(season === 1 || season === 2 || season === 3 || season === 4 ? { season } : {}),
    approximate: false,
    uncertain: false,
    coarser: true,
  };
}

/** A CSL date in the same form; null where it says nothing. */
export function writtenCslDate(date: CslDate): Issued | null {
  const text = cslDateText(date);
  const written = (text === null ? null : writtenDate(text)) ?? startOf(date['date-parts']?.[0]);
  if (written === null) {
    const words = oneLine(date.literal ?? date.raw ?? '');
    return words === '' ? null : { literal: words };
  }
  const season = written.start.month === undefined ? seasonOf(date) : undefined;
  return {
    ...written,
    ...(season === undefined ? {} : { season }),
    approximate: written.approximate || isAbout(date),
    coarser: written.coarser || (date.season !== undefined && season === undefined),
  };
}

/**
 * When a source came out, as a reference tells it: what its record says, else the date that the dossier gives it.
 * @returns null where neither says anything
 */
export function issuedOf({ csl, date }: Pick<Source, 'csl' | 'date'>): Issued | null {
  const issued = csl.issued === undefined ? null : writtenCslDate(csl.issued);
  return issued ?? (date === undefined ? null : writtenDate(date));
}
