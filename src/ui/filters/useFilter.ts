import { useMemo } from 'react';
import { type Allowed, type AllowList, onlyValue, setClause, toggleValue } from '../../state/actions';
import { useInterface, useView } from '../interface';

/** A clause that lists what may show, and the ways to change it. Each is one step of undo. */
export interface Filter<Name extends AllowList> {
  /** The clause is there: something is held back. */
  readonly narrowed: boolean;
  lets(value: Allowed<Name>): boolean;
  toggle(value: Allowed<Name>): void;
  only(value: Allowed<Name>): void;
  all(): void;
}

/** @param values what shows without the clause */
export function useFilter<Name extends AllowList>(
  name: Name,
  values: readonly Allowed<Name>[],
): Filter<Name> {
  const { view } = useInterface().conductor;
  const clause = useView(({ query }) => query[name]);
  return useMemo(() => {
    const allowed = new Set<string>(clause ?? values);
    return {
      narrowed: clause !== undefined,
      lets: (value) => allowed.has(value),
      toggle: (value) => view.apply(toggleValue(name, value, values)),
      only: (value) => view.apply(onlyValue(name, value)),
      all: () => view.apply(setClause(name, undefined)),
    };
  }, [view, clause, name, values]);
}
