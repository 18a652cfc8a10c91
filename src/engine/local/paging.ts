import { EngineError, type Page, type Paged } from '../port';

/** Most items of one page. */
const pageLimit = 1000;

/**
 * Cuts a page out of a list whose order is fixed for a revision and a question. The cursor holds both, so that one
 * made elsewhere is refused.
 *
 * @throws EngineError `stale` for a cursor of another revision or question, `limit` for a page of no size or too many
 */
export function pageOf<T>(list: readonly T[], page: Page, revision: string, question: string): Paged<T> {
  const { limit, after } = page;
  if (!Number.isInteger(limit) || limit < 1 || limit > pageLimit)
    throw new EngineError('limit', { limit: pageLimit });
  let start = 0;
  if (after !== undefined) {
    const [madeFor, asked, at] = after.split('\n');
    start = Number(at);
    const ours = madeFor === revision && asked === question;
    if (!ours || !Number.isInteger(start) || start < 0 || start > list.length) throw new EngineError('stale');
  }
  const items = list.slice(start, start + limit);
  const end = start + items.length;
  const total = { value: list.length, exact: true };
  return end < list.length ? { items, next: `${revision}\n${question}\n${end}`, total } : { items, total };
}

/** Compares by code points, so that order is the same on every machine and in every language. */
export function byCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
