import { graphql } from '#client/generated/gql.ts';
import type { SettingsModuleFragment } from '#client/generated/graphql.ts';

export type SettingsModule = SettingsModuleFragment;
export type SettingsField = SettingsModule['fields'][number];
export type SettingsOption = NonNullable<SettingsField['options']>[number];

export const MODULE_SETTINGS = graphql(/* GraphQL */ `
  query ModuleSettings($module: String!) {
    moduleSettings(module: $module) {
      ...SettingsModule
    }
  }

  fragment SettingsModule on ModuleSettings {
    module
    label
    icon
    enabled
    laidOut
    layout {
      key
      label
      labels {
        fi
        en
      }
      fields
    }
    fields {
      name
      label
      labels {
        fi
        en
      }
      type
      group
      groupLabel
      custom
      writable
      required
      alwaysFilled
      unique
      mayBeUnique
      mayBeHidden
      mayBeLimited
      relatedModule
      fixedOptions
      removedAt
      options {
        value
        label
        labels {
          fi
          en
        }
        hue
        active
      }
    }
  }
`);

export const SETTINGS_MODULES = graphql(/* GraphQL */ `
  query SettingsModules {
    moduleSettings {
      module
      label
      icon
      enabled
      fields {
        name
        custom
        removedAt
      }
    }
  }
`);

export const CREATE_FIELD = graphql(/* GraphQL */ `
  mutation CreateField($input: CreateFieldInput!) {
    createField(input: $input) {
      field
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_FIELD = graphql(/* GraphQL */ `
  mutation UpdateField($input: UpdateFieldInput!) {
    updateField(input: $input) {
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const REMOVE_FIELD = graphql(/* GraphQL */ `
  mutation RemoveField($input: RemoveFieldInput!) {
    removeField(input: $input) {
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const RESTORE_FIELD = graphql(/* GraphQL */ `
  mutation RestoreField($input: RestoreFieldInput!) {
    restoreField(input: $input) {
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const PURGE_FIELD = graphql(/* GraphQL */ `
  mutation PurgeField($input: PurgeFieldInput!) {
    purgeField(input: $input) {
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const CREATE_OPTION = graphql(/* GraphQL */ `
  mutation CreateOption($input: CreateOptionInput!) {
    createOption(input: $input) {
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_OPTION = graphql(/* GraphQL */ `
  mutation UpdateOption($input: UpdateOptionInput!) {
    updateOption(input: $input) {
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const MERGE_OPTION = graphql(/* GraphQL */ `
  mutation MergeOption($input: MergeOptionInput!) {
    mergeOption(input: $input) {
      changed
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const FIELD_RIGHTS = graphql(/* GraphQL */ `
  query FieldRights {
    roles {
      ...RoleRights
    }
  }

  fragment RoleRights on Role {
    id
    name
    version
    fieldPermissions {
      module
      field
      level
    }
  }
`);

export const SET_FIELD_RIGHT = graphql(/* GraphQL */ `
  mutation SetFieldRight($input: UpdateRoleInput!) {
    updateRole(input: $input) {
      role {
        ...RoleRights
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const SET_LAYOUT = graphql(/* GraphQL */ `
  mutation SetLayout($input: SetLayoutInput!) {
    setLayout(input: $input) {
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const SET_MODULE_ENABLED = graphql(/* GraphQL */ `
  mutation SetModuleEnabled($input: SetModuleEnabledInput!) {
    setModuleEnabled(input: $input) {
      module {
        ...SettingsModule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
