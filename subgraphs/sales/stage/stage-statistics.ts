import { sql } from '#platform/database/drizzle.ts';
import { loader } from '#platform/subgraph/context.ts';

/** A stage whose figures are asked for by a reader who may know stages. */
export interface StageReference {
  id: string;
}

/** What stands in a stage now: how many, and for how many days on average. */
export type Standing = {
  count: number;
  age: string | null;
};

/** What has passed through a stage: how many left it, after how many days, and how many of a hundred were won. */
export type Passage = {
  count: number;
  days: string | null;
  rate: number | null;
};

/** How many of the latest changes are looked at: enough to tell, however many there are. */
const MOST_CHANGES = 20_000;
const DAYS = 365;

/** Of those that the reader sees, by stage; one statement. */
export const standingIn = loader<string, Standing>(async (context, stages) => {
  const tx = await context.read();
  const rows = await tx.execute<Standing & { stage: string }>(sql`
    select p.stage, count(*)::int as count, round(avg(extract(epoch from now() - p.stage_entered_at) / 86400)::numeric, 1)::text as age
    from sales.potential p where p.stage = any (${sql.param([...stages])}::text[]) group by p.stage`);
  return new Map(rows.map((row) => [row.stage, row]));
});

/** Of the latest changes that the reader sees, none of them older than a year, by stage; one statement. */
export const passageThrough = loader<string, Passage>(async (context, stages) => {
  const tx = await context.read();
  const rows = await tx.execute<Passage & { stage: string }>(sql`
    with latest as materialized (
      select c.id, c.potential_id, c.to_stage, c.at from sales.stage_change c
      where c.at > now() - make_interval(days => ${DAYS}::int) order by c.id desc limit ${MOST_CHANGES}
    ), stay as (
      select potential_id, to_stage as stage, at, lead(at) over (partition by potential_id order by id) as left_at from latest
    ), passed as (
      select stage, count(*)::int as count, round(avg(extract(epoch from left_at - at) / 86400)::numeric, 1)::text as days
      from stay where left_at is not null group by stage
    ), closed as (
      select s.stage, round(100.0 * count(distinct p.id) filter (where k.kind = 'WON') / count(distinct p.id))::int as rate
      from stay s join sales.potential p on p.id = s.potential_id join sales.stage k on k.id = p.stage
      where k.kind <> 'OPEN' group by s.stage
    )
    select asked.stage, coalesce(passed.count, 0) as count, passed.days, closed.rate
    from unnest(${sql.param([...stages])}::text[]) asked (stage) left join passed using (stage) left join closed using (stage)`);
  return new Map(rows.map((row) => [row.stage, row]));
});
