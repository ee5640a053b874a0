import { graphql } from '#client/generated/gql.ts';
import type { HistoryLineFragment } from '#client/generated/graphql.ts';

export type HistoryLine = HistoryLineFragment;
export type FieldChange = HistoryLine['changes'][number];

export const RECORD_HISTORY = graphql(/* GraphQL */ `
  query RecordHistory($id: ID!, $first: Int!, $after: String) {
    record(id: $id) {
      id
      history(first: $first, after: $after) {
        edges {
          cursor
          node {
            ...HistoryLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }

  fragment HistoryLine on HistoryEntry {
    id
    at
    cause
    rule
    kind
    by {
      id
      name
    }
    of {
      id
      title
    }
    merge {
      id
      undoableUntil
      undoneAt
      parts {
        id
        title
        number
      }
      taken {
        field
        label
        from {
          id
          title
        }
      }
    }
    changes {
      field
      label
      from {
        ...RecordCell
      }
      to {
        ...RecordCell
      }
    }
  }
`);
