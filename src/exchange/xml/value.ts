import { readLimits } from '../codec';
import type { IssueList } from '../issue-list';
import type { Scalar, Value } from '../property-graph';
import { listOf } from './list-text';

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const boundless = /^([+-]?INF(INITY)?|NAN)$/i;
const numbers = new Set(
  'int integer long short byte biginteger float double decimal bigdecimal bigint'.split(' '),
);

const whole = new Set('int integer long short byte biginteger bigint'.split(' '));

/** A number as XML Schema writes it; null where it is none, or beyond all finite numbers. */
export function numberOf(text: string): number | null {
  const found = text.trim();
  if (!decimal.test(found)) return null;
  const number = Number(found);
  return Number.isFinite(number) ? number : null;
}

function scalarOf(text: string, type: string): Scalar | null {
  if (numbers.has(type)) {
    const number = numberOf(text);
    if (number === null) return boundless.test(text.trim()) ? text.trim() : null;
    return whole.has(type) && !Number.isSafeInteger(number) ? text.trim() : number;
  }
  if (type !== 'boolean') return text;
  const found = text.trim().toLowerCase();
  return found === 'true' || found === '1' ? true : found === 'false' || found === '0' ? false : null;
}

/**
 * A value of its declared type, as GEXF and GraphML name them; text where it is none, with a warning. Unbounded numbers
 * stay as text, and so do values of whole types beyond 2^53.
 * @returns undefined where an empty text stands for a number or boolean: there is no value
 */
export function typedValue(
  text: string,
  declared: string,
  key: string,
  at: string,
  issues: IssueList,
): Value | undefined {
  const type = declared.toLowerCase();
  if (text.length > readLimits.value) {
    issues.add('side-section', at, { key }, key);
    return undefined;
  }
  const plain = type.startsWith('list') ? type.slice(4) : type;
  if (text.trim() === '' && (numbers.has(plain) || plain === 'boolean')) return undefined;
  const warn = (): void => issues.add('value-as-text', at, { found: text.slice(0, 80), key }, key);
  if (plain === type) {
    const value = scalarOf(text, type);
    if (value === null) warn();
    return value ?? text;
  }
  const values = listOf(text).map((item) => scalarOf(item, plain));
  if (!values.includes(null)) return values.filter((value) => value !== null);
  warn();
  return text;
}
