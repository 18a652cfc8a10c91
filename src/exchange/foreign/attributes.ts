import type { Attributes } from '../../schema/dossier';
import type { AttributeMap, Scalar, Value } from '../property-graph';

type Found = Attributes[string];

/** A single value; what is no finite number is written out. */
function scalarOf(value: Scalar): Scalar {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function foundOf(value: Value): Found {
  return typeof value === 'object' ? value.map(scalarOf) : scalarOf(value);
}

/** The first of `key`, `key 2`, `key 3` that no attribute has. */
function freeKey(key: string, taken: Attributes): string {
  if (!Object.hasOwn(taken, key)) return key;
  for (let number = 2; ; number += 1)
    if (!Object.hasOwn(taken, `${key} ${number}`)) return `${key} ${number}`;
}

/** Something that an item says beside its attributes; undefined: nothing. */
type Extra = readonly [key: string, value: Value | undefined];

/**
 * The free attributes of a record: those of the file under their names, and after them what the format has no other
 * place for, under the next free name. What a file says twice in the same words stands once.
 *
 * @param mended hears of each name that cannot stand: none at all, and `__proto__`
 * @returns undefined where there are none
 */
export function attributesOf(
  own: AttributeMap,
  extras: readonly Extra[],
  mended: (key: string) => void,
): Attributes | undefined {
  const made: Attributes = {};
  const odd: Extra[] = [];
  let some = false;
  for (const [key, value] of own) {
    some = true;
    if (key === '' || key === '__proto__') {
      odd.push([key === '' ? 'attribute' : 'proto', value]);
      mended(key);
    } else made[key] = foundOf(value);
  }
  const add = ([key, value]: Extra) => {
    if (value === undefined || (Object.hasOwn(made, key) && made[key] === value)) return;
    some = true;
    made[freeKey(key, made)] = foundOf(value);
  };
  odd.forEach(add);
  for (const extra of extras) if (!(typeof extra[1] === 'number' && !Number.isFinite(extra[1]))) add(extra);
  return some ? made : undefined;
}
