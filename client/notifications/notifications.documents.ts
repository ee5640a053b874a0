import { graphql } from '#client/generated/gql.ts';
import type { NotificationLineFragment } from '#client/generated/graphql.ts';

export type NotificationLine = NotificationLineFragment;

export const NOTIFICATION_LINE = graphql(/* GraphQL */ `
  fragment NotificationLine on Notification {
    id
    kind
    createdAt
    readAt
    record {
      id
      module
      title
    }
    module
    count
    subject
    run {
      id
      ...RunParts
    }
    comment {
      id
      text
    }
    actor {
      id
      name
    }
    rule
    text
  }
`);

export const NOTIFICATION_RECEIVED = graphql(/* GraphQL */ `
  subscription NotificationReceived($after: String) {
    notificationReceived(after: $after) {
      cursor
      unreadCount
      notification {
        ...NotificationLine
      }
    }
  }
`);
