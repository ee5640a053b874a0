import { graphql } from '#client/generated/gql.ts';
import type { SettingsGroupFragment } from '#client/generated/graphql.ts';

export type SettingsGroup = SettingsGroupFragment;

export const SETTINGS_GROUPS = graphql(/* GraphQL */ `
  query SettingsGroups {
    groups {
      ...SettingsGroup
    }
    roles {
      id
      name
    }
  }

  fragment SettingsGroup on Group {
    id
    name
    version
    members {
      ... on User {
        id
        name
      }
      ... on Group {
        id
        name
      }
    }
    memberRoles {
      id
      name
    }
  }
`);

export const CREATE_GROUP = graphql(/* GraphQL */ `
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      group {
        ...SettingsGroup
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_GROUP = graphql(/* GraphQL */ `
  mutation UpdateGroup($input: UpdateGroupInput!) {
    updateGroup(input: $input) {
      group {
        ...SettingsGroup
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_GROUP = graphql(/* GraphQL */ `
  mutation DeleteGroup($input: DeleteGroupInput!) {
    deleteGroup(input: $input) {
      deletedId
      errors {
        code
        path
        message
      }
    }
  }
`);
