import { graphql } from '#client/generated/gql.ts';

export const UNREAD_COUNT = graphql(/* GraphQL */ `
  query UnreadCount {
    unreadCount
  }
`);
