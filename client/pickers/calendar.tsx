import { ActionIcon, Button } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCompany } from '#client/catalog/catalog.ts';
import { dayText } from '#client/cells/cell-text.ts';
import { language } from '#client/texts/texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './calendar.module.css';
import { type Day, plusDays, plusMonths, today, weeksOfMonth } from './read-day.ts';
import { WEEKDAYS } from './weekdays.ts';

interface Props {
  value: Day | null;
  onPick: (day: Day) => void;
  onClose: () => void;
}

const STEPS: Record<string, (day: Day) => Day> = {
  ArrowLeft: (day) => plusDays(day, -1),
  ArrowRight: (day) => plusDays(day, 1),
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  PageUp: (day) => plusMonths(day, -1),
  PageDown: (day) => plusMonths(day, 1),
};

/** A month with week numbers; arrows move by day and week, PgUp and PgDn by month, ↵ picks. */
export function Calendar({ value, onPick, onClose }: Props) {
  const { t } = useTexts('pickers');
  const { timeZone, weekStart } = useCompany();
  const now = today(timeZone);
  const [at, setAt] = useState<Day>(value ?? now);
  const grid = useRef<HTMLTableElement>(null);
  const format = (options: Intl.DateTimeFormatOptions, day: Day) =>
    new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
  const weeks = weeksOfMonth(at, WEEKDAYS.indexOf(weekStart));

  // The focus follows the day, so that a reader of the screen hears it.
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      return onClose();
    }
    if (!step) return;
    event.preventDefault();
    setAt(step);
  };
  return (
    <div className={styles.calendar} role="dialog" aria-label={t('day.calendar')} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <ActionIcon size={24} aria-label={t('day.previous')} onClick={() => setAt(plusMonths(at, -1))}>
          <ChevronLeft size={15} />
        </ActionIcon>
        <span className={styles.month} aria-live="polite">
          {format({ month: 'long', year: 'numeric' }, at)}
        </span>
        <ActionIcon size={24} aria-label={t('day.next')} onClick={() => setAt(plusMonths(at, 1))}>
          <ChevronRight size={15} />
        </ActionIcon>
      </div>
      <table ref={grid} className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{t('day.week')}</th>
            {weeks[0]!.days.map((day) => (
              <th key={day} scope="col" abbr={format({ weekday: 'long' }, day)}>
                {format({ weekday: 'short' }, day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ number, days }) => (
            <tr key={days[0]}>
              <th scope="row">{number}</th>
              {days.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    data-autofocus={day === at || undefined}
                    data-outside={day.slice(0, 7) !== at.slice(0, 7) || undefined}
                    data-today={day === now || undefined}
                    aria-pressed={day === value}
                    aria-label={dayText(day)}
                    tabIndex={day === at ? 0 : -1}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="subtle" size="compact-xs" className={styles.today} onClick={() => onPick(now)}>
        {t('day.today')}
      </Button>
    </div>
  );
}
