import { sql } from 'drizzle-orm';
import { mayRead } from '#platform/records/record-fields.ts';
import { loader } from '#platform/subgraph/context.ts';
import type { StageStatistics } from '../generated/resolvers.ts';

/** For how long back what has passed counts. */
const DAYS = 365;

type Row = { stage: string } & StageStatistics;

/** How potentials fare in stages, of those that the reader sees; one statement for all stages. Nothing for who may not know stages. */
export const statisticsOf = loader<string, StageStatistics>(async (context, stages) => {
  if (!(await mayRead(context, 'potentials', 'stage'))) return new Map();
  const tx = await context.read();
  const rows = await tx.execute<Row>(sql`
    with stay as (
      select c.potential_id, c.to_stage as stage, c.at,
        lead(c.at) over (partition by c.potential_id order by c.id) as left_at
      from sales.stage_change c
    ), passed as (
      select stage, count(*)::int as count, round(avg(extract(epoch from left_at - at) / 86400)::numeric, 1)::text as days
      from stay where left_at > now() - make_interval(days => ${DAYS}::int) group by stage
    ), closed as (
      select s.stage, round(100.0 * count(distinct p.id) filter (where k.kind = 'WON') / count(distinct p.id))::int as rate
      from stay s join sales.potential p on p.id = s.potential_id join sales.stage k on k.id = p.stage
      where k.kind <> 'OPEN' and p.closed_at > now() - make_interval(days => ${DAYS}::int) group by s.stage
    ), standing as (
      select p.stage, count(*)::int as count, round(avg(extract(epoch from now() - p.stage_entered_at) / 86400)::numeric, 1)::text as age
      from sales.potential p where p.stage = any (${sql.param([...stages])}::text[]) group by p.stage
    )
    select asked.stage, coalesce(standing.count, 0) as standing, standing.age, coalesce(passed.count, 0) as passed,
      passed.days as "daysInStage", closed.rate as "winRate"
    from unnest(${sql.param([...stages])}::text[]) asked (stage)
    left join standing using (stage) left join passed using (stage) left join closed using (stage)`);
  return new Map(rows.map(({ stage, ...statistics }) => [stage, statistics]));
});
