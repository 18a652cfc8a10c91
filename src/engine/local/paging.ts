import { EngineError, type Page, type Paged } from '../port';

/** Most items of one page. */
const pageLimit = 1000;

/**
 * Cuts a page out of a list whose order is fixed for a revision and a question. The cursor names both, so that one
 * made elsewhere is refused, and the number of items before it: over a list that never changes, that is its key.
 *
 * @param question what the list answers, with all that its order depends on
 * @throws EngineError `stale` for a cursor of another revision or question, `limit` for a page of no size or too many
 */
export function pageOf<T>(
  list: readonly T[],
  page: Page,
  revision: string,
  question: readonly string[],
): Paged<T> {
  const { limit, after } = page;
  if (!Number.isInteger(limit) || limit < 1 || limit > pageLimit) {
    throw new EngineError('limit', { limit: pageLimit });
  }
  const name = JSON.stringify([revision, ...question]);
  let start = 0;
  if (after !== undefined) {
    const space = after.indexOf(' ');
    const digits = after.slice(0, Math.max(space, 0));
    start = Number(digits);
    const ours = /^\d{1,10}$/.test(digits) && after.slice(space + 1) === name;
    if (!ours || start > list.length) throw new EngineError('stale');
  }
  const items = list.slice(start, start + limit);
  const end = start + items.length;
  const total = { value: list.length, exact: true };
  return end < list.length ? { items, next: `${end} ${name}`, total } : { items, total };
}
