import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from './database/session.ts';
import type { Language } from './errors/texts.ts';

/** What holds for the whole company: what a day is, where weeks and financial years begin, which money is its own. */
export interface Organisation {
  /** Its own language; of texts for nobody in particular. */
  language: Language;
  /** IANA name, such as Europe/Helsinki: what a calendar day is. */
  timeZone: string;
  /** The first day of a week: 1 is Monday, 7 Sunday. */
  weekStart: number;
  /** The first month of a financial year, 1–12. */
  fiscalYearStart: number;
  /** Code of the money in which it counts. */
  currency: string;
}

/** The company before it is set up, as the columns of `identity.company` have it by default. */
export const UNSET: Organisation = {
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  weekStart: 1,
  fiscalYearStart: 1,
  currency: 'EUR',
};

/** What holds for the company as a query of one row, or none before it is set up. */
export const ORGANISATION = sql`
  select language, time_zone as "timeZone", week_start as "weekStart", fiscal_year_start as "fiscalYearStart", currency
  from identity_public.company`;

/** Reads what holds for the company: one statement. Whoever has a catalog has it there. */
export async function readOrganisation(tx: Pick<Tx, 'execute'>): Promise<Organisation> {
  const [row] = await tx.execute<Organisation & Record<string, unknown>>(ORGANISATION);
  return row ?? UNSET;
}
