import type { ProvenPath } from '../../engine/port';
import { formatDate } from '../../messages/dates';
import type { Words } from '../../messages/messages';
import { readOffset } from '../../schema/dates';

const day = 86_400;

/** The day in which an instant lies, as the dossier's time zone has it; '..' where it is open. */
function dayOf(instant: number, timezone: string): string {
  if (!Number.isFinite(instant)) return '..';
  const text = new Date((instant + (readOffset(timezone) ?? 0)) * 1000).toISOString();
  // Years beyond four digits are written with a sign, which EDTF does not have.
  return text.startsWith('+') || text.startsWith('-') ? '..' : text.slice(0, 10);
}

/** When all hops of a chain can hold together, as a sentence. `together` ends are exclusive. */
export function togetherText(path: ProvenPath, timezone: string, words: Words): string {
  if (!path.together) return words('path.holdsNever');
  const [earliest, latest] = path.together;
  const [start, end] = [dayOf(earliest, timezone), dayOf(Math.max(earliest, latest - 1), timezone)];
  if (start === '..' && end === '..') return words('path.holdsAlways');
  const span = start === end && latest - earliest <= day ? start : `${start}/${end}`;
  return words('path.holds', { span: formatDate(span, timezone, words) });
}
