import './notification.texts.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { selects } from '#platform/graph/selects.ts';
import { toId } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { commentById } from '../discussion/comment.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { recordByUuid } from '../record/record-reference.ts';
import { markRead } from './mark-read.ts';
import { notificationById, unreadCountOf } from './notification.loaders.ts';
import { notificationList } from './notification-list.ts';
import { notificationReceived } from './notification-received.ts';
import { setSetting, settingsOf } from './settings.ts';

export const notificationResolvers: Resolvers = {
  Notification: {
    __resolveReference: ({ id }, context) => byId(notificationById, context, 'ntf', id),
    id: ({ id }) => toId('ntf', id),
    record: ({ recordId }, _, context) => (recordId ? recordByUuid(context).load(recordId) : null),
    run: ({ runId }) => (runId ? { id: toId('run', runId) } : null),
    comment: ({ commentId }, _, context) => (commentId ? commentById(context).load(commentId) : null),
    actor: ({ actorId }) => userReference(actorId),
  },
  NotificationEvent: {
    notification: ({ notification }, _, context) =>
      notification ? notificationById(context).load(notification) : null,
    unreadCount: (_, __, context) => unread(context),
  },
  Query: {
    notifications: (_, selection, context, info) =>
      refusable(context.language, async () =>
        notificationList(await context.read(), context.actor!.userId, selection, selects(info, 'totalCount')),
      ),
    unreadCount: (_, __, context) => unread(context),
    notificationSettings: async (_, __, context) => settingsOf(await context.read(), context.actor!.userId),
  },
  Mutation: {
    markRead: async (_, { input }, context) => {
      const { marked, errors } = await context.work((tx) => markRead(tx, context.actor!.userId, input));
      const rows = await Promise.all((marked ?? []).map((uuid) => notificationById(context).load(uuid)));
      return {
        notifications: rows.filter((row) => row !== null),
        unreadCount: await unread(context),
        errors,
      };
    },
    setNotificationSetting: async (_, { input }, context) => {
      const { errors } = await context.work((tx) => setSetting(tx, context.actor!.userId, input));
      return { settings: await settingsOf(await context.read(), context.actor!.userId), errors };
    },
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
