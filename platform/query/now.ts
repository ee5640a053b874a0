import type { Catalog } from '../catalog/read-catalog.ts';
import type { Clock } from '../clock.ts';
import type { Now } from './condition.ts';

/** What relative periods mean now, by the company's calendar. */
export function nowOf({ organisation }: Catalog, { clock }: { clock: Clock }): Now {
  return momentOf({ organisation }, clock.now());
}

/** What they mean at a moment. */
export function momentOf({ organisation }: Pick<Catalog, 'organisation'>, now: Date): Now {
  const { timeZone, weekStart, fiscalYearStart } = organisation;
  return { now, timeZone, weekStart, fiscalYearStart };
}
