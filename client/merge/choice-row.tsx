import { Radio } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './choice-row.module.css';

/** What one of the records has to offer. */
export interface Option {
  id: string;
  /** The record, where what is shown does not say it. */
  of: string | null;
  shown: ReactNode;
}

interface Props {
  label: string;
  name: string;
  options: readonly Option[];
  chosen: string;
  fault?: string;
  /** Whether the focus begins here. */
  first?: boolean;
  onChoose: (id: string) => void;
}

/** One choice among the records, a column each; below one another on a phone. */
export function ChoiceRow({ label, name, options, chosen, fault, first, onChoose }: Props) {
  const [heading, trouble, group] = [useId(), useId(), useId()];
  return (
    <div
      role="radiogroup"
      aria-labelledby={heading}
      aria-describedby={fault ? trouble : undefined}
      className={styles.row}
    >
      <span id={heading} className={styles.label}>
        {label}
      </span>
      {options.map(({ id, of, shown }) => (
        <Radio
          key={id}
          size="xs"
          name={`${name}-${group}`}
          value={id}
          className={styles.option}
          checked={chosen === id}
          aria-invalid={Boolean(fault) || undefined}
          data-autofocus={(first && chosen === id) || undefined}
          onChange={() => onChoose(id)}
          label={
            <>
              {of && <span className={styles.of}>{of}: </span>}
              {shown}
            </>
          }
        />
      ))}
      {fault && (
        <p id={trouble} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
