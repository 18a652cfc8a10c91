import type { Query } from '../schema/query';
import type { View } from '../schema/view';

/** Clauses that list what may show; absent: all of it. */
export type AllowList = 'kinds' | 'categories' | 'tieKinds' | 'evidence';

/** A value of a clause that lists what may show. */
export type Allowed<Name extends AllowList> = NonNullable<Query[Name]>[number];

/** Sets a clause of the query; `undefined` and the empty text take it out. An empty list lets nothing through. */
export function setClause<Name extends keyof Query>(name: Name, value: Query[Name] | undefined) {
  return (view: View): View => {
    const { [name]: before, ...others } = view.query;
    const wanted = value === '' ? undefined : value;
    if (before === wanted) return view;
    // The compiler does not see that others and the clause make a query again.
    const query = (wanted === undefined ? others : { ...others, [name]: wanted }) as Query;
    return { ...view, query };
  };
}

/**
 * Lets a value through, or holds it back. An absent clause lets `all` through; a clause that has come to let exactly
 * `all` through is taken out.
 *
 * @param all what shows without the clause, in the order of its panel
 */
export function toggleValue<Name extends AllowList>(
  name: Name,
  value: Allowed<Name>,
  all: readonly Allowed<Name>[],
) {
  return (view: View): View => {
    const allowed = new Set<string>(view.query[name] ?? all);
    if (!allowed.delete(value)) allowed.add(value);
    const whole = allowed.size === new Set(all).size && all.every((one) => allowed.has(one));
    return setClause(name, whole ? undefined : ([...allowed] as Query[Name]))(view);
  };
}

/** Lets one value through and no other. */
export function onlyValue<Name extends AllowList>(name: Name, value: Allowed<Name>) {
  return setClause(name, [value] as Query[Name]);
}

/** Takes every clause out, those about time and sources too. */
export function resetQuery(view: View): View {
  return Object.keys(view.query).length === 0 ? view : { ...view, query: {} };
}
