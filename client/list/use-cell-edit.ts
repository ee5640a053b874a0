import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { FieldAt } from '#client/catalog/field-path.ts';
import { type Draft, type Drafts, valueText } from '#client/form/draft.ts';
import type { RecordCell } from '#client/record/record.documents.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import type { Row, RowCell } from './list.documents.ts';
import { cellAt } from './model/compare-rows.ts';
import type { useListRows } from './use-list-rows.ts';

/** A cell being edited; after a refusal with what was written and why it did not do. */
export interface OpenEdit {
  id: string;
  path: string;
  kept?: Drafts;
  faults?: Record<string, string>;
  conflict?: { theirs: RecordCell; who: string | null };
}

type List = Pick<ReturnType<typeof useListRows>, 'setCell' | 'remove' | 'rows'>;

/** Editing one cell at a time: shown at once, then saved; what is refused opens again with the reason. */
export function useCellEdit(module: Module, { setCell, remove }: List) {
  const client = useApolloClient();
  const { t } = useTexts('list');
  const by = useViewer().user.id;
  const [open, setOpen] = useState<OpenEdit | null>(null);

  const save = async (row: Row, drafts: Drafts, seen: readonly RowCell[], undoable = true): Promise<void> => {
    setOpen(null);
    const before = Object.keys(drafts).flatMap((field) => cellAt(row, field) ?? []);
    for (const cell of before) setCell(row.id, drafted(cell, drafts[cell.field]!));
    const back = () => {
      for (const cell of before) setCell(row.id, cell);
    };
    const path = before[0]?.field ?? '';
    try {
      const { saveRow } = await import('#client/record/save-row.ts');
      const saved = await saveRow(client, { id: row.id, by, titleField: module.titleField, drafts, seen });
      switch (saved.kind) {
        case 'saved': {
          if (!undoable) return;
          const label = module.fields.find(({ name }) => name === path)?.label;
          const old = Object.fromEntries(before.map((cell) => [cell.field, draftOf(cell)]));
          const now = before.map((cell) => drafted(cell, drafts[cell.field]!));
          offerUndo(t('edited', { label }), () => void save({ ...row, cells: now }, old, now, false));
          return;
        }
        case 'refused': {
          back();
          const faults = Object.fromEntries(saved.faults.map(({ path: at, message }) => [at.at(-1) ?? '', message]));
          setOpen({ id: row.id, path, kept: drafts, faults });
          return;
        }
        case 'conflict':
          setCell(row.id, { ...saved.theirs, field: path });
          setOpen({ id: row.id, path, kept: drafts, conflict: { theirs: saved.theirs, who: saved.who } });
          return;
        case 'gone':
          remove([row.id]);
          tellFailure(t('gone'));
          return;
        default:
          back();
          tellFailure(connectionFailure());
      }
    } catch {
      back();
      tellFailure(connectionFailure());
    }
  };

  return {
    open,
    save,
    close: () => setOpen(null),
    begin(row: Row, { path, field, steps }: FieldAt) {
      if (steps.length === 1 && field.writable) setOpen({ id: row.id, path });
    },
  };
}

export type CellEdit = ReturnType<typeof useCellEdit>;

function draftOf(cell: RowCell): Draft {
  return { value: valueText(cell.value), label: cell.label, hue: cell.hue };
}

function drafted(cell: RowCell, { value, label = null, hue = null }: Draft): RowCell {
  const shown = typeof cell.value === 'boolean' ? value === 'true' : value;
  return { ...cell, value: shown, label, hue };
}
