import './discussion.texts.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { selects } from '#platform/graph/selects.ts';
import { toId } from '#platform/id.ts';
import { principalReference, userReference } from '#platform/records/principal-reference.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { recordByUuid, visibleRecord } from '../record/record-reference.ts';
import { addComment } from './add-comment.ts';
import { commentById, isAdmin, participantsOf, repliesTo, versionsOf } from './comment.loaders.ts';
import type { CommentRow } from './comment.table.ts';
import { commentChanged } from './comment-changed.ts';
import { commentCount, commentPage } from './comment-page.ts';
import { deleteComment } from './delete-comment.ts';
import { editComment } from './edit-comment.ts';
import { mentionCandidates } from './mention-candidates.ts';

export const discussionResolvers: Resolvers = {
  Record: {
    __resolveReference: ({ id }) => ({ id }),
    comments: async ({ id }, page, context, info) => {
      const record = await visibleRecord(context, id);
      if (!record) return null;
      return refusable(context.language, async () => {
        const [connection, totalCount] = await Promise.all([
          commentPage(context).load({ record: record.uuid, ...page }),
          selects(info, 'totalCount') ? commentCount(context).load(record.uuid) : 0,
        ]);
        return { ...connection!, totalCount: totalCount ?? 0 };
      });
    },
    participants: async ({ id }, _, context) => {
      const record = await visibleRecord(context, id);
      return record ? users((await participantsOf(context).load(record.uuid)) ?? []) : null;
    },
  },
  Comment: {
    __resolveReference: ({ id }, context) => byId(commentById, context, 'com', id),
    id: ({ id }) => toId('com', id),
    record: async ({ recordId }, _, context) => (await recordByUuid(context).load(recordId))!,
    author: ({ authorId }) => userReference(authorId),
    parent: ({ parentId }, _, context) => (parentId ? commentById(context).load(parentId) : null),
    replies: async ({ id }, _, context) => (await repliesTo(context).load(id)) ?? [],
    mentions: ({ mentions }, _, context) => principals(context, mentions),
    versions: async ({ id }, _, context) => (await versionsOf(context).load(id)) ?? [],
    mayEdit: (comment, _, context) => isOwn(comment, context),
    mayDelete: async (comment, _, context) =>
      isOwn(comment, context) ||
      (!comment.deletedAt && ((await isAdmin(context).load(context.actor!.userId)) ?? false)),
  },
  CommentEvent: {
    comment: ({ comment }, _, context) => commentById(context).load(comment),
    record: ({ record }) => ({ id: record }),
  },
  Query: {
    mentionCandidates: async (_, input, context) => mentionCandidates(await context.read(), input),
  },
  Mutation: {
    addComment: async (_, { input }, context) => {
      const { uuid, notDelivered, errors } = await context.work((tx) => addComment(tx, context.actor!.userId, input));
      return {
        comment: uuid ? await commentById(context).load(uuid) : null,
        mentionsNotDelivered: await principals(context, notDelivered ?? []),
        errors,
      };
    },
    editComment: async (_, { input }, context) => {
      const { uuid, notDelivered, errors } = await context.work((tx) => editComment(tx, context.actor!.userId, input));
      return {
        comment: uuid ? await commentById(context).load(uuid) : null,
        mentionsNotDelivered: await principals(context, notDelivered ?? []),
        errors,
      };
    },
    deleteComment: async (_, { input: { id } }, context) => {
      const { uuid, errors } = await context.work((tx) => deleteComment(tx, context.actor!.userId, id));
      return { comment: uuid ? await commentById(context).load(uuid) : null, errors };
    },
  },
  Subscription: {
    commentChanged: {
      subscribe: (_, input, context) => commentChanged(context, input),
    },
  },
};

/** Those of a list of principals that are still there. */
async function principals(context: Context, uuids: string[]) {
  const found = await Promise.all(uuids.map((uuid) => principalReference(context, uuid)));
  return found.filter((principal) => principal !== null);
}

function users(uuids: string[]) {
  return uuids.map((uuid) => ({ id: toId('usr', uuid) }));
}

function isOwn({ authorId, deletedAt }: CommentRow, { actor }: Context): boolean {
  return !deletedAt && authorId === actor?.userId;
}
