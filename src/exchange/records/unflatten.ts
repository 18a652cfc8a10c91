import type { Value } from '../property-graph';
import { type OnMisfit, valueAs } from './coerce';
import { type FieldMark, isPosition, keyOf, readFieldKey, readOrder } from './field-key';
import { deepest } from './flatten';
import { anything, type Guide, guideUnder } from './guide';

/** What fields say of one place, while they are gathered. */
interface Branch {
  readonly guide: Guide;
  value: unknown;
  readonly parts: Map<string, Branch>;
  order: readonly string[];
}

function branch(guide: Guide): Branch {
  return { guide, value: undefined, parts: new Map(), order: [] };
}

function child(of: Branch, segment: string): Branch {
  const known = of.parts.get(segment);
  if (known !== undefined) return known;
  const list = isPosition(segment) && (of.guide.items !== null || of.guide.rest === null);
  const made = branch(list ? (of.guide.items ?? anything) : guideUnder(of.guide, keyOf(segment)));
  of.parts.set(segment, made);
  return made;
}

function emptyValue(value: Value): unknown {
  if (value === 'list') return [];
  return value === 'map' ? {} : '';
}

function take(at: Branch, mark: FieldMark | null, value: Value, misfit: OnMisfit): void {
  if (mark === 'order') at.order = readOrder(String(value));
  else if (mark === 'null') at.value = null;
  else if (mark === 'empty') at.value = emptyValue(value);
  else at.value = valueAs(mark ?? at.guide.usual, value, at.guide, misfit);
}

/** Items in the order of their positions; one that was taken out leaves no hole. */
function listOf(parts: ReadonlyMap<string, Branch>): unknown[] {
  return [...parts]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, part]) => builtOf(part))
    .filter((value) => value !== undefined);
}

/** Made from entries, as these may be called `__proto__`. */
function mapOf(parts: ReadonlyMap<string, Branch>, order: readonly string[]): Record<string, unknown> {
  const place = new Map(order.map((key, at) => [key, at]));
  const placeOf = (key: string) => place.get(key) ?? order.length;
  const entries = [...parts].map(([segment, part]) => [keyOf(segment), builtOf(part)] as const);
  return Object.fromEntries(
    entries
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)),
  );
}

/** What stands deeper is what somebody wrote last: it goes before a value of the place itself. */
function builtOf({ value, parts, order }: Branch): unknown {
  if (parts.size === 0) return value;
  return [...parts.keys()].every(isPosition) ? listOf(parts) : mapOf(parts, order);
}

/**
 * Puts fields together to the record that {@link flatten} laid out, whatever order they come in. Reads what other tools
 * make of them: numbers and truth values that became text, or text that became numbers, are what the key or the schema
 * says; items and entries may be added or missing. Keys that nest deeper than a dossier are passed over.
 *
 * @param misfit told of values that are not of their type, with the key; they are kept
 */
export function unflatten(
  fields: Iterable<readonly [key: string, value: Value]>,
  guide: Guide,
  misfit: (key: string, value: string) => void = () => undefined,
): Record<string, unknown> {
  const root = branch(guide);
  for (const [key, value] of fields) {
    const { segments, mark } = readFieldKey(key);
    if (segments.length > deepest) continue;
    const at = segments.reduce(child, root);
    take(at, mark, value, (found) => misfit(key, String(found)));
  }
  return mapOf(root.parts, root.order);
}
