import { graphql } from '#client/generated/gql.ts';
import type { ModuleAccessPartFragment } from '#client/generated/graphql.ts';

export type ModuleAccess = ModuleAccessPartFragment;

export const MODULE_ACCESS = graphql(/* GraphQL */ `
  query ModuleAccess {
    moduleAccess {
      ...ModuleAccessPart
    }
    groups {
      id
      name
    }
  }

  fragment ModuleAccessPart on ModuleAccess {
    module
    default
    rules {
      id
      level
      from {
        id
        name
      }
      to {
        id
        name
      }
    }
  }
`);

export const SET_MODULE_DEFAULT = graphql(/* GraphQL */ `
  mutation SetModuleDefault($input: SetModuleDefaultInput!) {
    setModuleDefault(input: $input) {
      moduleAccess {
        ...ModuleAccessPart
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const ADD_SHARING_RULE = graphql(/* GraphQL */ `
  mutation AddSharingRule($input: AddSharingRuleInput!) {
    addSharingRule(input: $input) {
      moduleAccess {
        ...ModuleAccessPart
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const REMOVE_SHARING_RULE = graphql(/* GraphQL */ `
  mutation RemoveSharingRule($input: RemoveSharingRuleInput!) {
    removeSharingRule(input: $input) {
      moduleAccess {
        ...ModuleAccessPart
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
