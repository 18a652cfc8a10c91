import type { Condition, DateRule } from '../../../schema/mapping-values';
import { spanOfEnds } from '../../csv/times';
import { pointOf } from '../../foreign/times';
import { type CodeTables, literal, Recoding } from './code-tables';

/** Where the dates of rows stand, by position. */
export interface DateColumns {
  readonly date?: number;
  readonly start?: number;
  readonly end?: number;
}

/** How the dates of a row are told: by one column, by two, or not, as what stands there is no date. */
export type DatedAs = 'date' | 'ends' | 'bad-date' | 'bad-start' | 'bad-end' | 'reversed';

/** What a cell becomes that is no date: rows with it are told apart by that. */
const noDate = 'no date';
/** Most pairs of a start and an earlier end that are told apart; further ones are faults of their rows. */
const mostReversed = 200;

const endless = /^(\.\.|[+-]?inf(inity)?)?$/i;

/** Learns from rows and their dates how a mapping has to read them. */
export class Dating {
  readonly #columns: DateColumns;
  readonly #names: readonly string[];
  readonly #isEnd: (text: string) => boolean;
  readonly #dates = { from: new Recoding(), to: new Recoding() };
  readonly #ends = { start: new Recoding(), end: new Recoding() };
  readonly #reversed = new Set<string>();
  readonly #seen = new Set<DatedAs>();
  #intervals = false;
  #templates: { date: string; dateTo: string; start: string; end: string } | null = null;

  /**
   * @param names of all columns, as they stand in braces
   * @param byRole whether somebody, or a header, said that they are dates; else they were found by their values
   */
  constructor(columns: DateColumns, names: readonly string[], byRole: boolean) {
    this.#columns = columns;
    this.#names = names;
    this.#isEnd = byRole ? (text) => spanOfEnds(text, '') !== null : (text) => pointOf(text) !== null;
  }

  /** @param when of the record that the row made */
  see(cells: readonly string[], when: string | undefined): DatedAs | '' {
    const as = this.#tell(cells, when);
    if (as !== '') this.#seen.add(as);
    return as;
  }

  /** Rows without a date are told like the others: their rule finds none. */
  get #undated(): DatedAs | '' {
    const { date, start, end } = this.#columns;
    if ((start ?? end) !== undefined) return 'ends';
    return date === undefined ? '' : 'date';
  }

  #tell(cells: readonly string[], when: string | undefined): DatedAs | '' {
    const [date, start, end] = this.#cells(cells);
    const [from = '', to = from] = when?.split('/') ?? [];
    if (date !== '') {
      this.#dates.from.see(date, when === undefined ? noDate : from);
      this.#dates.to.see(date, when === undefined ? noDate : to);
      this.#intervals ||= to !== from;
      return when === undefined ? 'bad-date' : 'date';
    }
    if (start === '' && end === '') return this.#undated;
    const badStart = !endless.test(start) && !this.#isEnd(start);
    const badEnd = !endless.test(end) && !this.#isEnd(end);
    if (badStart) this.#ends.start.see(start, noDate);
    if (badEnd) this.#ends.end.see(end, noDate);
    if (badStart || badEnd) return badStart ? 'bad-start' : 'bad-end';
    if (when === undefined && !(endless.test(start) && endless.test(end))) {
      if (this.#reversed.size < mostReversed) this.#reversed.add(`${start}/${end}`);
      return 'reversed';
    }
    if (start !== '') this.#ends.start.see(start, when === undefined ? '..' : from);
    if (end !== '') this.#ends.end.see(end, when === undefined ? '..' : to);
    return 'ends';
  }

  #cells(cells: readonly string[]): [date: string, start: string, end: string] {
    const { date, start, end } = this.#columns;
    const at = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''));
    return [at(date), at(start), at(end)];
  }

  /** Makes the code tables; before conditions and rules are asked for. */
  settle(codes: CodeTables, table: string): void {
    const { date, start, end } = this.#columns;
    const template = (column: number | undefined, recoding: Recoding, name: string): string =>
      column === undefined ? '' : codes.template(this.#names[column] ?? '', recoding, `${table}-${name}`);
    this.#templates = {
      date: template(date, this.#dates.from, this.#intervals ? 'date-starts' : 'dates'),
      dateTo: this.#intervals ? template(date, this.#dates.to, 'date-ends') : '',
      start: template(start, this.#ends.start, 'starts'),
      end: template(end, this.#ends.end, 'ends'),
    };
  }

  /** What tells rows of this kind from the others that were seen. */
  conditions(as: DatedAs | ''): Condition[] {
    const { date = '', start = '', end = '' } = this.#templates ?? {};
    const both = `${start}/${end}`;
    const bad = (value: string): Condition => ({ value, equals: [noDate] });
    const good = (value: string): Condition => ({ value, not: [noDate] });
    const pairs = [...this.#reversed].map(literal);
    const seen = (...kinds: readonly DatedAs[]) => kinds.some((kind) => this.#seen.has(kind));
    const column = this.#columns.date === undefined ? '' : `{${this.#names[this.#columns.date]}}`;
    const withoutDate = seen('date', 'bad-date') ? [{ value: column, equals: [''] }] : [];
    switch (as) {
      case 'date':
        return [
          ...(seen('ends', 'bad-start', 'bad-end', 'reversed') ? [{ value: column }] : []),
          ...(seen('bad-date') ? [good(date)] : []),
        ];
      case 'bad-date':
        return [bad(date)];
      case 'bad-start':
        return [...withoutDate, bad(start)];
      case 'bad-end':
        return [...withoutDate, ...(seen('bad-start') ? [good(start)] : []), bad(end)];
      case 'reversed':
        return [...withoutDate, { value: this.#plainPair(), equals: pairs }];
      default:
        return [
          ...withoutDate,
          ...(seen('bad-start') ? [good(start)] : []),
          ...(seen('bad-end') ? [good(end)] : []),
          ...(seen('reversed') && both !== '/' ? [{ value: this.#plainPair(), not: pairs }] : []),
        ];
    }
  }

  #plainPair(): string {
    const { start, end } = this.#columns;
    const named = (at: number | undefined) => (at === undefined ? '' : `{${this.#names[at]}}`);
    return `${named(start)}/${named(end)}`;
  }

  /** When rows of this kind hold; undefined where they do not say. */
  rule(as: DatedAs | ''): DateRule | undefined {
    const { date, dateTo, start, end } = this.#templates ?? { date: '', dateTo: '', start: '', end: '' };
    if (as === 'date') {
      if (dateTo === '') return { at: { text: date } };
      return { start: { text: date }, end: { text: dateTo } };
    }
    if (as !== 'ends') return undefined;
    return {
      ...(start === '' ? {} : { start: { text: start } }),
      ...(end === '' ? {} : { end: { text: end } }),
      withoutStart: 'open',
      withoutEnd: 'open',
    };
  }

  /** Columns that keep their text in rows of this kind, as it is no date. */
  kept(as: DatedAs | ''): readonly number[] {
    const { date, start, end } = this.#columns;
    const columns = as === 'bad-date' ? [date] : /^(bad-|reversed)/.test(as) ? [start, end] : [];
    return columns.filter((column) => column !== undefined);
  }
}
