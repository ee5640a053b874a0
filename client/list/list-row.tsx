import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { FieldAt } from '#client/catalog/field-path.ts';
import { CellValue, isFigure } from '#client/cells/cell-value.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { hueFor } from '#client/theme/tokens.ts';
import type { Row } from './list.documents.ts';
import styles from './list-row.module.css';
import { cellAt } from './model/compare-rows.ts';
import { cellId } from './use-cursor.ts';

interface Props {
  row: Row;
  index: number;
  module: Module;
  columns: readonly FieldAt[];
  place: CSSProperties;
  flashing: boolean;
  /** Who has just changed it. */
  flash: { id: string; name: string } | null | undefined;
  activeColumn: number | null;
  selected: boolean;
  peeked: boolean;
  onCell: (row: Row, column: number) => void;
  onToggle: (id: string, extend: boolean) => void;
  onPeek: (id: string) => void;
  editor: ReactNode;
  editedPath: string | null;
}

/** A record as a row of cells; the first names it and leads to it. */
export const ListRowView = memo(function ListRowView(props: Props) {
  const { row, index, module, columns, place, flashing, flash, activeColumn, selected, peeked } = props;
  const { onCell, onToggle, onPeek, editor, editedPath } = props;
  const { t } = useTexts('list');
  const title = cellAt(row, module.titleField);
  const name = String(title?.value ?? '') || t('untitled');
  return (
    <div
      role="row"
      className={styles.row}
      style={place}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-selected={selected || undefined}
      data-active={activeColumn !== null || undefined}
      data-peeked={peeked || undefined}
      data-flash={flashing || undefined}
    >
      {columns.map((column, at) => {
        const { path, field } = column;
        const active = activeColumn === at;
        return (
          <div
            key={path}
            id={cellId(row.id, path)}
            role="gridcell"
            className={at === 0 ? styles.first : styles.cell}
            data-active={active || undefined}
            data-editing={editedPath === path || undefined}
            data-figure={isFigure(field.type) || undefined}
            onClick={() => onCell(row, at)}
          >
            {at === 0 ? (
              <>
                <input
                  type="checkbox"
                  tabIndex={-1}
                  className={styles.check}
                  checked={selected}
                  aria-label={t('selectRow', { title: name })}
                  onClick={(event) => {
                    event.stopPropagation();
                    onToggle(row.id, event.shiftKey);
                  }}
                  onChange={() => undefined}
                />
                <Link
                  to="/$module/$id"
                  params={{ module: module.name, id: row.id }}
                  tabIndex={-1}
                  className={styles.title}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    event.stopPropagation();
                    onPeek(row.id);
                  }}
                >
                  {name}
                </Link>
                {flash && (
                  <span className={styles.who} style={{ background: `var(--hue-${hueFor(flash.id)}-solid)` }}>
                    {flash.name}
                  </span>
                )}
              </>
            ) : (
              <CellValue cell={cellAt(row, path)} type={field.type} />
            )}
            {editedPath === path && editor}
          </div>
        );
      })}
    </div>
  );
});
