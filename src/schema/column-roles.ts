/** What a column of a table may hold, in the order of menus. */
export const columnRoles = [
  'source',
  'target',
  'id',
  'label',
  'type',
  'direction',
  'weight',
  'start',
  'end',
  'date',
  'description',
  'aliases',
  'reference',
  'attribute',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];
