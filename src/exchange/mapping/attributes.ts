import type { AttributeRule } from '../../schema/mapping-values';
import type { Scalar } from '../property-graph';
import type { Binder } from './binder';
import type { Row } from './read-rows';

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['true', 't', 'yes', 'y', '1'].map((text) => [text, true] as const),
  ...['false', 'f', 'no', 'n', '0'].map((text) => [text, false] as const),
]);

const numberShape = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A finite number as written in a table; undefined where the text is none. */
export function numberOf(text: string): number | undefined {
  if (!numberShape.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function typed(text: string, type: AttributeRule['type']): Scalar | undefined {
  if (type === 'number') return numberOf(text);
  if (type === 'boolean') return booleans.get(text.toLowerCase());
  return text;
}

/** Values of one attribute of a row, and whether they are a list by rule. */
export interface RowAttribute {
  readonly key: string;
  readonly values: readonly Scalar[];
  readonly list: boolean;
}

/** @param astray is told of each value that is not of its type, and stays text */
export function bindAttributes(
  rules: Readonly<Record<string, AttributeRule>> | undefined,
  binder: Binder,
  astray: (found: string, key: string, row: Row) => void,
): (row: Row) => RowAttribute[] {
  const bound = Object.entries(rules ?? {}).map(([key, rule]) => ({
    key,
    rule,
    value: binder.template(rule.value),
  }));
  return (row) =>
    bound.flatMap(({ key, rule, value }): RowAttribute[] => {
      const text = value.known(row);
      if (text === null) return [];
      const texts = rule.split === undefined ? [text] : text.split(rule.split).map((part) => part.trim());
      const values = texts
        .filter((part) => part !== '')
        .map((part) => {
          const found = typed(part, rule.type);
          if (found === undefined) astray(part, key, row);
          return found ?? part;
        });
      return values.length === 0 ? [] : [{ key, values, list: rule.split !== undefined }];
    });
}
