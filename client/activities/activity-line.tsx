import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleSlash } from 'lucide-react';
import { dayText, momentText } from '#client/cells/cell-text.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import type { ActivityLineData } from './activities.documents.ts';
import styles from './activities.module.css';

interface Props {
  activity: ActivityLineData;
  open: boolean;
  busy: boolean;
  onComplete: () => void;
}

/** One activity of a record: a tick that marks it as done, what it is, when, and whose. */
export function ActivityLine({ activity, open, busy, onComplete }: Props) {
  const { t } = useTexts('activities');
  const { id, subject, type, overdue, owner, doneAt, record } = activity;
  const Over = doneAt ? CircleCheck : CircleSlash;
  return (
    <li className={styles.line}>
      {open ? (
        <Checkbox
          size="xs"
          checked={busy}
          disabled={busy || !record.access?.mayEdit}
          aria-label={t('complete', { subject })}
          onChange={onComplete}
        />
      ) : (
        <Over size={16} strokeWidth={1.75} aria-hidden />
      )}
      <Link className={styles.subject} to="/$module/$id" params={{ module: 'activities', id }}>
        {subject}
      </Link>
      <span className={styles.type}>{type && <Chip hue={type.hue}>{type.label}</Chip>}</span>
      <span className={styles.when} data-overdue={overdue || undefined}>
        {whenIn(activity, t)}
      </span>
      {owner && <Avatar id={owner.id} name={owner.name} labelled />}
    </li>
  );
}

/** When it was done, or else when it is to be; of what is late, that it is. */
function whenIn(
  { startsAt, startDate, dueDate, dueTime, overdue, doneAt, status }: ActivityLineData,
  t: (key: 'overdue' | 'done', values: { day: string }) => string,
): string {
  if (doneAt) return t('done', { day: momentText(doneAt) });
  const day = startDate ?? dueDate;
  if (!day) return startsAt ? momentText(startsAt) : (status?.label ?? '');
  const told = dueTime ? `${dayText(day)} ${dueTime.replace(':', '.')}` : dayText(day);
  return overdue ? t('overdue', { day: told }) : told;
}
