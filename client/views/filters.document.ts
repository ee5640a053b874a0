import { graphql } from '#client/generated/gql.ts';

/** The filters of a module that the reader may use; asked for before the page that shows them is there. */
export const FILTERS = graphql(/* GraphQL */ `
  query Filters($module: String!) {
    filters(module: $module) {
      ...ListedFilter
    }
  }

  fragment ListedFilter on Filter {
    id
    name
    module
    presentation
    columns
    where
    sort {
      field
      direction
    }
    board {
      laneField
    }
    visibility
    sharedWith {
      id
      name
    }
    sharedRight
    system
    mayEdit
    mayManage
    isDefault
    isFavourite
    kpis {
      name
      mode
      function
      field
      where
      against
      by
      target
      shape
    }
    problems {
      kind
      message
    }
    version
    owner {
      id
      name
    }
  }
`);
