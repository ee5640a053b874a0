import type { Clock } from '../clock.ts';
import { TIME_ZONE } from '../time-zone.ts';
import type { Now } from './condition.ts';

/** What relative periods mean now, in the organisation's time zone. */
export function nowOf({ clock }: { clock: Clock }): Now {
  return { now: clock.now(), timeZone: TIME_ZONE };
}
