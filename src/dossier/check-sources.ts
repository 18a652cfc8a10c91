import type { Source } from '../schema/dossier';
import { checkAddress } from './check-claims';
import { type Checking, checkUnique } from './checking';
import { type Trail, under } from './json-path';
import { cslDateText, sourceDate } from './source-date';

/** Checks one source: its dates, its address, its passages, and that its CSL record is its own. */
export function checkSource(source: Source, path: Trail, checking: Checking): void {
  const { csl, id } = source;
  if (csl.id !== undefined && String(csl.id) !== id) {
    checking.report('bad-value', under(path, 'csl', 'id'), { rule: 'csl', found: String(csl.id) }, id);
  }
  if (csl.URL !== undefined) checkAddress(csl.URL, under(path, 'csl', 'URL'), checking, id);
  if (source.date !== undefined) checking.checkDate(source.date, under(path, 'date'), id);
  for (const field of ['issued', 'accessed'] as const) {
    const date = csl[field];
    if (date?.['date-parts'] === undefined) continue;
    const text = cslDateText(date);
    const at = under(path, 'csl', field);
    if (text === null) checking.report('bad-date', at, { date: JSON.stringify(date['date-parts']) }, id);
    else checking.checkDate(text, at, id);
  }
  if (sourceDate(source) === null) checking.report('undated-source', path, {}, id);
  const place = { path: under(path, 'passages'), field: 'paragraph', owner: id };
  checkUnique(source.passages ?? [], ({ paragraph }) => String(paragraph), 'passage', place, checking);
}
