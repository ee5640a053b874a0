import { sql } from '#platform/database/drizzle.ts';
import { loader } from '#platform/subgraph/context.ts';

/** Names of users and groups by UUID. */
export const principalName = loader<string, string>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from identity_public.principal where id = any (${sql.param([...uuids])}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
});
