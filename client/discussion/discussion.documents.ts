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

export const ADD_COMMENT = graphql(/* GraphQL */ `
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      comment {
        ...CommentThread
        parent {
          ...CommentThread
        }
      }
      mentionsNotDelivered {
        ...MentionedName
      }
      errors {
        code
        message
      }
    }
  }

  fragment MentionedName on Principal {
    ... on User {
      id
      name
    }
    ... on Group {
      id
      name
    }
  }
`);

export const EDIT_COMMENT = graphql(/* GraphQL */ `
  mutation EditComment($input: EditCommentInput!) {
    editComment(input: $input) {
      comment {
        ...CommentLine
      }
      mentionsNotDelivered {
        ...MentionedName
      }
      errors {
        code
        message
      }
    }
  }
`);

export const DELETE_COMMENT = graphql(/* GraphQL */ `
  mutation DeleteComment($input: DeleteCommentInput!) {
    deleteComment(input: $input) {
      comment {
        ...CommentLine
      }
      errors {
        code
        message
      }
    }
  }
`);

export const MENTION_CANDIDATES = graphql(/* GraphQL */ `
  query MentionCandidates($recordId: ID!, $query: String!) {
    mentionCandidates(recordId: $recordId, query: $query) {
      __typename
      ... on User {
        id
        name
        title
      }
      ... on Group {
        id
        name
      }
    }
  }
`);
