import { beforeAll, describe, expect, it } from 'vitest';
import { contextFor, isCertain, weigh } from '../../../src/dossier/evidence';
import { type Duration, durationOf, overlaps, spanOf } from '../../../src/dossier/interval';
import { isPoint, readDate } from '../../../src/schema/dates';
import type { Dossier } from '../../../src/schema/dossier';
import { days, dossierOf, expectedNumbers, hasData } from './real-data';

interface OnDay {
  readonly certain: number;
  readonly possible: number;
}

/**
 * The doubt about a date, with its last day as one on which it still held: that is how the tables were counted, while a
 * window of one day leaves open whether an end within that day is its first instant.
 */
function heldOnLastDay(when: string): Duration {
  const time = durationOf(when, 'Z');
  return time.end.earliest < time.end.latest ? { ...time, ending: 'none' } : time;
}

/** How many of the given lists of dates meet each day, certainly and possibly. */
function countOn(records: readonly (readonly string[])[]): Record<string, OnDay> {
  return Object.fromEntries(
    days.map((day) => {
      const window = spanOf(day, 'Z');
      const possible = records.filter((dates) => dates.some((when) => overlaps(spanOf(when, 'Z'), window)));
      const certain = possible.filter((dates) =>
        dates.some((when) => isCertain(heldOnLastDay(when), window)),
      );
      return [day, { certain: certain.length, possible: possible.length }];
    }),
  );
}

const datesOf = (records: readonly { readonly when?: string | undefined }[]): string[][] =>
  records.map(({ when }) => (when === undefined ? [] : [when]));

/** Records of which a day is not written at one end, the month being known. */
function withoutDay(
  records: readonly { readonly when?: string | undefined }[],
  end: 'start' | 'end',
): number {
  return records.filter(({ when = '' }) => {
    const date = readDate(when, 'Z');
    if (date === null) return false;
    const point = date.kind === 'point' ? date : date[end];
    return isPoint(point) && point.precision !== 'day';
  }).length;
}

const there = hasData();

describe.skipIf(!there)('states and disputes of the Correlates of War', () => {
  let dossier: Dossier;
  beforeAll(() => {
    dossier = dossierOf('correlates-of-war-disputes.json', [
      'cow-states/states2016.csv',
      'cow-mid/MIDA_5.0.csv',
      'cow-mid/MIDB_5.0.csv',
    ]);
  });

  it('joins tenures into countries, and keeps each', () => {
    const expected = expectedNumbers<Record<string, unknown>>('countries');
    const countries = dossier.entities.filter(({ kind }) => kind === 'country');
    const tenures = countries.map(({ claims = [] }) => claims.map(({ when = '' }) => when));
    expect(countries).toHaveLength(expected.nodes as number);
    expect(tenures.flat()).toHaveLength(expected.rows as number);
    expect(tenures.filter(({ length }) => length > 1)).toHaveLength(
      expected.nodes_with_two_or_more_tenures as number,
    );
    expect(countOn(tenures)).toEqual(expected.in_system);
  });

  it('takes the edge of the data for no exit, and an exit for one', () => {
    const byId = new Map(dossier.entities.map((entity) => [entity.id, entity]));
    expect(byId.get('cow-2')?.when).toBe('1816-01-01/..');
    expect(byId.get('cow-300')?.when).toBe('1816-01-01/1918-11-12');
    expect(dossier.entities.filter(({ when }) => when?.endsWith('2016-12-31'))).toEqual([]);
    // The Dominican Republic: out under foreign rule, and back.
    expect(byId.get('cow-42')?.claims?.map(({ when }) => when)).toEqual([
      '1894-01-01/1916-11-29',
      '1924-09-29/..',
    ]);
    expect(byId.get('cow-42')?.when).toBe('1894-01-01/..');
  });

  it('makes an entity of each dispute', () => {
    const expected = expectedNumbers<Record<string, unknown>>('disputes');
    const disputes = dossier.entities.filter(({ kind }) => kind === 'dispute');
    expect(disputes).toHaveLength(expected.nodes as number);
    expect(disputes).toHaveLength(expected.rows_A as number);
    expect(countOn(datesOf(disputes))).toEqual(expected.active);
    expect(withoutDay(disputes, 'start')).toBe(expected.start_day_unknown_A);
    expect(withoutDay(disputes, 'end')).toBe(expected.end_day_unknown_A);
    expect(disputes.filter(({ when }) => when?.endsWith('/..'))).toHaveLength(
      expected.ongoing_2014 as number,
    );
    expect(disputes.filter(({ attributes }) => attributes?.deaths === undefined)).toHaveLength(
      expected.fatality_unknown_A as number,
    );
    const hostility: Record<string, number> = {};
    for (const { attributes } of disputes) {
      const level = String(attributes?.hostility);
      hostility[level] = (hostility[level] ?? 0) + 1;
    }
    expect(hostility).toEqual(expected.hostlev_A);
  });

  it('makes a tie of each spell of a participant', () => {
    const expected = expectedNumbers<Record<string, unknown>>('disputes');
    const { ties } = dossier;
    const pairs = new Set(ties.map(({ from, to }) => `${from} ${to}`));
    expect(ties).toHaveLength(expected.party_edges as number);
    expect(pairs.size).toBe(expected.party_edges_distinct_pairs);
    expect(ties.length - pairs.size).toBe(expected.parallel_party_edges);
    expect(new Set(ties.map(({ from }) => from)).size).toBe(expected.countries_touched);
    expect(2436 - new Set(ties.map(({ to }) => to)).size).toBe(expected.disputes_without_parties);
    expect(countOn(datesOf(ties))).toEqual(expected.party_active);
    expect(withoutDay(ties, 'start')).toBe(expected.start_day_unknown_B);
    expect(withoutDay(ties, 'end')).toBe(expected.end_day_unknown_B);
  });

  it('counts the same by the evidence of ties', () => {
    const expected = expectedNumbers<{ party_active: Record<string, OnDay> }>('disputes');
    for (const day of ['1902-07-15', '1965-05-15']) {
      const context = contextFor(dossier, { sourcesOff: [], window: day });
      const held = dossier.ties
        .map((tie) => weigh(tie, context))
        .filter(({ level }) => level !== 'unsupported');
      expect(held).toHaveLength(expected.party_active[day]?.possible ?? -1);
      expect(held.filter(({ certain }) => certain)).toHaveLength(expected.party_active[day]?.certain ?? -1);
    }
  });

  it('keeps sides apart, also where one country is on both', () => {
    const expected = expectedNumbers<Record<string, unknown>>('disputes');
    const sides = new Map<string, Record<'A' | 'B', Set<string>>>();
    for (const { from, to, attributes } of dossier.ties) {
      const dispute = sides.get(to) ?? { A: new Set<string>(), B: new Set<string>() };
      dispute[attributes?.side as 'A' | 'B'].add(from.slice('cow-'.length));
      sides.set(to, dispute);
    }
    const both = [...sides].filter(([, { A, B }]) => [...A].some((country) => B.has(country)));
    expect(both).toHaveLength(expected.same_country_on_both_sides as number);
    // As the numbers were counted: each of one side with each of the other, a country on both with itself too.
    let facing = 0;
    const opposed = new Map<string, number>();
    for (const { A, B } of sides.values()) {
      const pairs = new Set<string>();
      for (const one of A) {
        for (const other of B) {
          facing += 1;
          pairs.add([one, other].sort((a, b) => Number(a) - Number(b)).join(' '));
        }
      }
      for (const pair of pairs) opposed.set(pair, (opposed.get(pair) ?? 0) + 1);
    }
    const most = [...opposed].sort((a, b) => b[1] - a[1]).slice(0, 5);
    expect(facing).toBe(expected.opposing_pairs_with_dispute);
    expect(opposed.size).toBe(expected.opposing_country_pairs);
    expect(most.map(([pair, count]) => [...pair.split(' '), count])).toEqual(expected.most_opposed);
  });

  it('cites file, size, digest and row', () => {
    const tie = dossier.ties[0];
    expect(tie?.claims[0]?.citations).toEqual([
      { source: 'cow-mid', locator: { section: 'MIDB, dispnum 2, ccode 200, row 2' } },
    ]);
    const source = dossier.sources.find(({ id }) => id === 'cow-mid');
    expect(source?.csl.note).toMatch(
      /^To be cited .*File MIDA_5\.0\.csv, 134293 bytes, SHA-256 [0-9a-f]{64}, read on 2026-11-23\. File MIDB_5\.0\.csv, 336982 bytes/,
    );
    expect(source?.csl.accessed).toEqual({ 'date-parts': [[2026, 11, 23]] });
  });
});

describe.skipIf(!there)('leaders of REIGN', () => {
  let dossier: Dossier;
  beforeAll(() => {
    dossier = dossierOf('reign-leaders.json', [
      'cow-states/states2016.csv',
      'reign-leaders/leaderlist_3_21.csv',
    ]);
  });

  it('makes leaders, countries and terms', () => {
    const expected = expectedNumbers<Record<string, unknown>>('leaders_reign');
    const leaders = dossier.entities.filter(({ kind }) => kind === 'leader');
    const countries = dossier.entities.filter(({ kind }) => kind === 'country');
    expect(leaders).toHaveLength(expected.nodes as number);
    expect(countries).toHaveLength(expected.countries as number);
    expect(dossier.ties).toHaveLength(expected.leads_edges as number);
    expect(dossier.ties.filter(({ when }) => when?.endsWith('/..'))).toHaveLength(
      expected.open_end as number,
    );
    expect(dossier.ties.filter(({ when }) => when === undefined)).toHaveLength(
      expected.start_unknown as number,
    );
    expect(countOn(datesOf(dossier.ties))).toEqual(expected.in_office);
  });

  it('joins rows of one id, and says which name each row has', () => {
    const expected = expectedNumbers<{ ids_on_more_than_one_row: Record<string, number> }>('leaders_reign');
    const terms = new Map<string, number>();
    for (const { from } of dossier.ties) terms.set(from, (terms.get(from) ?? 0) + 1);
    const several = [...terms].filter(([, count]) => count > 1).map(([id, count]) => [id.slice(6), count]);
    expect(Object.fromEntries(several)).toEqual(expected.ids_on_more_than_one_row);
    const joined = dossier.entities.find(({ id }) => id === 'reign-A2.9-6199');
    expect(joined).toMatchObject({
      name: { en: 'Thors' },
      aliases: ['Benediktsson'],
      attributes: { 'birth-year': [1892, 1908] },
    });
    const says = dossier.ties.filter(({ from }) => from === joined?.id).map(({ claims }) => claims[0]?.says);
    expect(says).toEqual([
      'Thors led Iceland from 1959 to 1961.',
      'Benediktsson led Iceland from 1961 to 1961.',
      'Thors led Iceland from 1962 to 1963.',
    ]);
  });

  it('reads names beyond ASCII, and leaves out what is not known', () => {
    const expected = expectedNumbers<{ birthyear_unknown: number; same_name_several_ids: number }>(
      'leaders_reign',
    );
    const leaders = dossier.entities.filter(({ kind }) => kind === 'leader');
    expect(leaders.some(({ name }) => name.en === 'Katrín Jakobsdóttir')).toBe(true);
    expect(leaders.filter(({ attributes }) => attributes?.['birth-year'] === undefined)).toHaveLength(
      expected.birthyear_unknown,
    );
    const countryOf = new Map(dossier.ties.map(({ from, to }) => [from, to]));
    const byName = new Map<string, number>();
    for (const { id, name, aliases = [] } of leaders) {
      for (const each of [name.en, ...aliases]) {
        const key = `${each} ${countryOf.get(id)}`;
        byName.set(key, (byName.get(key) ?? 0) + 1);
      }
    }
    expect([...byName.values()].filter((count) => count > 1)).toHaveLength(expected.same_name_several_ids);
  });
});
