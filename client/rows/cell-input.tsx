import { useState } from 'react';
import { numberText } from '#client/cells/cell-text.ts';
import { readNumber } from '#client/form/read-number.ts';
import { language } from '#client/texts/texts.ts';
import { isNumber, type RowField } from './draft-rows.ts';
import styles from './rows.module.css';

interface Props {
  /** Which row, from nought. */
  row: number;
  field: RowField;
  /** What it is called to who does not see where it stands. */
  name: string;
  value: string;
  fault?: string;
  numeric?: boolean;
  readOnly: boolean;
  onChange: (value: string) => void;
}

/** One cell of a row; numbers are written and shown as the reader does. */
export function CellInput({ row, field, name, value, fault, numeric, readOnly, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = numeric && isNumber(value) ? numberText(value) : value;
  return (
    <input
      className={styles.input}
      type="text"
      inputMode={numeric ? 'decimal' : undefined}
      autoComplete="off"
      data-row={row}
      data-field={field}
      data-numeric={numeric || undefined}
      aria-label={name}
      aria-invalid={fault ? true : undefined}
      title={fault}
      readOnly={readOnly}
      value={typed ?? shown}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => {
        if (numeric) setTyped(currentTarget.value);
        onChange(
          numeric ? (readNumber(currentTarget.value, language() === 'en' ? ',' : ' ') ?? '') : currentTarget.value,
        );
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
