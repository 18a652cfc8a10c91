import { expect } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { applyMapping } from '../../../src/exchange/mapping/apply';
import type { Dossier, Entity, Tie } from '../../../src/schema/dossier';
import { type EntityRule, Mapping, type TableRule, type TieRule } from '../../../src/schema/mapping';

export const table = (name: string, text: string) => ({
  name,
  text,
  size: text.length,
  sha256: 'ab'.repeat(32),
});

export function mappingOf(tables: readonly object[], more: object = {}): Mapping {
  return Mapping.parse({
    format: 'entente-mapping',
    version: 1,
    dossier: { id: 'case', title: 'A case', language: 'en' },
    sources: [{ id: 'src', csl: { type: 'dataset', title: 'Data', issued: { 'date-parts': [[2020]] } } }],
    tables,
    ...more,
  });
}

export const state = { id: '{id}', kind: 'country', name: '{name}' };
export const claims = [{ says: '{name} is listed.' }];

export function read(mapping: Mapping, ...tables: ReturnType<typeof table>[]) {
  const { graph, issues } = finish(applyMapping(mapping, tables, '2026-11-23'));
  return { dossier: graph as Dossier, issues };
}

/** The entities of one table `a.csv`. */
export function entitiesOf(text: string, rule: Partial<EntityRule>, more: Partial<TableRule> = {}): Entity[] {
  const mapping = mappingOf([
    { id: 'a', file: 'a.csv', source: 'src', entities: [{ ...state, ...rule }], ...more },
  ]);
  const { dossier, issues } = read(mapping, table('a.csv', text));
  expect(issues).toEqual([]);
  return dossier.entities;
}

/** The ties of one table `a.csv` between the states a, b and c. */
export function tiesOf(
  text: string,
  rule: Partial<TieRule>,
): { readonly ties: Tie[]; readonly issues: readonly object[] } {
  const tie = {
    id: '{from}-{to}',
    kind: 'rivals',
    from: '{from}',
    to: '{to}',
    claims: [{ says: 'They are rivals.' }],
  };
  const mapping = mappingOf([
    { id: 'states', file: 'states.csv', entities: [state] },
    { id: 'a', file: 'a.csv', source: 'src', ties: [{ ...tie, ...rule }] },
  ]);
  const states = table('states.csv', 'id,name\na,A\nb,B\nc,C\n');
  const { dossier, issues } = read(mapping, states, table('a.csv', text));
  return { ties: dossier.ties, issues };
}
