import { graphql } from '#client/generated/gql.ts';
import type { AutomationRuleFragment, RuleResultFragment } from '#client/generated/graphql.ts';

export type Rule = AutomationRuleFragment;
export type RuleResult = RuleResultFragment;

export const AUTOMATION_RULES = graphql(/* GraphQL */ `
  query AutomationRules {
    automationRules {
      ...AutomationRule
    }
  }

  fragment AutomationRule on AutomationRule {
    id
    name
    description
    module
    trigger {
      on
      fields
      begins
      date {
        field
        offset
        unit
        hour
      }
    }
    where
    actions {
      setFields {
        field
        kind
        value
        days
      }
      notify {
        to
        owner
        text
      }
      sendEmail {
        field
        to
        owner
        subject
        text
      }
      createTask {
        subject
        description
        dueInDays
        priority
        ownerId
      }
      addToCampaign {
        campaignId
      }
      removeFromCampaign {
        campaignId
      }
      callWebhook {
        endpointId
      }
    }
    enabled
    problems {
      path
      message
    }
    version
  }
`);

export const CAMPAIGN_TITLE = graphql(/* GraphQL */ `
  query CampaignTitle($id: ID!) {
    record(id: $id) {
      id
      title
    }
  }
`);

export const ENDPOINTS_TO_CALL = graphql(/* GraphQL */ `
  query EndpointsToCall {
    webhookEndpoints {
      id
      name
      enabled
    }
  }
`);

export const CREATE_RULE = graphql(/* GraphQL */ `
  mutation CreateAutomationRule($input: CreateAutomationRuleInput!) {
    createAutomationRule(input: $input) {
      rule {
        ...AutomationRule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_RULE = graphql(/* GraphQL */ `
  mutation UpdateAutomationRule($input: UpdateAutomationRuleInput!) {
    updateAutomationRule(input: $input) {
      rule {
        ...AutomationRule
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_RULE = graphql(/* GraphQL */ `
  mutation DeleteAutomationRule($input: DeleteAutomationRuleInput!) {
    deleteAutomationRule(input: $input) {
      deletedId
      errors {
        code
        path
        message
      }
    }
  }
`);

export const ORDER_RULES = graphql(/* GraphQL */ `
  mutation OrderAutomationRules($input: OrderAutomationRulesInput!) {
    orderAutomationRules(input: $input) {
      rules {
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

export const DRY_RUN = graphql(/* GraphQL */ `
  mutation DryRunAutomationRule($input: DryRunAutomationRuleInput!) {
    dryRunAutomationRule(input: $input) {
      results {
        record {
          id
          module
          title
        }
        holds
        actions {
          ...RuleResult
        }
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const AUTOMATION_RUNS = graphql(/* GraphQL */ `
  query AutomationRuns($ruleId: ID, $outcomes: [RuleOutcome!], $after: String) {
    automationRuns(ruleId: $ruleId, outcomes: $outcomes, first: 50, after: $after) {
      edges {
        cursor
        node {
          id
          ruleName
          outcome
          module
          at
          record {
            id
            module
            title
          }
          actions {
            ...RuleResult
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment RuleResult on RuleActionResult {
    kind
    outcome
    values {
      field
      label
      value
    }
    receivers
    text
    delivery {
      id
      state
    }
    errors {
      code
      path
      message
    }
  }
`);
