import { useCallback, useMemo, useRef, useState } from 'react';
import { ResizableTableContainer, type SortDescriptor, Table } from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { Copy } from '../../appearance/glyphs';
import type { OutlineSort } from '../../graph/outline';
import { useInterface, useMoves, useView, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { type ColumnName, columns, flatRows, rowsAsTable } from './rows';
import { useContent } from './useContent';
import { useGridKeys } from './useGridKeys';
import { useRevealed } from './useRevealed';
import { useRows } from './useRows';
import { useSelectedKeys } from './useSelectedKeys';

/** Heights of a row in CSS pixels; fingers get more. */
const rowHeights = { fine: 32, coarse: 44 } as const;
/** More rows than this are not expanded at a stroke. */
const mostAtOnce = 2000;

/** The rows of the Outline: a treegrid in step with the canvas. */
export default function OutlineGrid() {
  const words = useWords();
  const { effects, menu, tell } = useInterface();
  const { follow } = useMoves();
  const selection = useView((view) => view.selection);
  const [sort, setSort] = useState<OutlineSort>({ by: 'ties', descending: true });
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set());
  const rows = useRows(sort, expanded);
  const flat = useMemo(() => flatRows(rows), [rows]);
  const byKey = useMemo(() => new Map(flat.map((row) => [row.key, row])), [flat]);
  const [rowHeight] = useState(() =>
    matchMedia('(pointer: coarse)').matches ? rowHeights.coarse : rowHeights.fine,
  );
  const box = useRef<HTMLDivElement>(null);
  const walking = useRef(false);
  const [selectedKeys, onSelectionChange] = useSelectedKeys(flat, walking);
  const open = useCallback(
    (id: string) => setExpanded((before) => (before.has(id) ? before : new Set(before).add(id))),
    [],
  );
  useRevealed({ selection, flat, box, rowHeight, open });

  const onSortChange = ({ column, direction }: SortDescriptor) =>
    setSort({ by: column as ColumnName, descending: direction === 'descending' });
  const copy = () => {
    const chosen = flat.filter((row) => selectedKeys.has(row.key));
    const copied = chosen.length > 0 ? chosen : flat;
    const headings = columns.map((name) => words(`outline.${name}`));
    void effects
      .copyText(rowsAsTable(copied, headings))
      .then((done) =>
        tell(done ? words('outline.copied', { count: copied.length }) : words('outline.notCopied')),
      );
  };
  const askMenu = (key: string, x: number, y: number) => {
    const row = byKey.get(key);
    if (!row) return;
    menu.setState({ at: { x, y, ids: selection.includes(row.id) ? selection : [row.id] } });
  };
  useGridKeys(box, walking, copy, askMenu);

  const content = useContent(rows);
  const layout = useMemo(() => ({ rowHeight, headingHeight: rowHeight }), [rowHeight]);
  const all = rows.length > 0 && rows.every((row) => !row.hasChildren || row.children.length > 0);
  const ties = rows.length + flat.length;
  return (
    <>
      <div className="outline-tools">
        <button type="button" className="tool tool-labelled" onClick={copy}>
          <Icon node={Copy} size={16} />
          <span className="tool-label">{words('outline.copy')}</span>
        </button>
        {ties <= mostAtOnce && (
          <button
            type="button"
            className="tool tool-labelled"
            onClick={() => setExpanded(all ? new Set() : new Set(rows.map((row) => row.id)))}
          >
            {words(all ? 'outline.collapseAll' : 'outline.expandAll')}
          </button>
        )}
      </div>
      <div className="outline-rows" ref={box}>
        <ResizableTableContainer className="outline-frame">
          <Virtualizer layout={TableLayout} layoutOptions={layout}>
            <Table
              aria-label={words('outline.grid')}
              className="outline-grid"
              treeColumn="name"
              selectionMode="multiple"
              selectionBehavior="replace"
              escapeKeyBehavior="none"
              selectedKeys={selectedKeys}
              onSelectionChange={onSelectionChange}
              expandedKeys={expanded}
              onExpandedChange={(keys) => setExpanded(new Set([...keys].map(String)))}
              sortDescriptor={{ column: sort.by, direction: sort.descending ? 'descending' : 'ascending' }}
              onSortChange={onSortChange}
              onRowAction={(key) => {
                const row = byKey.get(String(key));
                if (row) follow(row.id);
              }}
            >
              {content}
            </Table>
          </Virtualizer>
        </ResizableTableContainer>
      </div>
    </>
  );
}
