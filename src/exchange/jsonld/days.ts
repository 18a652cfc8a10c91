import { spanOf } from '../../dossier/interval';
import { readDate, readOffset } from '../../schema/dates';

function dayOf(instant: number, offset: number): string {
  const date = new Date((instant + offset) * 1000);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${date.toISOString().slice(-19, -14)}`;
}

/**
 * The first and the last day of a date, both included, as xsd:date in the dossier's timezone; absent where that end is
 * open or not known.
 */
export function daysOf(
  text: string,
  timezone: string,
): { readonly earliest?: string; readonly latest?: string } {
  const offset = readOffset(timezone);
  if (offset === null || readDate(text, timezone) === null) return {};
  const { earliest, latest } = spanOf(text, timezone);
  // Ends are exclusive: the last day is over at the midnight that ends the span. An instant lies in its own day.
  const end = earliest === latest ? latest : latest - 1;
  return {
    ...(Number.isFinite(earliest) ? { earliest: dayOf(earliest, offset) } : {}),
    ...(Number.isFinite(latest) ? { latest: dayOf(end, offset) } : {}),
  };
}
