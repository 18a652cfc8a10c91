import { z } from 'zod';

/** What stands inside a wrapper such as optional. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap();
  return inner;
}

function orderedObject(schema: z.ZodObject, value: Record<string, unknown>): Record<string, unknown> {
  const shape = schema.shape as Record<string, z.core.$ZodType>;
  const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key) && value[key] !== undefined);
  // Keys the schema leaves open (further CSL variables) follow in their own order.
  const free = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
  return Object.fromEntries([
    ...known.map((key) => [key, inSchemaOrder(shape[key] as z.core.$ZodType, value[key])]),
    ...free.map((key) => [key, value[key]]),
  ]);
}

/**
 * The same value with the keys of every object in the order in which its schema names them. Lists and maps keep
 * their order: a map's order is the editors' (a name's first language, say).
 */
export function inSchemaOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = unwrapped(schema);
  if (Array.isArray(value)) {
    return inner instanceof z.ZodArray ? value.map((item) => inSchemaOrder(inner.element, item)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (inner instanceof z.ZodObject) return orderedObject(inner, value as Record<string, unknown>);
  if (inner instanceof z.ZodRecord) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, inSchemaOrder(inner.valueType, item)]),
    );
  }
  return value;
}
