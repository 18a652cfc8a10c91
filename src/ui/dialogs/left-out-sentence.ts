import type { LeftOut } from '../../engine/port';
import type { Words } from '../../messages/messages';

/** What opening a faulty file without its faults would leave out: "1 entity and 3 ties would be left out." */
export function leftOutSentence(leftOut: LeftOut, words: Words): string {
  const parts = (['entities', 'ties', 'claims', 'sources'] as const)
    .filter((part) => leftOut[part] > 0)
    .map((part) => words(`report.part.${part}`, { count: leftOut[part] }));
  if (parts.length === 0) return words('report.leftOutNothing');
  return words('report.leftOut', { list: new Intl.ListFormat(words.locale).format(parts) });
}
