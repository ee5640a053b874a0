import { requireManager } from '#platform/access/manages.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkName } from '../check-input.ts';
import type { CreateGroupInput } from '../generated/resolvers.ts';
import { groupById } from '../loaders.ts';
import { groupTable } from './group.table.ts';
import { setMembers } from './set-members.ts';

export const LONGEST_GROUP_NAME = 100;

/** Makes a group. Errors: FORBIDDEN, REQUIRED, TOO_LONG, NAME_TAKEN, INVALID_ID, NOT_FOUND, TOO_MANY, TOO_DEEP. */
export async function createGroup(context: Context, { name, ...members }: CreateGroupInput) {
  const { uuid, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const [group] = await tx
      .insert(groupTable)
      .values({ name: checkName(name, ['input', 'name'], LONGEST_GROUP_NAME) })
      .returning({ id: groupTable.id });
    await setMembers(tx, group!.id, members);
    return { uuid: group!.id };
  });
  return { group: uuid ? await groupById(context).load(uuid) : null, errors };
}
