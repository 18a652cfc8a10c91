import type { CslItem } from '../../schema/csl';
import type { Dossier, Source } from '../../schema/dossier';
import type { Writer } from '../format';
import { lossesOfRecords } from '../records/losses';
import { datesLost } from './dates-lost';
import { bibliographyLosses } from './losses';
import { type DayParts, issuedOf } from './written-date';

function partsOf({ year, month, day }: DayParts): number[] {
  return [year, month, day].filter((part) => part !== undefined);
}

/** The record of a source under its id; where it does not say when it came out, with the date of the dossier. */
export function cslItem(source: Source): CslItem {
  const { csl, id } = source;
  const { id: _, issued, ...rest } = csl;
  const date = issuedOf(source);
  const own = issued === undefined ? {} : { issued };
  const known = date === null || 'literal' in date || source.date === undefined ? null : date;
  if (known === null || issuedOf({ csl }) !== null) return { id, ...rest, ...own };
  const ends = [known.start, ...(known.end === undefined ? [] : [known.end])].map(partsOf);
  const circa = known.approximate || known.uncertain ? { circa: true } : {};
  return { id, ...rest, issued: { 'date-parts': ends, ...circa } };
}

/** The sources as CSL-JSON (https://docs.citationstyles.org, csl-data.json): their records as they are. */
export const cslJsonWriter: Writer = {
  *write({ sources }: Dossier) {
    yield '[';
    for (const [at, source] of sources.entries()) {
      const text = JSON.stringify(cslItem(source), null, 2).replaceAll('\n', '\n  ');
      yield `${at === 0 ? '' : ','}\n  ${text}`;
    }
    yield sources.length === 0 ? ']\n' : '\n]\n';
  },
  losses: (dossier) => [...bibliographyLosses(dossier, datesLost), ...lossesOfRecords(dossier)],
};
