import { type KeyboardEvent, useState } from 'react';
import { NumberInput } from '#client/form/number-input.tsx';
import styles from './prices.module.css';

interface Props {
  /** Name of its column, by which ↑ and ↓ find the one above and below. */
  column: string;
  label: string;
  value: string | null;
  /** Drawn behind the number: a currency, a percent sign, a unit. */
  unit?: string;
  /** Answers what stands in the way, or null. */
  onSave: (value: string | null) => Promise<string | null>;
  autoFocus?: boolean;
  /** What Esc does where there is nothing to take back. */
  onCancel?: () => void;
}

/** A number of a price, saved when it is left: ↵ saves and goes on below, ↑ and ↓ move, Esc takes back. */
export function EntryInput({ column, label, value, unit, onSave, autoFocus, onCancel }: Props) {
  const [draft, setDraft] = useState<{ value: string | null } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // How often it was taken back: each time the field begins anew.
  const [turn, setTurn] = useState(0);
  const shown = draft ? draft.value : value;

  const commit = async () => {
    if (busy || !draft || (draft.value === value && !fault)) return;
    setBusy(true);
    const wrong = await onSave(draft.value);
    setBusy(false);
    setFault(wrong);
    if (wrong === null) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget } = event;
    if (key === 'Escape' && (draft || onCancel)) {
      event.stopPropagation();
      if (!draft) return onCancel?.();
      setDraft(null);
      setFault(null);
      return setTurn(turn + 1);
    }
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[key];
    if (!step) return;
    event.preventDefault();
    if (key === 'Enter') void commit();
    neighbour(currentTarget, column, step)?.focus();
  };
  return (
    <NumberInput
      key={turn}
      className={styles.number}
      aria-label={label}
      data-column={column}
      autoFocus={autoFocus || turn > 0}
      value={shown}
      error={fault}
      rightSection={unit && <span className={styles.unit}>{unit}</span>}
      rightSectionPointerEvents="none"
      rightSectionWidth={unit ? 12 + unit.length * 8 : 0}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={(typed) => setDraft({ value: typed })}
      onBlur={() => void commit()}
      onKeyDown={onKeyDown}
    />
  );
}

function neighbour(input: HTMLElement, column: string, step: number): HTMLElement | undefined {
  const all = [...(input.closest('table')?.querySelectorAll<HTMLElement>(`[data-column="${column}"]`) ?? [])];
  return all[all.indexOf(input) + step];
}
