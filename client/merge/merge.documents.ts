import { graphql } from '#client/generated/gql.ts';

export const MERGE_RECORDS = graphql(/* GraphQL */ `
  mutation MergeRecords($input: MergeRecordsInput!) {
    mergeRecords(input: $input) {
      record {
        ...RecordFacts
      }
      merge {
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

export const UNDO_MERGE = graphql(/* GraphQL */ `
  mutation UndoMerge($id: ID!) {
    undoMerge(input: { id: $id }) {
      record {
        ...RecordFacts
      }
      parts {
        ...RecordFacts
      }
      keptFields
      kept {
        id
        title
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const MERGED_INTO = graphql(/* GraphQL */ `
  query MergedInto($id: ID!) {
    mergedInto(id: $id) {
      id
      module
    }
  }
`);
