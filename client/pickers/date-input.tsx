import { ActionIcon, TextInput } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useCompany } from '#client/catalog/catalog.ts';
import { dayText } from '#client/cells/cell-text.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { type Day, readDay, today } from './read-day.ts';

const DayPopup = lazy(() => import('./day-popup.tsx'));

interface Props {
  value: Day | null;
  /** Told when a day is read from what was typed, or picked; a text that means no day is told as it is. */
  onChange: (value: string | null) => void;
  label?: ReactNode;
  ariaLabel?: string;
  error?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
  disabled?: boolean;
}

/** A calendar day, typed as one writes it ("24.11.", "huomenna", "+7") or picked from a calendar (Alt+↓). */
export function DateInput({ value, onChange, label, ariaLabel, error, required, autoFocus, disabled }: Props) {
  const { t } = useTexts('pickers');
  const { timeZone } = useCompany();
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  // It is loaded when it is first opened, and stays to be seen closing.
  const [drawn, setDrawn] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const name = ariaLabel ?? (typeof label === 'string' ? label : '');
  const day = value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;

  const read = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? null : (readDay(text, today(timeZone)) ?? text.trim()));
  };
  const open = (wanted: boolean) => {
    setDrawn(true);
    setOpened(wanted);
  };
  const pick = (picked: Day) => {
    setTyped(null);
    setOpened(false);
    onChange(picked);
    field.current?.focus();
  };
  return (
    <>
      <TextInput
        ref={field}
        label={label}
        aria-label={label ? undefined : ariaLabel}
        error={error}
        withAsterisk={required}
        aria-required={required || undefined}
        autoFocus={autoFocus}
        data-autofocus={autoFocus || undefined}
        disabled={disabled}
        placeholder={t('day.placeholder')}
        autoComplete="off"
        value={typed ?? (day ? dayText(day) : (value ?? ''))}
        onChange={({ currentTarget }) => read(currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowDown') {
            event.preventDefault();
            open(true);
          }
        }}
        rightSectionPointerEvents="all"
        rightSection={
          <ActionIcon
            size={22}
            aria-label={t('day.open', { label: name })}
            aria-haspopup="dialog"
            aria-expanded={opened}
            disabled={disabled}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(!opened)}
          >
            <CalendarDays size={14} strokeWidth={1.75} />
          </ActionIcon>
        }
      />
      <Suspense>
        {drawn && field.current && (
          <DayPopup input={field.current} opened={opened} onOpened={setOpened} value={day} onPick={pick} />
        )}
      </Suspense>
    </>
  );
}
