import { graphql } from '#client/generated/gql.ts';
import type { ListedVatRateFragment } from '#client/generated/graphql.ts';

export type ListedVatRate = ListedVatRateFragment;

export const VAT_RATES = graphql(/* GraphQL */ `
  query VatRates {
    vatRates {
      ...ListedVatRate
    }
  }

  fragment ListedVatRate on VatRate {
    id
    class
    from
    rate
    source
    enteredBy {
      id
      name
    }
  }
`);

export const SET_VAT_RATE = graphql(/* GraphQL */ `
  mutation SetVatRate($input: SetVatRateInput!) {
    setVatRate(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_VAT_RATE = graphql(/* GraphQL */ `
  mutation DeleteVatRate($input: DeleteVatRateInput!) {
    deleteVatRate(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);
