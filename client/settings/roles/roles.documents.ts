import { graphql } from '#client/generated/gql.ts';
import type { SettingsRoleFragment } from '#client/generated/graphql.ts';

export type SettingsRole = SettingsRoleFragment;
export type Permission = SettingsRole['permissions'][number];

export const SETTINGS_ROLES = graphql(/* GraphQL */ `
  query SettingsRoles {
    roles {
      ...SettingsRole
    }
  }

  fragment SettingsRole on Role {
    id
    name
    userCount
    version
    parent {
      id
    }
    permissions {
      module
      create
      read
      edit
      delete
      massEdit
      export
      import
    }
  }
`);

export const CREATE_ROLE = graphql(/* GraphQL */ `
  mutation CreateRole($input: CreateRoleInput!) {
    createRole(input: $input) {
      role {
        ...SettingsRole
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_ROLE = graphql(/* GraphQL */ `
  mutation UpdateRole($input: UpdateRoleInput!) {
    updateRole(input: $input) {
      role {
        ...SettingsRole
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_ROLE = graphql(/* GraphQL */ `
  mutation DeleteRole($input: DeleteRoleInput!) {
    deleteRole(input: $input) {
      deletedId
      errors {
        code
        path
        message
      }
    }
  }
`);
