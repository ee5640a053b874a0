import type { GraphQLResolveInfo } from 'graphql';
import { selectAll } from '#platform/database/columns.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { selects } from '#platform/graph/selects.ts';
import { type PageInput, planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import { literally } from '#platform/query/like.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { typedSearch } from '../check-input.ts';
import { type UserRow, userTable } from './user.table.ts';

interface UsersInput extends PageInput {
  search?: string | null;
  active?: boolean | null;
}

const BY_NAME: SortKey[] = [
  { expression: sql`t.name`, cast: 'text', descending: false, nullable: false },
  { expression: sql`t.id`, cast: 'uuid', descending: false, nullable: false },
];

/** A page of users by name; `totalCount` is computed only when selected. */
export function listUsers(context: Context, { search, active, ...page }: UsersInput, info: GraphQLResolveInfo) {
  return refusable(context.language, async () => {
    const tx = await context.read();
    const plan = planPage(BY_NAME, page, 'users');
    const where = matching(search, active);
    const [rows, counted] = await Promise.all([
      tx.execute<Record<string, unknown>>(sql`
        select ${selectAll(userTable, 't')}, ${plan.keys} from identity."user" t
        where ${where} and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}`),
      selects(info, 'totalCount')
        ? tx.execute<{ count: number }>(sql`select count(*)::int as count from identity."user" t where ${where}`)
        : [{ count: 0 }],
    ]);
    const connection = toConnection([...rows], plan, page, (row) => row as unknown as UserRow);
    return { ...connection, totalCount: counted[0]!.count };
  });
}

function matching(search: string | null | undefined, active: boolean | null | undefined): SQL {
  const pattern = `%${literally(typedSearch(search))}%`;
  return sql`(t.name ilike ${pattern} or t.email ilike ${pattern})
    and (${active ?? null}::boolean is null or t.active = ${active ?? null}::boolean)`;
}
