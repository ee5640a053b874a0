import { graphql } from '#client/generated/gql.ts';
import type { SettingsConversionFragment } from '#client/generated/graphql.ts';

export type SettingsConversion = SettingsConversionFragment;
export type Line = Omit<SettingsConversion['lines'][number], '__typename'>;

export const SETTINGS_CONVERSION = graphql(/* GraphQL */ `
  query SettingsConversion {
    conversionRules {
      ...SettingsConversion
    }
  }

  fragment SettingsConversion on ConversionRules {
    makesAccount
    makesContact
    makesPotential
    deletesLead
    lines {
      module
      field
      source
      value
      editable
    }
  }
`);

export const SET_CONVERSION_RULES = graphql(/* GraphQL */ `
  mutation SetConversionRules($input: SetConversionRulesInput!) {
    setConversionRules(input: $input) {
      rules {
        ...SettingsConversion
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
