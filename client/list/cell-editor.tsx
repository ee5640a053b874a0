import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { valueText } from '#client/form/draft.ts';
import { Conflict } from '#client/record/conflict.tsx';
import FactEditor from '#client/record/fact-editor.tsx';
import styles from './cell-editor.module.css';
import type { Row } from './list.documents.ts';
import { cellAt } from './model/compare-rows.ts';
import type { CellEdit } from './use-cell-edit.ts';

interface Props {
  module: Module;
  edit: CellEdit;
  row: Row;
  /** The hands go back to the grid. */
  onDone: () => void;
}

/** The input that stands over a cell while it is edited, with the reason when it was refused. */
export default function CellEditor({ module, edit, row, onDone }: Props) {
  const { open } = edit;
  const ended = useRef(false);
  const field = module.fields.find(({ name }) => name === open?.path);
  if (!open || !field) return null;
  const cell = cellAt(row, open.path);
  const currencyField = module.fields.find(({ name }) => name === 'currency');
  if (open.conflict && open.kept) {
    const { theirs, who } = open.conflict;
    const kept = open.kept;
    return (
      <div className={styles.over}>
        <Conflict
          field={field}
          mine={kept}
          theirs={theirs}
          who={who}
          onMine={() => edit.save(row, kept, [{ ...theirs, value: valueText(theirs.value) }])}
          onTheirs={edit.close}
        />
      </div>
    );
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // One step back is out of the cell, not only out of the list that opened with it.
    event.stopPropagation();
    edit.close();
    onDone();
  };
  return (
    <div className={styles.over} onKeyDownCapture={onKeyDownCapture} onFocusCapture={selectText}>
      <FactEditor
        field={field}
        cell={cell}
        currencyField={cell?.currency || field.type !== 'MONEY' ? undefined : currencyField}
        kept={open.kept}
        faults={open.faults}
        onDone={(drafts, back) => {
          // Giving the focus back blurs the input, which would be taken for a second end.
          if (ended.current) return;
          ended.current = true;
          if (drafts) void edit.save(row, drafts, row.cells);
          else edit.close();
          if (back) onDone();
        }}
      />
    </div>
  );
}

/** What is typed takes the place of what was there, as in a sheet. */
function selectText({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') target.select();
}
