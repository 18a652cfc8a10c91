import type { Amount, Claim } from '../../schema/dossier';
import type { CitationRule, ClaimRule, TableRule } from '../../schema/mapping';
import { numberOf } from './attributes';
import type { Binder } from './binder';
import type { Row } from './read-rows';
import type { RowFaults } from './row-faults';

/** Makes the claims of a row; null where one of them is faulty, which is reported. */
export type ClaimsOfRow = (row: Row) => Claim[] | null;

type Citations = Claim['citations'];

/**
 * A row without another locator is cited by its place.
 * @returns null for a rule that names no source, where its table has none either
 */
function bindCitation(
  rule: CitationRule,
  table: TableRule,
  binder: Binder,
): ((row: Row) => Citations[number]) | null {
  const source = rule.source ?? table.source;
  if (source === undefined) return null;
  const section = binder.template(rule.section ?? 'row {#row}');
  const page = binder.optional(rule.page);
  const url = binder.optional(rule.url);
  return (row) => {
    const heading = section.known(row);
    const number = numberOf(page.known(row) ?? '');
    const address = url.known(row);
    const paged = number !== undefined && Number.isInteger(number) && number >= 1;
    const locator = {
      ...(paged ? { page: number } : {}),
      ...(heading === null ? {} : { section: heading }),
    };
    return {
      source,
      ...(Object.keys(locator).length === 0 ? {} : { locator }),
      ...(address === null ? {} : { url: address }),
    };
  };
}

/** The quantity of a row; undefined where it has none, or one that is no number. */
function bindAmount(
  rule: ClaimRule['amount'],
  binder: Binder,
  faults: RowFaults,
): (row: Row) => { readonly amount?: Amount; readonly sound: boolean } {
  if (rule === undefined) return () => ({ sound: true });
  const value = binder.template(rule.value);
  const unit = binder.template(rule.unit);
  const period = rule.for === undefined ? () => null : binder.datePart(rule.for);
  return (row) => {
    const text = value.known(row);
    const of = unit.known(row);
    if (text === null || of === null) return { sound: true };
    const number = numberOf(text);
    if (number === undefined) {
      faults.add('value-as-text', row, { found: text, key: 'amount' }, 'amount');
      return { sound: true };
    }
    const when = period(row) ?? undefined;
    if (!faults.dated(when, row)) return { sound: false };
    const amount: Amount = {
      value: number,
      unit: of,
      ...(rule.bound === undefined ? {} : { bound: rule.bound }),
      ...(when === undefined ? {} : { for: when }),
    };
    return { amount, sound: true };
  };
}

type ClaimOfRow = (row: Row) => Claim | 'none' | null;

function bindClaim(rule: ClaimRule, table: TableRule, binder: Binder, faults: RowFaults): ClaimOfRow | null {
  const where = binder.where(rule.where);
  const id = binder.optional(rule.id);
  const says = binder.text(rule.says);
  const by = binder.optional(rule.by);
  const stated = rule.stated === undefined ? () => null : binder.datePart(rule.stated);
  const when = binder.date(rule.when);
  const amountOf = bindAmount(rule.amount, binder, faults);
  const bound = (rule.citations ?? [{}]).map((each) => bindCitation(each, table, binder));
  const citations = bound.filter((each) => each !== null);
  if (citations.length < bound.length) return null;
  return (row) => {
    if (!where(row)) return 'none';
    const sentence = says(row);
    if (sentence === null) {
      faults.add('missing-key', row, { key: 'says' });
      return null;
    }
    const speaker = by.known(row);
    const said = stated(row) ?? undefined;
    const holds = when(row);
    const { amount, sound } = amountOf(row);
    if (!faults.dated(said, row) || !faults.dated(holds, row) || !sound) return null;
    return {
      id: id.known(row) ?? `${table.id}-${row.number}`,
      says: sentence,
      stance: rule.stance ?? 'supports',
      voice: rule.voice ?? 'asserted',
      ...(speaker === null ? {} : { by: speaker }),
      ...(said === undefined ? {} : { stated: said }),
      ...(holds === undefined ? {} : { when: holds }),
      ...(amount === undefined ? {} : { amount }),
      citations: citations.map((cite) => cite(row)),
    };
  };
}

/** @returns null where a claim names no source, nor does its table */
export function bindClaims(
  rules: readonly ClaimRule[] | undefined,
  table: TableRule,
  binder: Binder,
  faults: RowFaults,
): ClaimsOfRow | null {
  const bound = (rules ?? []).map((rule) => bindClaim(rule, table, binder, faults));
  const makers = bound.filter((each) => each !== null);
  if (makers.length < bound.length) return null;
  return (row) => {
    const made = makers.map((make) => make(row));
    if (made.includes(null)) return null;
    return made.filter((claim): claim is Claim => claim !== null && claim !== 'none');
  };
}
