import { requireManager } from '#platform/access/manages.ts';
import { eq, sql } from '#platform/database/drizzle.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkId, checkName } from '../check-input.ts';
import type { UpdateGroupInput } from '../generated/resolvers.ts';
import { groupById } from '../loaders.ts';
import { lockVersion } from '../lock-version.ts';
import { LONGEST_GROUP_NAME } from './create-group.ts';
import { groupTable } from './group.table.ts';
import { setMembers } from './set-members.ts';

/** Renames a group or sets its members. Errors: those of `createGroup`, STALE_VERSION and GROUP_CYCLE. */
export async function updateGroup(context: Context, { id, version, name, ...members }: UpdateGroupInput) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const uuid = checkId(id, ['grp'], ['input', 'id']);
    await lockVersion(tx, groupTable, uuid, version);
    await tx
      .update(groupTable)
      .set({
        version: sql`${groupTable.version} + 1`,
        ...(name != null && { name: checkName(name, ['input', 'name'], LONGEST_GROUP_NAME) }),
      })
      .where(eq(groupTable.id, uuid));
    await setMembers(tx, uuid, members);
    return {};
  });
  return { group: await byId(groupById, context, 'grp', id), errors };
}
