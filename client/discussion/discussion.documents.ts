import { graphql } from '#client/generated/gql.ts';
import type { CommentLineFragment, CommentThreadFragment } from '#client/generated/graphql.ts';

export type CommentThread = CommentThreadFragment;
export type CommentLine = CommentLineFragment;

graphql(/* GraphQL */ `
  fragment CommentLine on Comment {
    id
    body
    createdAt
    editedAt
    deletedAt
    mayEdit
    mayDelete
    author {
      id
      name
      active
    }
    versions {
      text
      until
    }
  }
`);

graphql(/* GraphQL */ `
  fragment CommentThread on Comment {
    ...CommentLine
    replies {
      ...CommentLine
    }
  }
`);

export const RECORD_COMMENTS = graphql(/* GraphQL */ `
  query RecordComments($id: ID!, $before: String) {
    record(id: $id) {
      id
      comments(last: 30, before: $before) {
        edges {
          cursor
          node {
            ...CommentThread
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
        totalCount
      }
    }
  }
`);

export const COMMENT_CHANGED = graphql(/* GraphQL */ `
  subscription CommentChanged($recordId: ID!, $after: String) {
    commentChanged(recordId: $recordId, after: $after) {
      cursor
      comment {
        ...CommentThread
        parent {
          ...CommentThread
        }
      }
    }
  }
`);
