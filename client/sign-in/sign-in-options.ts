import { graphql } from '#client/generated/gql.ts';

/** Who signs in here, and how. */
export const SIGN_IN_OPTIONS = graphql(/* GraphQL */ `
  query SignInOptions {
    signInOptions {
      company
      logo
      needsFirstAdministrator
      demoUsers {
        ...DemoPerson
      }
    }
  }
`);
