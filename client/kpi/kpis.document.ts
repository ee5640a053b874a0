import { graphql } from '#client/generated/gql.ts';

/** What the KPIs of a view come to, for the records that its list shows now. */
export const KPI_RESULTS = graphql(/* GraphQL */ `
  query KpiResults($id: ID!, $where: ConditionInput, $search: String) {
    filter(id: $id) {
      id
      kpiResults(where: $where, search: $search) {
        ...KpiResultParts
      }
    }
  }

  fragment KpiResultParts on KpiResult {
    kpi {
      name
      mode
      function
      shape
    }
    figures {
      ...KpiFigureParts
    }
    converted {
      ...ConvertedParts
    }
    against {
      ...KpiFigureParts
    }
    againstConverted {
      ...ConvertedParts
    }
    difference
    percent
    where
    againstWhere
    slices {
      value
      label
      hue
      rest
      percent
      where
      figure {
        ...KpiFigureParts
      }
    }
  }

  fragment ConvertedParts on ConvertedMoney {
    amount
    currency
    rates {
      currency
      rate
      day
      source
    }
    missing
  }

  fragment KpiFigureParts on KpiFigure {
    value
    currency
    count
  }
`);
