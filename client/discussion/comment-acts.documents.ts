import { graphql } from '#client/generated/gql.ts';

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
