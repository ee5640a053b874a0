import { graphql } from '#client/generated/gql.ts';

export const LOADABLE_FILTERS = graphql(/* GraphQL */ `
  query LoadableFilters($module: String!) {
    filters(module: $module) {
      id
      name
      system
    }
  }
`);

export const LOAD_PREVIEW = graphql(/* GraphQL */ `
  query CampaignLoadPreview($input: CampaignLoadPreviewInput!) {
    campaignLoadPreview(input: $input) {
      found
      added
      already
      withoutAddress
      unsubscribed
      removed
    }
  }
`);

export const LOAD_CAMPAIGN = graphql(/* GraphQL */ `
  mutation StartLoadCampaign($input: LoadCampaignInput!) {
    loadCampaign(input: $input) {
      run {
        id
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const ADD_TO_CAMPAIGN = graphql(/* GraphQL */ `
  mutation StartAddToCampaign($input: AddToCampaignInput!) {
    addToCampaign(input: $input) {
      run {
        id
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UNSUBSCRIBE = graphql(/* GraphQL */ `
  mutation UnsubscribeMember($input: UnsubscribeCampaignMemberInput!) {
    unsubscribeCampaignMember(input: $input) {
      campaignMember {
        ...WrittenMember
      }
      errors {
        code
        path
        message
      }
    }
  }

  fragment WrittenMember on CampaignMember {
    id
    version
    record {
      ...RecordFacts
    }
  }
`);

export const RESUBSCRIBE = graphql(/* GraphQL */ `
  mutation ResubscribeMember($input: ResubscribeCampaignMemberInput!) {
    resubscribeCampaignMember(input: $input) {
      campaignMember {
        ...WrittenMember
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
