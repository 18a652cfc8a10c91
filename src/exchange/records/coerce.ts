import type { Scalar, Value } from '../property-graph';
import type { Guide, ScalarType } from './guide';

/** Told of values that are not of the type that their field says; they stay what they are. */
export type OnMisfit = (value: Scalar) => void;

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function toNumber(value: Scalar): number | null {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim() : '';
  const number = numeral.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

function toBoolean(value: Scalar): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = String(value).trim().toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : null;
}

/** A scalar as the type that belongs there: other tools turn numbers to text and text to numbers. */
export function scalarAs(type: ScalarType, value: Scalar, misfit: OnMisfit): Scalar {
  if (type === 'text') return String(value);
  const read = type === 'number' ? toNumber(value) : toBoolean(value);
  if (read !== null) return read;
  misfit(value);
  return value;
}

/** A value under a key: a list of one where one value belongs is that value, a value where only a list belongs its item. */
export function valueAs(type: ScalarType, value: Value, guide: Guide, misfit: OnMisfit): unknown {
  const one = (item: Scalar) => scalarAs(type, item, misfit);
  if (!Array.isArray(value)) {
    const scalar = value as Scalar;
    return guide.scalar || guide.items === null ? one(scalar) : [scalarAs(guide.items.usual, scalar, misfit)];
  }
  const items = value as readonly Scalar[];
  const [only] = items;
  if (items.length === 1 && only !== undefined && guide.items === null) return one(only);
  return items.map((item) => scalarAs(guide.items?.usual ?? type, item, misfit));
}
