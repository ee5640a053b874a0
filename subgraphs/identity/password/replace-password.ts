import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** Puts a new password in place of the old one. Tells whether signing in also asks for a one-time code. */
export async function replacePassword(tx: Tx, userId: string, hash: string): Promise<{ totp: boolean }> {
  const [row] = await tx.execute<{ totp: boolean }>(sql`
    insert into identity.credential (user_id, password_hash) values (${userId}, ${hash})
    on conflict (user_id) do update set password_hash = excluded.password_hash, demo = false
    returning totp_secret is not null as totp`);
  return row!;
}
