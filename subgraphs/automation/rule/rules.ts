import { mustManage } from '#platform/access/manages.ts';
import { and, asc, eq, isNull, sql } from '#platform/database/drizzle.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { type AutomationRuleRow, ruleTable } from './rule.table.ts';

/** Rules by UUID; to whom they are shown is the policy's to say. */
export const ruleById = loader<string, AutomationRuleRow>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(ruleTable)
    .where(and(sql`id = any (${sql.param([...uuids])}::uuid[])`, isNull(ruleTable.deletedAt)));
  return new Map(rows.map((row) => [row.id, row]));
});

/** Rules in the order in which they act. Throws FORBIDDEN for who does not manage the company. */
export async function rulesOf(context: Context, module?: string | null): Promise<AutomationRuleRow[]> {
  const tx = await context.read();
  await mustManage(tx);
  return tx
    .select()
    .from(ruleTable)
    .where(and(isNull(ruleTable.deletedAt), module ? eq(ruleTable.module, module) : undefined))
    .orderBy(asc(ruleTable.position));
}
