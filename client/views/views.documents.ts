import { graphql } from '#client/generated/gql.ts';

export const CREATE_FILTER = graphql(/* GraphQL */ `
  mutation CreateFilter($input: CreateFilterInput!) {
    createFilter(input: $input) {
      filter {
        ...ListedFilter
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_FILTER = graphql(/* GraphQL */ `
  mutation UpdateFilter($input: UpdateFilterInput!) {
    updateFilter(input: $input) {
      filter {
        ...ListedFilter
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_FILTER = graphql(/* GraphQL */ `
  mutation DeleteFilter($input: DeleteFilterInput!) {
    deleteFilter(input: $input) {
      deletedId
      errors {
        code
        path
        message
      }
    }
  }
`);

export const SET_FILTER_USE = graphql(/* GraphQL */ `
  mutation SetFilterUse($input: SetFilterUseInput!) {
    setFilterUse(input: $input) {
      filter {
        ...ListedFilter
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
