import { GraphQLError } from 'graphql';
import { followEvents } from '#platform/changes/follow-events.ts';
import type { Context } from '#platform/subgraph/context.ts';

/** A change in somebody's notifications, as its event carries it. */
export interface NotificationChange {
  cursor: string;
  /** UUID; null when many changed at once. */
  notification: string | null;
}

/** Follows the subscriber's own notifications. Rejects with UNAUTHENTICATED, RESYNC. */
export async function notificationReceived({ actor, platform }: Context, after: string | null | undefined) {
  if (!actor) throw new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
  return followEvents<{ notificationReceived: NotificationChange }>(platform.bus, {
    after,
    matters: ({ topic, payload }) => topic === 'notification' && payload.receiver === actor.userId,
    tell: (events) =>
      events.map(({ cursor, payload }) => ({
        notificationReceived: {
          cursor,
          notification: typeof payload.notification === 'string' ? payload.notification : null,
        },
      })),
  });
}
