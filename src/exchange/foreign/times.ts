import { dateFault } from '../../schema/dates';
import { hull, interval } from '../mapping/dates';
import type { Span, Value } from '../property-graph';
import { edtfOf } from '../stix/moment';

const number = /^[+-]?\d+(\.\d*)?([eE][+-]?\d+)?$/;
/** Years that a number can be meant as; `2005.0` is how Gephi writes one. */
const year = /^([12]\d{3})(\.0*)?$/;
/** Years that nobody writes of a number: EDTF has four digits and a sign before them. */
const edtfYear = /^(0\d{3}|-\d{4})$/;
const endless = /^(\.\.|[+-]?inf(inity)?)?$/i;

/**
 * A date or time of somebody else's in EDTF of the dossier format; fractions of seconds are cut off, and a time without
 * offset is in UTC. Numbers are dates only where they can be years, 1000 to 2999: `12.5` is a step of a simulation.
 * @returns null where it is no date
 */
export function pointOf(text: string): string | null {
  const found = text.trim();
  if (!number.test(found)) return edtfOf(found);
  const plain = year.exec(found)?.[1];
  if (plain !== undefined) return plain;
  return edtfYear.test(found) && dateFault(found) === null ? found : null;
}

/** A date or interval; null where it is none, or one that runs backwards. */
export function whenOfText(text: string): string | null {
  const found = text.trim();
  return found.includes('/') ? (dateFault(found) === null ? found : null) : pointOf(found);
}

/**
 * From a start to an end as `when`: empty ends and `..` are open, equal ends are one date.
 * @returns undefined where neither end is named, null where one is no date or they run backwards
 */
export function whenOfEnds(start: string, end: string): string | null | undefined {
  const from = endless.test(start.trim()) ? '..' : pointOf(start);
  const to = endless.test(end.trim()) ? '..' : pointOf(end);
  if (from === null || to === null) return null;
  if (from === '..' && to === '..') return undefined;
  const when = interval(from, to);
  return dateFault(when) === null ? when : null;
}

/** When something holds, and what of its times the dossier can only keep as attributes. */
export interface Time {
  readonly when?: string;
  readonly attributes: readonly (readonly [key: string, value: Value])[];
  /** The first time that is no date. */
  readonly bad?: string;
}

const timeless: Time = { attributes: [] };

/** A text that is a number as that number: so `start` of 12.5 can be sorted and compared. */
function plain(text: string): Value {
  const value = Number(text);
  return Number.isFinite(value) && String(value) === text ? value : text;
}

function asWritten({ start, end }: Span): string {
  return [start, end].filter(Boolean).join(' – ');
}

function timeOfSpan(span: Span): Time {
  const when = whenOfEnds(span.start ?? '', span.end ?? '');
  if (when === undefined) return timeless;
  if (when !== null) return { when, attributes: [] };
  const ends = (['start', 'end'] as const).flatMap((key) => {
    const text = span[key];
    return text === undefined ? [] : [[key, plain(text)] as const];
  });
  return { attributes: ends, bad: asWritten(span) };
}

/**
 * The time of an item by its spans: one is its `when`; of several the hull is, and the spans are a list of their own. Spans
 * that are no dates, or run backwards, are attributes `start` and `end`.
 */
export function timeOfSpans(spans: readonly Span[] | undefined): Time {
  const [only] = spans ?? [];
  if (spans === undefined || only === undefined) return timeless;
  if (spans.length === 1) return timeOfSpan(only);
  const whens: (string | undefined)[] = [];
  const written: string[] = [];
  let bad: Span | undefined;
  for (const span of spans) {
    const { start = '', end = '' } = span;
    const when = whenOfEnds(start, end);
    if (when === null) bad ??= span;
    else whens.push(when);
    written.push(when ?? `${start || '..'}/${end || '..'}`);
  }
  const always = whens.length === 0 || whens.includes(undefined);
  const when = always ? undefined : whens.reduce((a, b) => (a && b ? hull(a, b, 'Z') : undefined));
  return {
    ...(when === undefined ? {} : { when }),
    attributes: [['spans', written]],
    ...(bad === undefined ? {} : { bad: asWritten(bad) }),
  };
}
