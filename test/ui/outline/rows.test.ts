import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../src/graph/outline';
import {
  columns,
  flatRows,
  type OutlineRow,
  outlineRows,
  type RowMemory,
  type RowWriter,
  rowsAsTable,
  selectedIds,
} from '../../../src/ui/outline/rows';
import { graphOf } from '../../graph/two-entities';

const write: RowWriter = {
  kindLabel: (kind) => kind.toUpperCase(),
  category: (category) => category,
  level: (level) => level,
  sentence: ({ kind, fromLabel, toLabel }) => `${fromLabel} ${kind} ${toLabel}`,
  date: (edtf) => edtf,
  count: String,
  disagreeing: (count) => `${count} disputed`,
  since: String,
};

function rowsOf(expanded: readonly string[], before: RowMemory = { rows: [], byKey: new Map() }) {
  const graph = graphOf({ a: 3, b: 2 });
  return outlineRows(outlineOf(graph, { by: 'name', descending: false }), new Set(expanded), write, before);
}

describe('the rows of the Outline', () => {
  test('a collapsed entity lists no ties and says that it has some', () => {
    const rows = rowsOf([]);
    expect(
      rows.map(({ name, ties, evidenceLabel, hasChildren }) => [name, ties, evidenceLabel, hasChildren]),
    ).toEqual([
      ['GSOMIA', '2', '1 disputed', true],
      ['South Korea', '2', '1 disputed', true],
    ]);
    expect(flatRows(rows)).toHaveLength(2);
  });

  test('an expanded one lists them as sentences in their own direction', () => {
    const flat = flatRows(rowsOf(['gsomia']));
    expect(flat.map(({ key, name, evidenceLabel }) => [key, name, evidenceLabel])).toEqual([
      ['gsomia', 'GSOMIA', '1 disputed'],
      ['gsomia\na', 'South Korea ends GSOMIA', 'corroborated'],
      ['gsomia\nb', 'South Korea ends GSOMIA', 'contested'],
      ['kor', 'South Korea', '1 disputed'],
    ]);
  });

  test('a row that did not change is the same object, one that did is another', () => {
    const before: RowMemory = { rows: [], byKey: new Map() };
    const first = rowsOf(['gsomia'], before);
    const same = rowsOf(['gsomia'], before);
    expect(same).toBe(first);
    const collapsed = rowsOf([], before);
    expect(collapsed[0]).not.toBe(first[0]);
    expect(collapsed[1]).toBe(first[1]);
  });
});

describe('selection in the Outline', () => {
  const rows = flatRows(rowsOf(['gsomia', 'kor']));

  test('a tie that stands under both its ends counts once', () => {
    expect(selectedIds(rows, new Set(), new Set(['gsomia\na', 'kor\na', 'kor']))).toEqual(['a', 'kor']);
  });

  test('taking the mark off one of its two rows takes the tie out', () => {
    expect(selectedIds(rows, new Set(['gsomia\na', 'kor\na']), new Set(['kor\na']))).toEqual([]);
  });

  test('everything is every record once', () => {
    expect(selectedIds(rows, new Set(), 'all').toSorted()).toEqual(['a', 'b', 'gsomia', 'kor']);
  });
});

test('rows are copied as a table that no spreadsheet computes', () => {
  const [row] = rowsOf([]);
  const hostile = { ...(row as OutlineRow), name: '=1+1', detail: 'a\tb' };
  expect(rowsAsTable([hostile], columns).split('\n')).toEqual([
    'name\tkind\tties\tevidence\tdate',
    "'=1+1 · a b\tAGREEMENT\t2\t1 disputed\t",
  ]);
});
