import type { Fallen } from '../../conductor/answers';
import type { Words } from '../../messages/messages';

/**
 * What rests on the sources that are off, in a sentence: "12 ties, 3 entities and the path from X to Y rest on these
 * sources alone."
 *
 * @param sources how many are off; `others` where the case is told as some tell it
 */
export function fallenSentence(
  { difference, path }: Fallen,
  sources: number | 'others',
  words: Words,
): string {
  const { lost, entitiesLost } = difference;
  const what: string[] = [];
  if (lost.value > 0) what.push(words('perspective.ties', { count: lost.value }));
  if (entitiesLost.value > 0) what.push(words('perspective.entities', { count: entitiesLost.value }));
  if (path) what.push(words('perspective.path', { from: path.fromLabel, to: path.toLabel }));
  if (what.length === 0) return words('perspective.nothingFell');
  // The verb follows what it counts: one tie rests, one tie and a path rest.
  const count = what.length > 1 ? 2 : Math.max(lost.value, entitiesLost.value, 1);
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(what);
  if (sources === 'others') return words('perspective.fellTold', { what: list, count });
  return words('perspective.fell', { what: list, count, sources });
}
