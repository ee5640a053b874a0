import { graphql } from '#client/generated/gql.ts';

export const EXPORT_LIST = graphql(/* GraphQL */ `
  mutation ExportShownList($input: ExportListInput!) {
    exportList(input: $input) {
      export {
        id
        url
        fileName
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
