import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { FieldAt } from '#client/catalog/field-path.ts';
import { CellValue } from '#client/cells/cell-value.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Row } from './list.documents.ts';
import { cellAt } from './model/compare-rows.ts';
import styles from './phone-row.module.css';

interface Props {
  row: Row;
  index: number;
  module: Module;
  columns: readonly FieldAt[];
  place: CSSProperties;
  flash: { id: string; name: string } | null | undefined;
  onOpen: (id: string) => void;
}

/** So many values stand below the name; who owns it is at the end of the first line. */
const BELOW = 3;

/** A record as a row of two lines, for the width of a phone. */
export const PhoneRow = memo(function PhoneRow({ row, index, module, columns, place, flash, onOpen }: Props) {
  const { t } = useTexts('list');
  const name = String(cellAt(row, module.titleField)?.value ?? '') || t('untitled');
  const values = columns.slice(1).filter(({ path }) => cellAt(row, path)?.value != null);
  return (
    <div
      role="row"
      className={styles.row}
      style={place}
      aria-rowindex={index + 2}
      data-flash={flash !== undefined || undefined}
    >
      <div role="gridcell" className={styles.cell}>
        <Link
          to="/$module/$id"
          params={{ module: module.name, id: row.id }}
          className={styles.link}
          onClick={(event) => {
            event.preventDefault();
            onOpen(row.id);
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
