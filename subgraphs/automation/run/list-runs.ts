import { mustManage } from '#platform/access/manages.ts';
import { selectAll } from '#platform/database/columns.ts';
import { sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { parseId, toUuid } from '#platform/id.ts';
import { planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import { columnOf } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { QueryAutomationRunsArgs } from '../generated/resolvers.ts';
import { type AutomationRunRow, runTable } from './run.table.ts';

const NEWEST_FIRST: SortKey[] = [{ expression: columnOf('t', 'id'), cast: 'uuid', descending: true, nullable: false }];
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** A page of the log, newest first. Throws FORBIDDEN for who does not manage the company. */
export function runsOf(context: Context, { ruleId, recordId, outcomes, ...page }: Partial<QueryAutomationRunsArgs>) {
  return refusable(context.language, async () => {
    const tx = await context.read();
    await mustManage(tx);
    const plan = planPage(NEWEST_FIRST, page, 'automation runs');
    const rows = await tx.execute<AutomationRunRow & Record<string, unknown>>(sql`
      select ${selectAll(runTable, 't')}, ${plan.keys} from automation.run t
      where ${ruleId ? sql`t.rule_id = ${toUuid('rul', ruleId) ?? NOTHING}` : sql`true`}
        and ${recordId ? sql`t.record_id = ${parseId(recordId)?.uuid ?? NOTHING}` : sql`true`}
        and ${outcomes?.length ? sql`t.outcome = any (${sql.param([...outcomes])}::text[])` : sql`true`}
        and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}`);
    return toConnection([...rows], plan, page, (row) => row as AutomationRunRow);
  });
}
