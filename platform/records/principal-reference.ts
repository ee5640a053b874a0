import { sql } from '#platform/database/drizzle.ts';
import { toId } from '../id.ts';
import { type Context, loader } from '../subgraph/context.ts';

/** A person or group as another subgraph refers to it. */
export interface PrincipalReference {
  __typename: 'User' | 'Group';
  id: string;
}

const principals = loader<string, PrincipalReference>(async (context, ids) => {
  const tx = await context.read();
  const rows = await tx.execute<{ id: string; kind: string; prefix: string }>(
    sql`select id, kind, prefix from identity_public.principal where id = any (${sql.param([...ids])}::uuid[])`,
  );
  return new Map(
    rows.map(({ id, kind, prefix }) => [id, { __typename: kind === 'GROUP' ? 'Group' : 'User', id: toId(prefix, id) }]),
  );
});

/** A user as another subgraph refers to it. */
export function userReference(uuid: string | null): { id: string } | null {
  return uuid ? { id: toId('usr', uuid) } : null;
}

/** The owner behind a principal's UUID; batched. */
export function principalReference(context: Context, uuid: string): Promise<PrincipalReference | null> {
  return principals(context).load(uuid);
}
