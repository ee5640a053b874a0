import { graphql } from '#client/generated/gql.ts';

export const CREATE_TAG = graphql(/* GraphQL */ `
  mutation CreateTag($input: CreateTagInput!) {
    createTag(input: $input) {
      tag {
        key
        name
        hue
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
