import { graphql } from '#client/generated/gql.ts';

export const UPDATE_RECORD = graphql(/* GraphQL */ `
  mutation UpdateRecord($input: UpdateRecordInput!) {
    updateRecord(input: $input) {
      record {
        ...RecordFacts
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_RECORD = graphql(/* GraphQL */ `
  mutation DeleteRecord($id: ID!) {
    deleteRecords(input: { ids: [$id] }) {
      deletedIds
      errors {
        message
      }
    }
  }
`);

export const RESTORE_RECORD = graphql(/* GraphQL */ `
  mutation RestoreRecord($id: ID!) {
    restoreRecords(input: { ids: [$id] }) {
      records {
        id
      }
      errors {
        message
      }
    }
  }
`);
