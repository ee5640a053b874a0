import { graphql } from '#client/generated/gql.ts';
import type { RunPartsFragment } from '#client/generated/graphql.ts';

/** A run as it is shown. */
export type Run = RunPartsFragment;

export const RUN = graphql(/* GraphQL */ `
  query Run($id: ID!) {
    run(id: $id) {
      ...RunParts
    }
  }

  fragment RunParts on Run {
    id
    kind
    module
    state
    total
    handled
    done
    unchanged
    refused
    fields {
      name
      label
    }
    createdAt
    endedAt
    undoableUntil
    undoOf {
      id
      kind
    }
    undoneBy {
      id
      state
    }
  }
`);

export const MY_RUNS = graphql(/* GraphQL */ `
  query MyRuns($after: String) {
    myRuns(first: 30, after: $after) {
      edges {
        node {
          ...RunParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RUN_REFUSALS = graphql(/* GraphQL */ `
  query RunRefusals($id: ID!, $after: String) {
    run(id: $id) {
      id
      outcomes(outcome: REFUSED, first: 50, after: $after) {
        edges {
          node {
            row
            record {
              id
              title
              url
            }
            errors {
              path
              message
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const RUN_PROGRESSED = graphql(/* GraphQL */ `
  subscription RunProgressed($id: ID, $after: String) {
    runProgressed(id: $id, after: $after) {
      cursor
      run {
        ...RunParts
      }
    }
  }
`);

export const CANCEL_RUN = graphql(/* GraphQL */ `
  mutation CancelShownRun($input: CancelRunInput!) {
    cancelRun(input: $input) {
      run {
        ...RunParts
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UNDO_RUN = graphql(/* GraphQL */ `
  mutation UndoShownRun($input: UndoRunInput!) {
    undoRun(input: $input) {
      run {
        ...RunParts
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
