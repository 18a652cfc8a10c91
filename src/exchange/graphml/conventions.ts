import type { Value } from '../property-graph';
import { colourOf } from '../xml/colour';
import type { DraftEdge, DraftNode } from '../xml/draft';
import { spansOf } from '../xml/span-text';
import { numberOf } from '../xml/value';

type Draft = DraftNode | DraftEdge;

function take(attributes: Map<string, Value>, names: readonly string[]): Value | undefined {
  const name = names.find((candidate) => attributes.has(candidate));
  if (name === undefined) return undefined;
  const value = attributes.get(name);
  attributes.delete(name);
  return value;
}

/** The numbers of some attributes, taken out where all are there and numbers. */
function numbers(attributes: Map<string, Value>, names: readonly string[]): number[] | null {
  const found = names.map((name) => attributes.get(name));
  if (!found.every((value) => typeof value === 'number')) return null;
  for (const name of names) attributes.delete(name);
  return found as number[];
}

/**
 * What other programs say by the names of their keys, as GraphML has no elements for it: `label` or `name`; `x`, `y`,
 * `z`, `r`, `g`, `b` and `size` of Gephi; `weight` and `Edge Id` of edges.
 */
export function takeConventions(draft: Draft): void {
  const { attributes } = draft;
  if (draft.label === undefined) {
    const label = take(attributes, ['label', 'Label', 'Edge Label', 'name', 'Name']);
    if (label !== undefined) draft.label = typeof label === 'object' ? label.join(', ') : String(label);
  }
  const channels = numbers(attributes, ['r', 'g', 'b']);
  const colour = channels ? colourOf(...channels) : undefined;
  if (colour !== undefined) draft.colour ??= colour;
  const [size] = numbers(attributes, ['size']) ?? [];
  if (size !== undefined) draft.size ??= size;
  if ('source' in draft) {
    const [weight] = numbers(attributes, ['weight']) ?? numbers(attributes, ['Weight']) ?? [];
    if (weight !== undefined) draft.weight = weight;
    if (draft.id === undefined && attributes.has('Edge Id')) draft.id = String(take(attributes, ['Edge Id']));
    return;
  }
  const [x, y] = numbers(attributes, ['x', 'y']) ?? [];
  if (x === undefined || y === undefined) return;
  const [z] = numbers(attributes, ['z']) ?? [];
  draft.position ??= { x, y, ...(z === undefined ? {} : { z }) };
}

/** What our own files say in reserved columns. */
export function takeReserved(draft: Draft, reserved: ReadonlyMap<string, string>): void {
  const number = (name: string): number | null => numberOf(reserved.get(name) ?? '');
  const [label, type, description, spans] = ['label', 'type', 'description', 'spans'].map((name) =>
    reserved.get(name),
  );
  if (label !== undefined) draft.label = label;
  if (type !== undefined) draft.type = type;
  if (description !== undefined) draft.description = description;
  if (spans !== undefined) draft.spans = spansOf(spans);
  const colour = colourOf(number('r'), number('g'), number('b'));
  if (colour !== undefined) draft.colour = colour;
  const [size, weight, x, y, z] = ['size', 'weight', 'x', 'y', 'z'].map(number);
  if (typeof size === 'number') draft.size = size;
  if ('source' in draft) {
    if (typeof weight === 'number') draft.weight = weight;
  } else if (typeof x === 'number' && typeof y === 'number')
    draft.position = { x, y, ...(typeof z === 'number' ? { z } : {}) };
}
