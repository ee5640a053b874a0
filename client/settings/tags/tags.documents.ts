import { graphql } from '#client/generated/gql.ts';
import type { SettingsTagFragment } from '#client/generated/graphql.ts';

/** A tag as administrators arrange it. */
export type SettingsTag = SettingsTagFragment;

export const SETTINGS_TAGS = graphql(/* GraphQL */ `
  query SettingsTags($module: String) {
    tags(module: $module) {
      ...SettingsTag
    }
  }

  fragment SettingsTag on Tag {
    key
    name
    hue
    module
  }
`);

export const UPDATE_TAG = graphql(/* GraphQL */ `
  mutation UpdateTag($input: UpdateTagInput!) {
    updateTag(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const MERGE_TAGS = graphql(/* GraphQL */ `
  mutation MergeTags($input: MergeTagsInput!) {
    mergeTags(input: $input) {
      changed
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_TAG = graphql(/* GraphQL */ `
  mutation DeleteTag($input: DeleteTagInput!) {
    deleteTag(input: $input) {
      changed
      errors {
        code
        path
        message
      }
    }
  }
`);
