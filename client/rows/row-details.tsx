import { Button } from '@mantine/core';
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { DateInput } from '#client/pickers/date-input.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { CellInput } from './cell-input.tsx';
import { DETAILS, type DraftRow } from './draft-rows.ts';
import type { RowChanges } from './row-keys.ts';
import styles from './rows.module.css';

interface Props {
  row: DraftRow;
  index: number;
  faults: Partial<Record<string, string>>;
  readOnly: boolean;
  priced: boolean;
  costed: boolean;
  changes: RowChanges;
}

const NUMERIC = new Set(['discountAmount', 'costPrice']);

/** What is seldom said of a row, and what can be done with it by hand. */
export function RowDetails({ row, index, faults, readOnly, priced, costed, changes }: Props) {
  const { t } = useTexts('rows');
  const fields = DETAILS.filter(
    (field) =>
      field === 'description' ||
      (row.kind === 'ITEM' && (field !== 'discountAmount' || priced) && (field !== 'costPrice' || (costed && priced))),
  );
  const named = (field: (typeof DETAILS)[number]) => t('cell', { field: t(field), row: index + 1 });
  const act = (label: string, Icon: typeof Copy, run: () => void) => (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<Icon size={13} strokeWidth={1.75} />}
      onClick={run}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.details}>
      {fields.map((field) => (
        <div key={field} className={styles.detail} data-field={field}>
          <span aria-hidden>{t(field)}</span>
          {field === 'deliveryDate' ? (
            <DateInput
              ariaLabel={named(field)}
              value={row.deliveryDate || null}
              error={faults.deliveryDate}
              disabled={readOnly}
              onChange={(day) => changes.write(index, { deliveryDate: day ?? '' })}
            />
          ) : (
            <CellInput
              row={index}
              field={field}
              name={named(field)}
              value={row[field]}
              fault={faults[field]}
              numeric={NUMERIC.has(field)}
              readOnly={readOnly}
              onChange={(value) => changes.write(index, { [field]: value })}
            />
          )}
        </div>
      ))}
      {!readOnly && (
        <div className={styles.rowActs}>
          {act(t('up'), ArrowUp, () => changes.move(index, -1))}
          {act(t('down'), ArrowDown, () => changes.move(index, 1))}
          {act(t('duplicate'), Copy, () => changes.duplicate(index))}
          {act(t('remove'), Trash2, () => changes.remove(index))}
        </div>
      )}
    </div>
  );
}
