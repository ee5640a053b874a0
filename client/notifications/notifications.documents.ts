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
    comment {
      id
      text
    }
    actor {
      id
      name
    }
  }
`);

export const UNREAD_COUNT = graphql(/* GraphQL */ `
  query UnreadCount {
    unreadCount
  }
`);

export const NOTIFICATIONS = graphql(/* GraphQL */ `
  query Notifications($unread: Boolean, $first: Int!, $after: String) {
    notifications(unread: $unread, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...NotificationLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
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

export const MARK_READ = graphql(/* GraphQL */ `
  mutation MarkRead($input: MarkReadInput!) {
    markRead(input: $input) {
      unreadCount
      notifications {
        id
        readAt
      }
      errors {
        code
        message
      }
    }
  }
`);
