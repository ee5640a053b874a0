import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { FieldAt } from '#client/catalog/field-path.ts';
import { CellValue } from '#client/cells/cell-value.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Row } from './list.documents.ts';
import { cellAt } from './model/compare-rows.ts';
import styles from './phone-row.module.css';
import { useLongPress } from './use-long-press.ts';

interface Props {
  row: Row;
  index: number;
  module: Module;
  columns: readonly FieldAt[];
  place: CSSProperties;
  flash: { id: string; name: string } | null | undefined;
  /** Whether a tap selects, rather than opens. */
  selecting: boolean;
  selected: boolean;
  onToggle: (id: string, extend: boolean) => void;
  onOpen: (id: string) => void;
}

/** So many values stand below the name; who owns it is at the end of the first line. */
const BELOW = 3;

/** A record as a row of two lines, for the width of a phone; a finger that rests on it selects it. */
export const PhoneRow = memo(function PhoneRow(props: Props) {
  const { row, index, module, columns, place, flash, selecting, selected, onToggle, onOpen } = props;
  const press = useLongPress(() => onToggle(row.id, false));
  const { t } = useTexts('list');
  const name = String(cellAt(row, module.titleField)?.value ?? '') || t('untitled');
  const values = columns.slice(1).filter(({ path }) => cellAt(row, path)?.value != null);
  return (
    <div
      role="row"
      className={styles.row}
      style={place}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-selected={selected || undefined}
      data-flash={flash !== undefined || undefined}
      {...press}
    >
      <div role="gridcell" className={styles.cell}>
        {selecting && (
          <input
            type="checkbox"
            className={styles.check}
            checked={selected}
            aria-label={t('selectRow', { title: name })}
            onChange={() => onToggle(row.id, false)}
          />
        )}
        <Link
          to="/$module/$id"
          params={{ module: module.name, id: row.id }}
          className={styles.link}
          draggable={false}
          onClick={(event) => {
            event.preventDefault();
            if (selecting) onToggle(row.id, false);
            else onOpen(row.id);
          }}
        >
          <span className={styles.title}>{name}</span>
          <span className={styles.values}>
            {values.slice(0, BELOW).map(({ path, field }) => (
              <span key={path}>
                <CellValue cell={cellAt(row, path)} type={field.type} />
              </span>
            ))}
          </span>
        </Link>
      </div>
    </div>
  );
});
