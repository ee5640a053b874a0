import { graphql } from '#client/generated/gql.ts';

export const BOARD_PAGE = graphql(/* GraphQL */ `
  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {
    board(id: $id, where: $where, search: $search) {
      id
      column(value: $column) {
        value
        cards(first: 100, after: $after) {
          edges {
            node {
              ...BoardCard
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  }
`);

export const BOARD_CHANGED = graphql(/* GraphQL */ `
  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {
    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {
      cursor
      kind
      recordId
      card {
        ...BoardCard
      }
      columns {
        value
        count
        sums {
          amount
          currency
        }
      }
      by {
        id
        name
      }
    }
  }
`);

export const MOVE_CARD = graphql(/* GraphQL */ `
  mutation MoveCard($input: MoveCardInput!) {
    moveCard(input: $input) {
      card {
        ...BoardCard
      }
      columns {
        value
        count
        sums {
          amount
          currency
        }
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
