import type { PropertyItem, Value } from '../property-graph';
import { pointOf, type Time, whenOfEnds, whenOfText } from './times';

/** Names of attributes that plainly say when something holds, without case, space and separators; the first found is read. */
const names = {
  start: ['start', 'startdate', 'startyear', 'starttime', 'begin', 'begindate', 'validfrom', 'since'],
  end: ['end', 'enddate', 'endyear', 'endtime', 'finish', 'validto', 'validuntil', 'until'],
  point: ['date', 'when', 'datetime', 'year'],
} as const;
type Role = keyof typeof names;

const roleOf: ReadonlyMap<string, Role> = new Map(
  (Object.keys(names) as Role[]).flatMap((role) => names[role].map((name) => [name, role] as const)),
);

function plainKey(key: string): string {
  // Longer keys are none of these.
  return key.length > 40 ? '' : key.toLowerCase().replace(/[\s_.\-:]+/g, '');
}

/** A value as text; empty where there is nothing, null where it is no single value. */
function textOf(value: Value | undefined): string | null {
  if (value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
}

/** Attributes of nodes, or of edges, in which their times stand. */
export interface TimeColumns {
  readonly start?: string;
  readonly end?: string;
  readonly point?: string;
}

interface Column {
  readonly key: string;
  readonly role: Role;
  readonly rank: number;
  values: number;
  /** All values so far are dates. */
  sound: boolean;
}

/** Looks for the columns of times of one list of items: attributes with such a name of which every value is a date. */
export class TimeColumnFinder {
  readonly #columns = new Map<string, Column | null>();
  #hasSpans = false;

  /** To be called with every item. */
  see({ attributes, spans }: PropertyItem): void {
    if (this.#hasSpans || (spans !== undefined && spans.length > 0)) {
      this.#hasSpans = true;
      return;
    }
    for (const [key, value] of attributes) {
      const column = this.#columnOf(key);
      if (!column?.sound) continue;
      const text = textOf(value);
      if (text === '') continue;
      column.values += 1;
      column.sound = text !== null && (column.role === 'point' ? whenOfText(text) : pointOf(text)) !== null;
    }
  }

  #columnOf(key: string): Column | null {
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const plain = plainKey(key);
    const role = roleOf.get(plain);
    const rank = role === undefined ? 0 : (names[role] as readonly string[]).indexOf(plain);
    const column = role === undefined ? null : { key, role, rank, values: 0, sound: true };
    this.#columns.set(key, column);
    return column;
  }

  /**
   * The columns that were found. Null where the format itself has said the time of an item, or where the start or the end
   * does not read: the other alone would then say that there is none.
   */
  get found(): TimeColumns | null {
    if (this.#hasSpans) return null;
    const filled = [...this.#columns.values()].filter(
      (column) => column !== null && column.values > 0,
    ) as Column[];
    const of = (role: Role) => filled.filter((column) => column.role === role);
    const key = (role: Role) =>
      of(role)
        .filter(({ sound }) => sound)
        .sort((a, b) => a.rank - b.rank)[0]?.key;
    const broken = (role: Role) => of(role).length > 0 && key(role) === undefined;
    const [start, end, point] = [key('start'), key('end'), key('point')];
    if ((start ?? end) !== undefined && !broken('start') && !broken('end'))
      return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
    return point === undefined ? null : { point };
  }
}

/** The time of an item by such columns. What they hold stays an attribute, also where it is a time. */
export function timeOfColumns({ attributes }: PropertyItem, columns: TimeColumns): Time {
  const text = (key: string | undefined) => (key === undefined ? '' : (textOf(attributes.get(key)) ?? ''));
  const [start, end, point] = [text(columns.start), text(columns.end), text(columns.point)];
  const when = point === '' ? whenOfEnds(start, end) : whenOfText(point);
  if (when === null) return { attributes: [], bad: `${start} – ${end}` };
  return { attributes: [], ...(when === undefined ? {} : { when }) };
}
