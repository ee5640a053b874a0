import { GraphQLError } from 'graphql';
import { followEvents } from '#platform/changes/follow-events.ts';
import { audienceChanged } from '#platform/subgraph/audience.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { findRecord } from '../record/record-reference.ts';

/** A change in a discussion, as its event carries it. */
export interface CommentChange {
  cursor: string;
  comment: string;
  record: string;
}

interface Arguments {
  recordId: string;
  after?: string | null;
}

/** Follows the discussion of a record for as long as the subscriber may see it. Rejects with NOT_FOUND, RESYNC. */
export async function commentChanged(context: Context, { recordId, after }: Arguments) {
  const record = await findRecord(await context.read(), recordId);
  if (!record) throw new GraphQLError('There is no such record', { extensions: { code: 'NOT_FOUND' } });
  return followEvents<{ commentChanged: CommentChange }>(context.platform.bus, {
    after,
    audienceChanged: audienceChanged(context, 'commentChanged'),
    matters: (event) => event.topic === 'comment' && event.recordId === record.uuid,
    tell: async (events) => {
      // Rights may have changed since: what can't be seen any more is not told.
      if (!(await context.glance((tx) => findRecord(tx, recordId)))) return [];
      return events.map(({ cursor, payload }) => ({
        commentChanged: { cursor, comment: String(payload.comment), record: recordId },
      }));
    },
  });
}
