import { SYSTEM } from '#platform/actor.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { logoOf } from '../company/logo/logo.ts';
import { DEMO_PASSWORD } from './demo.ts';

/** What the sign-in page needs; open to all, so it tells nothing of people unless the company is the demo one. */
export async function signInOptions(context: Context) {
  const tx = await context.readAs(SYSTEM);
  const [row] = await tx.execute<{ name: string | null; demo: boolean; empty: boolean }>(sql`
    select (select name from identity.company) as name, coalesce((select demo from identity.company), false) as demo,
           not exists (select from identity."user") as empty`);
  return {
    company: row!.name ?? 'Solmu',
    logo: (await logoOf(context))?.url ?? null,
    needsFirstAdministrator: row!.empty,
    demoUsers: row!.demo ? await demoUsers(context) : [],
  };
}

/** Those who can still sign in with the demo password and nothing else. */
async function demoUsers(context: Context) {
  const tx = await context.readAs(SYSTEM);
  const rows = await tx.execute<{ name: string; email: string; title: string | null; role: string | null }>(sql`
    select u.name, u.email, u.title, r.name as role
    from identity."user" u join identity.credential c on c.user_id = u.id left join identity.role r on r.id = u.role_id
    where u.active and c.demo and c.totp_secret is null order by u.name, u.id`);
  return rows.map((row) => ({ ...row, password: DEMO_PASSWORD }));
}
