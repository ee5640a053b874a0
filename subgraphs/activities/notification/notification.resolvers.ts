import { refusable } from '#platform/errors/refusable.ts';
import { selects } from '#platform/graph/selects.ts';
import { toId } from '#platform/id.ts';
import { userReference } from '#platform/records/record-fields.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { commentById } from '../discussion/comment.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { recordByUuid } from '../record/record-reference.ts';
import { notificationById, unreadCountOf } from './notification.loaders.ts';
import { notificationList } from './notification-list.ts';
import { notificationReceived } from './notification-received.ts';

export const notificationResolvers: Resolvers = {
  Notification: {
    __resolveReference: ({ id }, context) => byId(notificationById, context, 'ntf', id),
    id: ({ id }) => toId('ntf', id),
    record: ({ recordId }, _, context) => recordByUuid(context).load(recordId),
    comment: ({ commentId }, _, context) => (commentId ? commentById(context).load(commentId) : null),
    actor: ({ actorId }) => userReference(actorId),
  },
  NotificationEvent: {
    notification: ({ notification }, _, context) => notificationById(context).load(notification),
    unreadCount: (_, __, context) => unread(context),
  },
  Query: {
    notifications: (_, selection, context, info) =>
      refusable(context.language, async () =>
        notificationList(await context.read(), context.actor!.userId, selection, selects(info, 'totalCount')),
      ),
    unreadCount: (_, __, context) => unread(context),
  },
  Subscription: {
    notificationReceived: {
      subscribe: (_, { after }, context) => notificationReceived(context, after),
    },
  },
};

async function unread(context: Context): Promise<number> {
  await context.read();
  return (await unreadCountOf(context).load(context.actor!.userId)) ?? 0;
}
