import { Temporal } from 'temporal-polyfill';
import type { ActivityRow } from './activity.table.ts';

/** Whether a task should have been done by now: its day is over, or its time of today, by the company's clock. */
export function isOverdue(
  { kind, state, dueDate, dueTime }: Pick<ActivityRow, 'kind' | 'state' | 'dueDate' | 'dueTime'>,
  { now, timeZone }: { now: Date; timeZone: string },
): boolean {
  if (kind !== 'TASK' || state !== 'OPEN' || !dueDate) return false;
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate().toString();
  return dueDate === today && dueTime ? dueTime < local.toPlainTime().toString().slice(0, 5) : dueDate < today;
}
