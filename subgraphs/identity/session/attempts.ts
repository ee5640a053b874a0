import { SYSTEM } from '#platform/actor.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse, type UserError } from '#platform/errors/user-error.ts';
import { deriveToken } from '#platform/secrets.ts';
import type { Context } from '#platform/subgraph/context.ts';

/** What is being tried, and how often it may be within a quarter of an hour. */
export interface Attempt {
  /** Such as `address matti@kone.fi`; only its hash is kept. */
  what: string;
  most: number;
}

const WINDOW_MINUTES = 15;

/**
 * Counts a try against each limit, before it is made and whatever becomes of it; answers RATE_LIMITED once one is
 * used up. The counts are in PostgreSQL, so all nodes share them; tries at the same moment queue, so none slips by.
 */
export async function countAttempts(context: Context, attempts: Attempt[], path: string[]): Promise<UserError[]> {
  const now = context.clock.now();
  const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
  const keys = attempts.map(({ what, most }) => ({ key: keyOf(context, what), most })).sort(byKey);
  const { errors } = await context.workAs(SYSTEM, async (tx) => {
    for (const { key, most } of keys) {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`);
      const [row] = await tx.execute<{ count: number }>(
        sql`select count(*)::int as count from identity.attempt where key = ${key} and at > ${since.toISOString()}`,
      );
      if (row!.count >= most) refuse('RATE_LIMITED', path, { minutes: WINDOW_MINUTES });
    }
    for (const { key } of keys) {
      await tx.execute(sql`insert into identity.attempt (key, at) values (${key}, ${now.toISOString()})`);
    }
    return {};
  });
  return errors;
}

/** Forgets the tries at something after one of them was right. */
export async function forgetAttempts(tx: Tx, context: Context, what: string): Promise<void> {
  await tx.execute(sql`delete from identity.attempt where key = ${keyOf(context, what)}`);
}

/** Takes one try back: it was right, and others who share the limit shall not pay for it. */
export async function takeBackAttempt(tx: Tx, context: Context, what: string): Promise<void> {
  await tx.execute(sql`
    delete from identity.attempt where ctid in (
      select ctid from identity.attempt where key = ${keyOf(context, what)} order by at desc limit 1)`);
}

function keyOf({ platform }: Context, what: string): string {
  return deriveToken(platform.config.secret, 'attempt', what);
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}
