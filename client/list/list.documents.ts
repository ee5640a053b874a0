import { graphql } from '#client/generated/gql.ts';
import type { ListCellFragment, ListRowPartsFragment } from '#client/generated/graphql.ts';

/** A row as a list shows it. */
export type Row = ListRowPartsFragment;
export type RowCell = ListCellFragment;

export const LIST_PAGE = graphql(/* GraphQL */ `
  query ListPage($input: ListInput!, $first: Int, $after: String) {
    list(input: $input, first: $first, after: $after) {
      edges {
        node {
          ...ListRowParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment ListRowParts on ListRow {
    id
    version
    cells {
      ...ListCell
    }
  }

  fragment ListCell on Cell {
    field
    value
    label
    hue
    currency
  }
`);

export const LIST_TOTALS = graphql(/* GraphQL */ `
  query ListTotals($input: ListInput!) {
    list(input: $input, first: 1) {
      totalCount
      sums {
        path
        sum
        sums {
          amount
          currency
        }
        converted {
          amount
          currency
          missing
        }
      }
    }
  }
`);

export const LIST_CHANGED = graphql(/* GraphQL */ `
  subscription ListChanged($module: String!, $where: ConditionInput, $after: String) {
    listChanged(module: $module, where: $where, after: $after) {
      cursor
      resync
      changedIds
      removedIds
      by {
        id
        name
      }
    }
  }
`);

export const DELETE_RECORDS = graphql(/* GraphQL */ `
  mutation DeleteListedRecords($input: DeleteRecordsInput!) {
    deleteRecords(input: $input) {
      deletedIds
      errors {
        code
        path
        message
      }
    }
  }
`);

export const RESTORE_RECORDS = graphql(/* GraphQL */ `
  mutation RestoreListedRecords($input: RestoreRecordsInput!) {
    restoreRecords(input: $input) {
      records {
        id
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
