import { graphql } from '#client/generated/gql.ts';

export const MASS_EDIT = graphql(/* GraphQL */ `
  mutation StartMassEdit($input: MassEditInput!) {
    massEdit(input: $input) {
      run {
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

export const MASS_TAG = graphql(/* GraphQL */ `
  mutation StartMassTag($input: MassTagInput!) {
    massTag(input: $input) {
      run {
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

export const MASS_DELETE = graphql(/* GraphQL */ `
  mutation StartMassDelete($input: MassDeleteInput!) {
    massDelete(input: $input) {
      run {
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

export const MASS_FOLLOW = graphql(/* GraphQL */ `
  mutation StartMassFollow($input: MassFollowInput!) {
    massFollow(input: $input) {
      run {
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
