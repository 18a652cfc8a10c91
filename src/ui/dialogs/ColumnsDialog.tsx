import { useRef, useState } from 'react';
import type { Answers } from '../../conductor/answers';
import { useInterface, useWords } from '../interface';
import { ColumnsTable } from './ColumnsTable';
import { columnsOf, guessOf, isGrid, makes, type TableNaming } from './column-roles';
import { Frame } from './Frame';

/** Before tables are opened: their first rows, and what each column is taken for, to be put right. */
export default function ColumnsDialog({ naming }: { readonly naming: NonNullable<Answers['naming']> }) {
  const words = useWords();
  const { effects } = useInterface();
  const mapping = useRef<HTMLInputElement>(null);
  const { tables } = naming;
  const [saving, setSaving] = useState<'idle' | 'working' | 'failed'>('idle');
  const [changed, setChanged] = useState<ReadonlyMap<string, TableNaming>>(new Map());
  const namingOf = (at: number) => {
    const table = tables[at];
    return table && (changed.get(table.name) ?? guessOf(table));
  };
  const made = tables.map((table, at) => (isGrid(table) ? 'edges' : makes(namingOf(at) as TableNaming)));
  const fault = made.every((each) => each === 'nothing') ? 'columns.nothing' : null;
  return (
    <Frame title={words('columns.title')} onClose={() => effects.leaveTables()} width="wide">
      <p className="standfirst">{words('columns.intro')}</p>
      {tables.map((table, at) => (
        <ColumnsTable
          key={table.name}
          table={table}
          naming={namingOf(at) as TableNaming}
          onChange={(now) => setChanged(new Map([...changed, [table.name, now]]))}
        />
      ))}
      <p className={fault ? 'fault' : 'note'} role="status">
        {fault ? words(fault) : words('columns.makes', { edges: made.includes('edges') ? 'yes' : 'no' })}
      </p>
      {saving === 'failed' && (
        <p className="fault" role="alert">
          {words('columns.notSaved')}
        </p>
      )}
      <p className="dialog-actions columns-actions">
        <button type="button" className="button" onClick={() => mapping.current?.click()}>
          {words('columns.useMapping')}
        </button>
        <input
          ref={mapping}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) effects.openMapped(chosen);
          }}
        />
        <button
          type="button"
          className="button"
          disabled={fault !== null || saving === 'working'}
          onClick={() => {
            setSaving('working');
            void effects
              .saveMapping(columnsOf(tables, changed))
              .then((saved) => setSaving(saved ? 'idle' : 'failed'));
          }}
        >
          {words(saving === 'working' ? 'export.working' : 'columns.saveMapping')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={fault !== null}
          onClick={() => effects.openTables({ columns: columnsOf(tables, changed) })}
        >
          {words('columns.open')}
        </button>
      </p>
    </Frame>
  );
}
