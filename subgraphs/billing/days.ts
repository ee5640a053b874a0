import type { Tx } from '#platform/database/session.ts';
import { readOrganisation } from '#platform/organisation.ts';
import { dayOf } from '#platform/query/period.ts';
import type { Context } from '#platform/subgraph/context.ts';

/** The day that it is in the company, YYYY-MM-DD. */
export async function todayIn(tx: Tx, { clock }: Context): Promise<string> {
  const { timeZone } = await readOrganisation(tx);
  return dayOf(clock.now(), timeZone).toString();
}

/** A day so many days later. */
export function laterBy(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
