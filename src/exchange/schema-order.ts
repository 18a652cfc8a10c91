import { z } from 'zod';

/** Puts the keys of a value in order; the value itself is left as it is. */
export type Order = (value: unknown) => unknown;

const asItIs: Order = (value) => value;

/** What stands inside a wrapper such as optional. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap();
  return inner;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOrder(schema: z.ZodObject): Order {
  const known = new Map(Object.entries(schema.shape).map(([key, inner]) => [key, orderOf(inner)]));
  return (value) => {
    if (!isRecord(value)) return value;
    const entries: [string, unknown][] = [];
    for (const [key, order] of known) {
      if (Object.hasOwn(value, key) && value[key] !== undefined) entries.push([key, order(value[key])]);
    }
    // Keys the schema leaves open (further CSL variables) follow in their own order.
    for (const key of Object.keys(value)) if (!known.has(key)) entries.push([key, value[key]]);
    return Object.fromEntries(entries);
  };
}

/**
 * What puts values of a schema in its order: the keys of every object as the schema names them. Lists and maps keep
 * their order: a map's order is the editors' (a name's first language, say). Made once for many values.
 */
export function orderOf(schema: z.core.$ZodType): Order {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return objectOrder(inner);
  if (inner instanceof z.ZodArray) {
    const item = orderOf(inner.element);
    return item === asItIs ? asItIs : (value) => (Array.isArray(value) ? value.map(item) : value);
  }
  if (inner instanceof z.ZodRecord) {
    const item = orderOf(inner.valueType);
    if (item === asItIs) return asItIs;
    return (value) =>
      isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, item(each)]))
        : value;
  }
  return asItIs;
}
