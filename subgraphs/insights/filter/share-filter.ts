import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { FilterRow } from './filter.table.ts';

/** Who may use a view beside its owner, and what they may do with it. */
export type Sharing = Pick<FilterRow, 'visibility' | 'groupId' | 'sharedRight'>;

/** What is asked for; what is left out stays. */
interface Asked {
  visibility?: Sharing['visibility'] | null;
  sharedWithId?: string | null;
  sharedRight?: Sharing['sharedRight'] | null;
}

export const UNSHARED: Sharing = { visibility: 'PRIVATE', groupId: null, sharedRight: 'READ' };

/** How a view is shared from now on. Refuses with REQUIRED and NOT_FOUND where it is for a group, and there is none. */
export async function sharingOf(tx: Tx, current: Sharing, asked: Asked): Promise<Sharing> {
  const visibility = asked.visibility ?? current.visibility;
  if (visibility === 'PRIVATE') return UNSHARED;
  const sharedRight = asked.sharedRight ?? current.sharedRight;
  if (visibility === 'ALL') return { visibility, groupId: null, sharedRight };
  const at = ['input', 'sharedWithId'];
  if (!asked.sharedWithId) return { visibility, groupId: current.groupId ?? refuse('REQUIRED', at), sharedRight };
  const groupId = toUuid('grp', asked.sharedWithId) ?? refuse('NOT_FOUND', at);
  const [group] = await tx.execute(
    sql`select 1 from identity_public.principal where id = ${groupId} and kind = 'GROUP'`,
  );
  if (!group) refuse('NOT_FOUND', at);
  return { visibility, groupId, sharedRight };
}

/** Refuses with NOT_OWNER what only who manages a view may change of its sharing. */
export function checkSharing(mayManage: boolean, current: Sharing, next: Sharing): void {
  if (mayManage) return;
  if (next.visibility !== current.visibility) refuse('NOT_OWNER', ['input', 'visibility']);
  if (next.groupId !== current.groupId) refuse('NOT_OWNER', ['input', 'sharedWithId']);
  if (next.sharedRight !== current.sharedRight) refuse('NOT_OWNER', ['input', 'sharedRight']);
}
