import type { Module } from '#client/catalog/catalog.ts';
import { valueText } from '#client/form/draft.ts';
import { Conflict } from '#client/record/conflict.tsx';
import { FactEditor } from '#client/record/fact-editor.tsx';
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
export function CellEditor({ module, edit, row, onDone }: Props) {
  const { open } = edit;
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
  return (
    <div className={styles.over}>
      <FactEditor
        field={field}
        cell={cell}
        currencyField={cell?.currency || field.type !== 'MONEY' ? undefined : currencyField}
        kept={open.kept}
        faults={open.faults}
        onDone={(drafts, back) => {
          if (drafts) void edit.save(row, drafts, row.cells);
          else edit.close();
          if (back) onDone();
        }}
      />
    </div>
  );
}
