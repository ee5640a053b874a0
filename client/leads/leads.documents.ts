import { graphql } from '#client/generated/gql.ts';
import type { ConversionPlanQuery, LeadBecameFragment } from '#client/generated/graphql.ts';

/** What a lead became. */
export type Became = NonNullable<LeadBecameFragment['conversion']>;

export type Plan = NonNullable<ConversionPlanQuery['conversionPlan']>;
export type PlanPart = Plan['parts'][number];

export const LEAD_BECAME = graphql(/* GraphQL */ `
  query LeadBecame($id: ID!) {
    lead(id: $id) {
      ...LeadBecame
    }
  }

  fragment LeadBecame on Lead {
    id
    version
    conversion {
      at
      undoableUntil
      by {
        id
        name
      }
      account {
        id
        name
      }
      contact {
        id
        name
      }
      potential {
        id
        name
      }
    }
  }
`);

export const POTENTIAL_STORY = graphql(/* GraphQL */ `
  query PotentialStory($id: ID!) {
    potential(id: $id) {
      id
      lead {
        id
        number
        name
      }
      stage {
        id
        kind
        statistics {
          daysInStage
          winRate
        }
      }
    }
  }
`);

export const MAY_CONVERT = graphql(/* GraphQL */ `
  query MayConvert($id: ID!) {
    record(id: $id) {
      id
      title
      access {
        mayEdit
      }
    }
  }
`);

export const CONVERSION_PLAN = graphql(/* GraphQL */ `
  query ConversionPlan($id: ID!) {
    conversionPlan(leadId: $id) {
      deletesLead
      lead {
        id
        version
      }
      parts {
        module
        makes
        mayMake
        values {
          field
          value
          label
          hue
          editable
        }
        matches {
          reasons
          record {
            id
            title
          }
        }
        match {
          id
        }
      }
    }
  }
`);

export const CONVERT_LEAD = graphql(/* GraphQL */ `
  mutation ConvertLead($input: ConvertLeadInput!) {
    convertLead(input: $input) {
      lead {
        ...LeadBecame
        record {
          ...RecordFacts
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

export const UNDO_CONVERSION = graphql(/* GraphQL */ `
  mutation UndoConversion($input: UndoConversionInput!) {
    undoConversion(input: $input) {
      lead {
        ...LeadBecame
        record {
          ...RecordFacts
        }
      }
      kept {
        id
        title
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
