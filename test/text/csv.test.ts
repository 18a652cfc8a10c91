import { describe, expect, test } from 'vitest';
import { guardCell, tabSeparated } from '../../src/text/csv';

describe('a cell that no spreadsheet computes', () => {
  test.each([
    ['=HYPERLINK("http://x.example")', '\'=HYPERLINK("http://x.example")'],
    ['+1+1', "'+1+1"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
  ])('%j starts like a formula and becomes text', (text, expected) => {
    expect(guardCell(text)).toBe(expected);
  });

  test.each(['South Korea', '-3', '+2.5', '', '2019-11-22', 'a=b'])('%j stays as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });
});

describe('rows for the clipboard', () => {
  test('one line a row, one tab between cells', () => {
    expect(
      tabSeparated([
        ['Name', 'Ties'],
        ['Japan', '4'],
      ]),
    ).toBe('Name\tTies\nJapan\t4');
  });

  test('breaks and tabs inside a cell do not break the table', () => {
    expect(tabSeparated([['a\tb\r\nc', 'd']])).toBe('a b c\td');
  });

  test('a cell that opens with a quotation mark is quoted whole', () => {
    expect(tabSeparated([['"No" says X', 'x']])).toBe('"""No"" says X"\tx');
  });

  test('a formula behind a tab is still guarded', () => {
    expect(tabSeparated([['\t=1']])).toBe("' =1");
    expect(tabSeparated([['=1']])).toBe("'=1");
  });
});
