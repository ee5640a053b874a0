import { useEffect, useRef, useState } from 'react';
import { type Draft, type DraftRow, draftOf, newRow, writtenOver } from './draft-rows.ts';
import type { Place, RowChanges } from './row-keys.ts';
import type { SavedDocument } from './rows.documents.ts';
import { keepUnsaved, unsavedOf } from './unsaved.ts';

/** The rows of a document as they are being written: from what is saved, or from what was left unsaved. */
export function useRows(document: SavedDocument, usualVat: string) {
  const [unsaved, setUnsaved] = useState(() => unsavedOf(document.id));
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<Place | null>(null);
  const draft = unsaved?.draft ?? draftOf(document);

  useEffect(() => {
    const place = wanted.current;
    if (!place) return;
    wanted.current = null;
    const cells = list.current?.querySelectorAll<HTMLElement>(`[data-row="${place.row}"]`) ?? [];
    const cell = [...cells].find(({ dataset }) => dataset.field === place.field) ?? cells[0];
    cell?.focus();
  });

  const keep = (next: Draft | null) => {
    const kept = next && { draft: next, version: unsaved?.version ?? document.version };
    keepUnsaved(document.id, kept);
    setUnsaved(kept);
  };
  const write = (values: Partial<Draft>) => keep({ ...draft, ...values });
  const writeRows = (rows: DraftRow[], place?: Place) => {
    wanted.current = place ?? null;
    write({ rows });
  };
  const usual = (row: DraftRow | undefined) => row?.vat || usualVat;
  const add = (kind: DraftRow['kind'], after = draft.rows.length - 1) => {
    const row = newRow(kind, kind === 'ITEM' ? usual(draft.rows.findLast((one) => one.kind === 'ITEM')) : '');
    writeRows(draft.rows.toSpliced(after + 1, 0, row), { row: after + 1, field: kind === 'ITEM' ? 'code' : 'name' });
  };
  const changes: RowChanges = {
    write: (index, values) => write({ rows: draft.rows.with(index, writtenOver(draft.rows[index]!, values)) }),
    move: (index, by) => {
      const [row, other] = [draft.rows[index], draft.rows[index + by]];
      if (row && other)
        writeRows(draft.rows.with(index, other).with(index + by, row), { row: index + by, field: 'name' });
    },
    duplicate: (index) => {
      const copy = { ...draft.rows[index]!, id: null, key: newRow('ITEM', '').key };
      writeRows(draft.rows.toSpliced(index + 1, 0, copy), { row: index + 1, field: 'name' });
    },
    remove: (index) => writeRows(draft.rows.toSpliced(index, 1), { row: Math.max(0, index - 1), field: 'name' }),
    below: (index) => add('ITEM', index),
    go: (place) => {
      const cells = list.current?.querySelectorAll<HTMLElement>(`[data-row="${place.row}"]`) ?? [];
      const cell = [...cells].find(({ dataset }) => dataset.field === place.field) ?? cells[0];
      cell?.focus();
    },
  };
  return {
    draft,
    isUnsaved: unsaved !== null,
    /** What the changes were made upon. */
    version: unsaved?.version ?? document.version,
    list,
    write,
    writeRows,
    add,
    changes,
    discard: () => keep(null),
  };
}
