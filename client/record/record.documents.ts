import { graphql } from '#client/generated/gql.ts';
import type { RecordCellFragment, RecordFactsFragment } from '#client/generated/graphql.ts';

/** A record as its page shows it. */
export type RecordFacts = RecordFactsFragment;
export type RecordCell = RecordCellFragment;

export const RECORD_FACTS = graphql(/* GraphQL */ `
  fragment RecordFacts on Record {
    id
    module
    title
    version
    following
    access {
      mayEdit
      mayDelete
    }
    followers {
      id
      name
    }
    cells {
      ...RecordCell
    }
  }

  fragment RecordCell on Cell {
    field
    value
    label
    hue
    currency
  }
`);

export const RECORD = graphql(/* GraphQL */ `
  query RecordPage($id: ID!) {
    record(id: $id) {
      ...RecordFacts
    }
  }
`);

export const RECORD_CHANGED = graphql(/* GraphQL */ `
  subscription RecordChanged($id: ID!, $after: String) {
    recordChanged(id: $id, after: $after) {
      cursor
      kind
      fields
      by {
        id
        name
      }
      record {
        ...RecordFacts
      }
    }
  }
`);
