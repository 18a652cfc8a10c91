import { sourceDate } from '../../dossier/source-date';
import type { Source } from '../../schema/dossier';
import type { LostPart } from './variables';
import { issuedOf, type WrittenDate, writtenCslDate } from './written-date';

/**
 * What is lost of when a source came out: the dossier's own date where the record tells another one, and what is finer
 * than a day or has no second end.
 *
 * @param isCoarser what of a date the format has no place for beside that
 */
export function datesLost(
  source: Source,
  isCoarser: (date: WrittenDate) => boolean = () => false,
): readonly LostPart[] {
  const { csl, date } = source;
  const own = csl.issued === undefined ? null : writtenCslDate(csl.issued);
  if (date !== undefined && own !== null && sourceDate({ csl }) !== date) {
    return [{ code: 'left-out', what: 'dates', example: date }];
  }
  const issued = issuedOf(source);
  if (issued === null || 'literal' in issued || !(issued.coarser || isCoarser(issued))) return [];
  return [{ code: 'simplified', what: 'dates', example: sourceDate(source) ?? source.id }];
}
