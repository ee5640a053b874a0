import { graphql } from '#client/generated/gql.ts';
import type { SettingsUserFragment } from '#client/generated/graphql.ts';

export type SettingsUser = SettingsUserFragment;

export const SETTINGS_USERS = graphql(/* GraphQL */ `
  query SettingsUsers($search: String, $active: Boolean, $after: String) {
    users(search: $search, active: $active, first: 50, after: $after) {
      edges {
        node {
          ...SettingsUser
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }

  fragment SettingsUser on User {
    id
    name
    email
    title
    active
    admin
    lastSignInAt
    version
    role {
      id
      name
    }
    groups {
      id
      name
    }
  }
`);

export const INVITE_USER = graphql(/* GraphQL */ `
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      user {
        ...SettingsUser
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_USER = graphql(/* GraphQL */ `
  mutation UpdateUser($input: UpdateUserInput!) {
    updateUser(input: $input) {
      user {
        ...SettingsUser
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

/** Roles and groups to choose from. */
export const ROLES_AND_GROUPS = graphql(/* GraphQL */ `
  query RolesAndGroups {
    roles {
      id
      name
    }
    groups {
      id
      name
    }
  }
`);
