import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Cell, Collection, Column, Row, TableBody, TableHeader } from 'react-aria-components/Table';
import { ChevronRight } from '../../appearance/glyphs';
import { useWords } from '../interface';
import { EvidenceMark } from '../parts/EvidenceMark';
import { Icon } from '../parts/Icon';
import { KindIcon } from '../parts/KindIcon';
import type { OutlineRow } from './rows';

function RowCells({ row }: { readonly row: OutlineRow }) {
  const words = useWords();
  return (
    <>
      <Cell className="outline-cell" textValue={row.name}>
        <span className="outline-main">
          {row.hasChildren ? (
            <Button slot="chevron" className="outline-chevron" aria-label={words('outline.expand')}>
              <Icon node={ChevronRight} size={14} />
            </Button>
          ) : (
            <span className="outline-chevron" />
          )}
          {row.category === null ? (
            <KindIcon kind={row.kind} size={18} />
          ) : (
            <EvidenceMark evidence={row.evidence} category={row.category} />
          )}
          <span className="outline-text">
            {row.name}
            {row.detail !== '' && <span className="row-note"> · {row.detail}</span>}
          </span>
        </span>
      </Cell>
      <Cell className="outline-cell">{row.kindLabel}</Cell>
      <Cell className="outline-cell outline-number">{row.ties}</Cell>
      <Cell className="outline-cell">{row.evidenceLabel}</Cell>
      <Cell className="outline-cell">{row.dates}</Cell>
    </>
  );
}

function rowOf(row: OutlineRow) {
  // React Aria's row hook looks for the first name, its component for the second: both say that ties are to be had.
  const parent = row.hasChildren ? { hasChildRows: true, hasChildItems: true } : {};
  return (
    <Row id={row.key} textValue={row.name} className="outline-row" {...parent}>
      <RowCells row={row} />
      {row.children.length > 0 && (
        <Collection items={row.children.map(keyed)}>{({ row: child }) => rowOf(child)}</Collection>
      )}
    </Row>
  );
}

/** Rows as React Aria wants them; one object a row, so that what it made of a row is kept. */
const kept = new WeakMap<OutlineRow, { readonly id: string; readonly row: OutlineRow }>();
function keyed(row: OutlineRow) {
  let item = kept.get(row);
  if (!item) {
    item = { id: row.key, row };
    kept.set(row, item);
  }
  return item;
}

/**
 * Columns and rows of the grid. React Aria makes its collection anew with every new header or body, which takes long
 * where rows are many: only other rows or words are a reason.
 */
export function useContent(rows: readonly OutlineRow[]): ReactNode {
  const words = useWords();
  return useMemo(
    () => (
      <>
        <TableHeader className="outline-head">
          <Column
            id="name"
            isRowHeader
            allowsSorting
            className="outline-column"
            defaultWidth="5fr"
            minWidth={200}
          >
            {words('outline.name')}
          </Column>
          <Column id="kind" allowsSorting className="outline-column" defaultWidth="2fr" minWidth={110}>
            {words('outline.kind')}
          </Column>
          <Column id="ties" allowsSorting className="outline-column" defaultWidth={72} minWidth={64}>
            {words('outline.ties')}
          </Column>
          <Column id="evidence" allowsSorting className="outline-column" defaultWidth="2fr" minWidth={120}>
            {words('outline.evidence')}
          </Column>
          <Column id="date" allowsSorting className="outline-column" defaultWidth="3fr" minWidth={140}>
            {words('outline.date')}
          </Column>
        </TableHeader>
        <TableBody
          items={rows.map(keyed)}
          renderEmptyState={() => <p className="note outline-note">{words('outline.empty')}</p>}
        >
          {({ row }) => rowOf(row)}
        </TableBody>
      </>
    ),
    [rows, words],
  );
}
