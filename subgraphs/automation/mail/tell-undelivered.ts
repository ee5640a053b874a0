import '../action/action.texts.ts';
import { SYSTEM } from '#platform/actor.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import { fault } from '#platform/errors/user-error.ts';

/** Tells in the log that mails of rules did not go out, and gives them up. */
export async function tellUndelivered(database: Database, ids: string[]): Promise<void> {
  if (!ids.length) return;
  const { path, ...rest } = fault('NOT_DELIVERED', ['field']);
  await writing(database, SYSTEM, async (tx) => {
    await tx.execute(sql`
      with given_up as (
        delete from automation.mail where id = any (${sql.param(ids)}::uuid[]) returning run_id, action, receiver
      ), amiss as (
        select run_id, action, jsonb_agg(${JSON.stringify({ ...rest, path })}::jsonb || jsonb_build_object('values', jsonb_build_object('receiver', receiver))) as faults
        from given_up group by run_id, action
      )
      update automation.run r set outcome = 'REFUSED', actions = (
        select jsonb_agg(case when a.faults is null then line else line || jsonb_build_object('outcome', 'REFUSED', 'faults', (line -> 'faults') || a.faults) end order by place)
        from jsonb_array_elements(r.actions) with ordinality l (line, place)
        left join amiss a on a.run_id = r.id and a.action = place - 1)
      where r.id in (select run_id from amiss)`);
  });
}
