import { graphql } from '#client/generated/gql.ts';
import type { SettingsPipelineFragment } from '#client/generated/graphql.ts';

export type SettingsPipeline = SettingsPipelineFragment;
export type SettingsStage = SettingsPipeline['stages'][number];

export const SETTINGS_PIPELINES = graphql(/* GraphQL */ `
  query SettingsPipelines {
    pipelines {
      ...SettingsPipeline
    }
  }

  fragment SettingsPipeline on Pipeline {
    id
    name
    names {
      fi
      en
    }
    stages {
      id
      name
      names {
        fi
        en
      }
      kind
      probability
      hue
      rottingDays
      requiredFields
      statistics {
        standing
        daysInStage
        winRate
      }
    }
  }
`);

export const CREATE_PIPELINE = graphql(/* GraphQL */ `
  mutation CreatePipeline($input: CreatePipelineInput!) {
    createPipeline(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_PIPELINE = graphql(/* GraphQL */ `
  mutation UpdatePipeline($input: UpdatePipelineInput!) {
    updatePipeline(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_PIPELINE = graphql(/* GraphQL */ `
  mutation DeletePipeline($input: DeletePipelineInput!) {
    deletePipeline(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const CREATE_STAGE = graphql(/* GraphQL */ `
  mutation CreateStage($input: CreateStageInput!) {
    createStage(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_STAGE = graphql(/* GraphQL */ `
  mutation UpdateStage($input: UpdateStageInput!) {
    updateStage(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_STAGE = graphql(/* GraphQL */ `
  mutation DeleteStage($input: DeleteStageInput!) {
    deleteStage(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);
