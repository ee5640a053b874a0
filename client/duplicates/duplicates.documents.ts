import { graphql } from '#client/generated/gql.ts';
import type { DuplicateMatchFragment, DuplicatesQuery } from '#client/generated/graphql.ts';

export type Match = DuplicateMatchFragment;
export type Group = NonNullable<DuplicatesQuery['duplicates']>['edges'][number]['node'];

export const DUPLICATES = graphql(/* GraphQL */ `
  query Duplicates($module: String!, $after: String) {
    duplicates(module: $module, after: $after) {
      totalCount
      edges {
        cursor
        node {
          record {
            id
            title
          }
          matches {
            ...DuplicateMatch
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment DuplicateMatch on DuplicateMatch {
    score
    signs {
      reason
      fields
    }
    record {
      id
      title
    }
  }
`);

export const DUPLICATES_OF_RECORD = graphql(/* GraphQL */ `
  query DuplicatesOfRecord($id: ID!) {
    duplicatesOf(recordId: $id) {
      ...DuplicateMatch
    }
  }
`);

export const DUPLICATES_OF_VALUES = graphql(/* GraphQL */ `
  query DuplicatesOfValues($input: DuplicatesOfInput!) {
    duplicatesOf(input: $input) {
      ...DuplicateMatch
    }
  }
`);

export const DISMISS_DUPLICATES = graphql(/* GraphQL */ `
  mutation DismissDuplicates($input: DismissDuplicatesInput!) {
    dismissDuplicates(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);
