import type { CslName } from '../../schema/csl';
import { escapeTex } from './bibtex-text';
import { givenOf, type WrittenName, withParticle } from './name-parts';

/** Words that BibTeX takes as they are, parted by single spaces and hyphens. */
const plain = /^\p{L}[\p{L}\p{M}\p{N}.'’]*(?:[ -]\p{L}[\p{L}\p{M}\p{N}.'’]*)*$/u;
/** A word that BibTeX would take for a particle such as "von": its first letter with case is a small one. */
const small = /(?:^|[ -])[^\p{Lu}\p{Lt}\p{Ll}]*\p{Ll}/u;
const particle = /^\p{Ll}[\p{Ll}\p{M}.]*(?: \p{Ll}[\p{Ll}\p{M}.]*)*$/u;

function part(text: string, isFamily: boolean): string {
  const needsNone = plain.test(text) && !/\band\b/i.test(text) && !(isFamily && small.test(text));
  return needsNone ? escapeTex(text) : `{${escapeTex(text)}}`;
}

const whole = (text: string, exact: boolean): WrittenName => ({ text: `{${escapeTex(text)}}`, exact });

/**
 * A name as BibTeX reads it: "von Last, Jr., First", or all of it in braces. A particle that BibTeX would not know by its
 * small letters goes with the family name, a second one with the given names.
 */
export function bibtexName(name: CslName): WrittenName {
  const { literal, suffix, 'non-dropping-particle': before, 'dropping-particle': after } = name;
  if (literal !== undefined) return whole(literal, Object.keys(name).length === 1);
  const given = givenOf(name);
  if (name.family === undefined || given === '') {
    const all = [withParticle(before, name.family ?? given), suffix].filter(Boolean).join(', ');
    return whole(all.trim(), name.family !== undefined && before === undefined && suffix === undefined);
  }
  const known = before !== undefined && particle.test(before);
  const last = known ? `${before} ${part(name.family, true)}` : part(withParticle(before, name.family), true);
  const pieces = [last, ...(suffix === undefined ? [] : [part(suffix, false)]), part(given, false)];
  return { text: pieces.join(', '), exact: after === undefined && (before === undefined || known) };
}
