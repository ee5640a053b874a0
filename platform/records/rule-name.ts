import { sql } from '#platform/database/drizzle.ts';
import { loader } from '../subgraph/context.ts';

/** Names of automation rules by UUID, also of those that are deleted. */
export const ruleName = loader<string, string>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from automation_public.rule_names(${sql.param([...uuids])}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
});
