import { sql } from '#platform/database/drizzle.ts';
import { loader } from '#platform/subgraph/context.ts';
import type { FollowLevel } from '../generated/resolvers.ts';

/** What the reader chose, by record; NONE when following was stopped. */
export const chosenLevel = loader<string, FollowLevel | 'NONE'>(async (context, records) => {
  const tx = await context.read();
  const rows = await tx.execute<{ record: string; level: FollowLevel | 'NONE' }>(sql`
    select record_id as record, level from activities.follow
    where user_id = ${context.actor!.userId} and record_id = any (${sql.param([...records])}::uuid[])`);
  return new Map(rows.map(({ record, level }) => [record, level]));
});

/** UUIDs of the users who follow a record, by record. */
export const followersOf = loader<string, string[]>(async (context, records) => {
  const tx = await context.read();
  const rows = await tx.execute<{ record: string; user: string }>(sql`
    select record_id as record, user_id as "user" from activities.followers(${sql.param([...records])}::uuid[]) order by 2`);
  const byRecord = Map.groupBy(rows, ({ record }) => record);
  return new Map([...byRecord].map(([record, lines]) => [record, lines.map(({ user }) => user)]));
});
