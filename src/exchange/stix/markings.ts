import { isObject, textOf, textsOf } from './json-value';
import type { StixObject } from './objects';

/** The marking definitions that STIX itself fixes, which bundles need not repeat (STIX 2.1, section 7.2.1.4). */
const fixed: ReadonlyMap<string, string> = new Map([
  ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', 'TLP:WHITE'],
  ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', 'TLP:GREEN'],
  ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', 'TLP:AMBER'],
  ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'TLP:RED'],
]);

/** Gives the words of the markings of an object; an id that nothing explains stands for itself. */
export type Markings = (refs: unknown) => string[];

/** Reads the marking definitions of a file. */
export function markingsOf(objects: readonly StixObject[]): Markings {
  const words = new Map(fixed);
  for (const { id, type, value } of objects) {
    if (type !== 'marking-definition') continue;
    const definition = isObject(value.definition) ? value.definition : {};
    const tlp = textOf(definition.tlp);
    const text = textOf(value.name) ?? textOf(definition.statement) ?? (tlp && `TLP:${tlp.toUpperCase()}`);
    if (text !== undefined) words.set(id, text);
  }
  return (refs) => textsOf(refs).map((ref) => words.get(ref) ?? ref);
}
