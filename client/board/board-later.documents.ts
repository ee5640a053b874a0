import { graphql } from '#client/generated/gql.ts';

export const BOARD_PAGE = graphql(/* GraphQL */ `
  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {
    board(id: $id, where: $where, search: $search) {
      id
      column(value: $column) {
        value
        cards(first: 100, after: $after) {
          ...BoardCards
        }
      }
    }
  }
`);

/** A board with lanes: the cells, without their cards. */
export const BOARD_LANES = graphql(/* GraphQL */ `
  query BoardLanes($id: ID!, $where: ConditionInput, $search: String, $lanes: Int) {
    board(id: $id, where: $where, search: $search) {
      id
      cursor
      mayMove
      conversion {
        ...BoardRates
      }
      filter {
        ...BoardFilter
      }
      columns {
        value
        label
        hue
        limit
        hidden
        count
        sums {
          amount
          currency
        }
      }
      laneCount
      lanes(first: $lanes) {
        value
        label
        hue
        cells {
          column
          count
          sums {
            amount
            currency
          }
        }
      }
    }
  }
`);

/** The first cards of all cells of a lane. */
export const BOARD_LANE = graphql(/* GraphQL */ `
  query BoardLane($id: ID!, $where: ConditionInput, $search: String, $lane: String) {
    board(id: $id, where: $where, search: $search) {
      id
      lane(value: $lane) {
        cells {
          column
          cards(first: 20) {
            ...BoardCards
          }
        }
      }
    }
  }
`);

/** The next cards of one cell. */
export const BOARD_CELL = graphql(/* GraphQL */ `
  query BoardCell($id: ID!, $where: ConditionInput, $search: String, $lane: String, $column: String, $after: String) {
    board(id: $id, where: $where, search: $search) {
      id
      cell(lane: $lane, column: $column) {
        cards(first: 100, after: $after) {
          ...BoardCards
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
      cells {
        lane
        column
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
      cells {
        lane
        column
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

/** How long cards may rest in each stage. */
export const STAGE_LIMITS = graphql(/* GraphQL */ `
  query StageRestLimits {
    pipelines {
      id
      stages {
        id
        rottingDays
      }
    }
  }
`);
