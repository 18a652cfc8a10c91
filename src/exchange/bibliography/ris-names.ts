import type { CslName } from '../../schema/csl';
import { givenOf, type WrittenName, withParticle } from './name-parts';
import { oneLine } from './one-line';

/** A comma parts family and given names, and RIS has no way to write one that does not. */
const uncommaed = (text: string): string => oneLine(text.replace(/\s*,\s*/g, ' '));

/** A name as RIS reads it, "Family, Given, Suffix"; an institution, or one of which only one part is known, as it is. */
export function risName(name: CslName): WrittenName {
  const { literal, family, suffix = '', 'non-dropping-particle': before, 'dropping-particle': after } = name;
  const given = givenOf(name);
  const inParts = literal === undefined && family !== undefined;
  const parts = inParts
    ? [withParticle(before, family), given, suffix]
    : [literal ?? [withParticle(before, given), suffix].filter(Boolean).join(' ')];
  const filled = parts.map(uncommaed);
  while (filled.length > 1 && filled.at(-1) === '') filled.pop();
  const known = inParts ? before === undefined && after === undefined : literal !== undefined;
  return { text: filled.join(', '), exact: known && !parts.some((part) => part.includes(',')) };
}
