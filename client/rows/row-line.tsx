import { ActionIcon } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useTexts } from '#client/texts/use-texts.ts';
import { rowAmount } from '#platform/document/row.ts';
import { CellInput } from './cell-input.tsx';
import { CELLS, type CellName, type DraftRow, type RowField, summable } from './draft-rows.ts';
import { RowDetails } from './row-details.tsx';
import type { RowChanges } from './row-keys.ts';
import styles from './rows.module.css';
import { sumText } from './rows-sums.tsx';
import type { VatChoice } from './vat-choices.ts';

interface Props {
  row: DraftRow;
  index: number;
  currency: string;
  choices: readonly VatChoice[];
  /** What is wrong with it, by field. */
  faults: Partial<Record<string, string>>;
  open: boolean;
  onOpen: (open: boolean) => void;
  readOnly: boolean;
  /** Whether prices, and costs, are the reader's to see. */
  priced: boolean;
  costed: boolean;
  changes: RowChanges;
}

const NUMERIC = new Set<CellName>(['quantity', 'unitPrice', 'discountPercent']);

/** One row: its cells beside one another, or below where there is little room. */
export function RowLine({
  row,
  index,
  currency,
  choices,
  faults,
  open,
  onOpen,
  readOnly,
  priced,
  costed,
  changes,
}: Props) {
  const { t } = useTexts('rows');
  const named = (field: RowField) =>
    t('cell', { field: t(field === 'name' && row.kind !== 'ITEM' ? textOf(row) : field), row: index + 1 });
  const cells = row.kind === 'ITEM' ? CELLS.filter((cell) => priced || !PRICES.has(cell)) : (['name'] as const);
  const amount = priced ? rowAmount(summable(row)) : null;
  const told = [...new Set(Object.values(faults))];
  return (
    <li className={styles.row} data-kind={row.kind} data-unpriced={priced ? undefined : ''}>
      {cells.map((cell) => (
        <div key={cell} className={styles.cell} data-cell={cell}>
          {row.kind === 'ITEM' && (
            <span className={styles.label} aria-hidden>
              {t(cell)}
            </span>
          )}
          {cell === 'vat' ? (
            <select
              className={styles.input}
              data-row={index}
              data-field="vat"
              aria-label={named('vat')}
              aria-invalid={faults.vat ? true : undefined}
              disabled={readOnly}
              value={row.vat}
              onChange={({ currentTarget }) => changes.write(index, { vat: currentTarget.value })}
            >
              {!choices.some(({ value }) => value === row.vat) && <option value={row.vat}>{row.vat}</option>}
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            <CellInput
              row={index}
              field={cell}
              name={named(cell)}
              value={row[cell]}
              fault={faults[cell]}
              numeric={NUMERIC.has(cell)}
              readOnly={readOnly}
              onChange={(value) => changes.write(index, { [cell]: value })}
            />
          )}
        </div>
      ))}
      {row.kind === 'ITEM' && priced && (
        <div className={styles.cell} data-cell="amount">
          <span className={styles.label} aria-hidden>
            {t('amount')}
          </span>
          <span className={styles.amount}>{amount && sumText(amount.toFixed(2), currency)}</span>
        </div>
      )}
      <ActionIcon
        className={styles.more}
        size={26}
        aria-label={t('more', { row: index + 1 })}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        <ChevronDown size={14} strokeWidth={1.75} style={{ rotate: open ? '180deg' : undefined }} />
      </ActionIcon>
      {told.length > 0 && (
        <p className={styles.fault} role="alert">
          {told.join(' · ')}
        </p>
      )}
      {open && (
        <RowDetails
          row={row}
          index={index}
          faults={faults}
          readOnly={readOnly}
          priced={priced}
          costed={costed}
          changes={changes}
        />
      )}
    </li>
  );
}

const PRICES = new Set<CellName>(['unitPrice', 'discountPercent', 'vat']);

function textOf({ kind }: DraftRow) {
  return kind === 'HEADING' ? 'heading' : 'text';
}
