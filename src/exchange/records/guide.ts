import { z } from '../../schema/zod';

export type ScalarType = 'text' | 'number' | 'boolean';

/** What a schema expects at a place: it decides how fields are named and what a text among them is read as. */
export interface Guide {
  /** Type of the scalars here that goes without saying. */
  readonly usual: ScalarType;
  /** A scalar may stand here. */
  readonly scalar: boolean;
  readonly keys: ReadonlyMap<string, Guide>;
  /** What is under keys that are not named. */
  readonly rest: Guide | null;
  readonly items: Guide | null;
}

/** Where the schema leaves everything open. Text goes without saying. */
export const anything: Guide = {
  usual: 'text',
  scalar: true,
  keys: new Map(),
  get rest() {
    return anything;
  },
  get items() {
    return anything;
  },
};

const nothing = {
  usual: 'text',
  scalar: false,
  keys: new Map<string, Guide>(),
  rest: null,
  items: null,
} as const;
const rank: readonly ScalarType[] = ['text', 'number', 'boolean'];

/** What any of several schemas expects. Text goes without saying where it may stand, else numbers. */
function either(guides: readonly Guide[]): Guide {
  const types = new Set(guides.filter(({ scalar }) => scalar).map(({ usual }) => usual));
  return {
    usual: rank.find((type) => types.has(type)) ?? 'text',
    scalar: types.size > 0,
    keys: new Map(guides.flatMap(({ keys }) => [...keys])),
    rest: guides.find(({ rest }) => rest !== null)?.rest ?? null,
    items: guides.find(({ items }) => items !== null)?.items ?? null,
  };
}

/** Reads a guide off a schema, so that the schema stays the one definition. */
export function guideOf(schema: z.core.$ZodType): Guide {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return guideOf(schema.unwrap());
  if (schema instanceof z.ZodObject) {
    const { catchall } = schema.def;
    const shape = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    return {
      ...nothing,
      keys: new Map(shape.map(([key, inner]) => [key, guideOf(inner)])),
      rest: catchall === undefined || catchall instanceof z.ZodNever ? null : guideOf(catchall),
    };
  }
  if (schema instanceof z.ZodRecord) return { ...nothing, rest: guideOf(schema.valueType) };
  if (schema instanceof z.ZodArray) return { ...nothing, items: guideOf(schema.element) };
  if (schema instanceof z.ZodTuple) return { ...nothing, items: either(schema.def.items.map(guideOf)) };
  if (schema instanceof z.ZodUnion) return either(schema.options.map(guideOf));
  if (schema instanceof z.ZodNumber) return { ...nothing, usual: 'number', scalar: true };
  if (schema instanceof z.ZodBoolean) return { ...nothing, usual: 'boolean', scalar: true };
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    return { ...nothing, scalar: true };
  }
  return anything;
}

/** What is expected under a key. */
export function guideUnder(guide: Guide, key: string): Guide {
  return guide.keys.get(key) ?? guide.rest ?? anything;
}
