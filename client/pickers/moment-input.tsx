import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { DateInput } from './date-input.tsx';
import styles from './moment-input.module.css';
import { type Day, today } from './read-day.ts';

interface Props {
  /** ISO 8601 with its zone. */
  value: string | null;
  onChange: (value: string | null) => void;
  label?: ReactNode;
  ariaLabel: string;
  error?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
}

/** A moment: its day and its time of day, where the reader is. */
export function MomentInput({ value, onChange, label, ariaLabel, error, required, autoFocus }: Props) {
  const { t } = useTexts('pickers');
  const [typed, setTyped] = useState<string | null>(null);
  const moment = value && !Number.isNaN(Date.parse(value)) ? new Date(value) : null;
  const day = moment ? today(undefined, moment) : value;
  const time = moment ? `${moment.getHours()}.${String(moment.getMinutes()).padStart(2, '0')}` : '';

  const onDay = (chosen: string | null) => onChange(chosen && (momentOf(chosen, time || '9.00') ?? chosen));
  const onTime = (text: string) => {
    setTyped(text);
    const read = day && momentOf(day, text);
    if (read) onChange(read);
  };
  return (
    <div className={styles.moment}>
      <DateInput {...{ label, ariaLabel, error, required, autoFocus }} value={day} onChange={onDay} />
      <TextInput
        aria-label={`${ariaLabel}: ${t('day.time')}`}
        className={styles.time}
        placeholder={t('day.timePlaceholder')}
        value={typed ?? time}
        onChange={({ currentTarget }) => onTime(currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}

/** The moment of a day and a time such as "12.30" or "9:05"; null when either is none. */
function momentOf(day: Day, time: string): string | null {
  const read = /^([01]?\d|2[0-3])[.:]?([0-5]\d)?$/.exec(time.trim());
  if (!read) return null;
  const moment = new Date(`${day}T${read[1]!.padStart(2, '0')}:${read[2] ?? '00'}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
