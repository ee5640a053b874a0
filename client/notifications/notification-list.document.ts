import { graphql } from '#client/generated/gql.ts';

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
