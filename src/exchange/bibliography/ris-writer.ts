import type { Dossier, Source } from '../../schema/dossier';
import type { Writer } from '../format';
import { bibliographyLosses } from './losses';
import { oneLine } from './one-line';
import { risRecord } from './ris-record';

const line = (tag: string, value: string): string => `${tag}  - ${value}\r\n`;

function write(source: Source): string {
  const { type, lines } = risRecord(source);
  const body = lines.map(([tag, value]) => line(tag, value)).join('');
  return `${line('TY', type)}${line('ID', oneLine(source.id))}${body}${line('ER', '')}\r\n`;
}

/**
 * The sources as RIS in UTF-8: two capitals, two spaces, a hyphen and a space before each value, one line each, from TY to
 * ER (RIS Format Specifications, Research Information Systems; tags by type after EndNote's table, 2011).
 */
export const risWriter: Writer = {
  *write({ sources }: Dossier) {
    for (const source of sources) yield write(source);
  },
  losses: (dossier) => bibliographyLosses(dossier, (source) => risRecord(source).lost),
};
