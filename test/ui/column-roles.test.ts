import { describe, expect, it } from 'vitest';
import type { TableHead } from '../../src/engine/port';
import { previewTable } from '../../src/exchange/csv/preview';
import { columnsOf, guessOf, makes, withRole } from '../../src/ui/dialogs/column-roles';

const head = (text: string): TableHead => ({ name: 't.csv', preview: previewTable(text) });
const edges = head('source,target,note\na,b,c\n');

describe('naming columns', () => {
  it('begins with what the table is taken for', () => {
    expect(guessOf(edges)).toEqual({
      roles: ['source', 'target', 'attribute'],
      hasHeader: true,
      directed: true,
    });
  });

  it('gives a role to one column, and takes it from the one that had it', () => {
    expect(withRole(guessOf(edges), 2, 'target').roles).toEqual(['source', 'attribute', 'target']);
    expect(withRole(guessOf(edges), 2, 'attribute').roles).toEqual(['source', 'target', 'attribute']);
  });

  it('knows what rows make', () => {
    const guess = guessOf(edges);
    expect(makes(guess)).toBe('edges');
    expect(makes(withRole(guess, 1, 'attribute'))).toBe('nothing');
    expect(makes(guessOf(head('id,label\na,A\n')))).toBe('nodes');
  });

  it('says nothing of tables that were left as they are', () => {
    expect(columnsOf([edges], new Map())).toEqual({});
    const changed = withRole(guessOf(edges), 2, 'ignore');
    expect(columnsOf([edges], new Map([['t.csv', changed]]))).toEqual({
      't.csv': { ...changed, delimiter: ',' },
    });
  });
});
