import { graphql } from '#client/generated/gql.ts';
import type { CompanySettingsFragment, ListedRateFragment } from '#client/generated/graphql.ts';

export type CompanySettings = CompanySettingsFragment;
export type ListedRate = ListedRateFragment;

export const COMPANY = graphql(/* GraphQL */ `
  query Company {
    company {
      ...CompanySettings
      logo {
        url
      }
      changes {
        at
        field
        before
        after
        by {
          id
          name
        }
      }
    }
  }

  fragment CompanySettings on Company {
    name
    businessId
    street
    postalCode
    city
    country
    language
    timeZone
    weekStart
    fiscalYearStart
    currency
    currencies
    version
  }
`);

export const UPDATE_COMPANY = graphql(/* GraphQL */ `
  mutation UpdateCompany($input: UpdateCompanyInput!) {
    updateCompany(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const REMOVE_LOGO = graphql(/* GraphQL */ `
  mutation RemoveLogo {
    removeLogo {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const CURRENCY_RATES = graphql(/* GraphQL */ `
  query CurrencyRates($currency: Currency, $after: String) {
    currencyRates(currency: $currency, first: 20, after: $after) {
      edges {
        node {
          ...ListedRate
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment ListedRate on CurrencyRate {
    id
    base
    currency
    day
    rate
    source
    enteredBy {
      id
      name
    }
  }
`);

export const SET_CURRENCY_RATES = graphql(/* GraphQL */ `
  mutation SetCurrencyRates($input: SetCurrencyRatesInput!) {
    setCurrencyRates(input: $input) {
      count
      errors {
        code
        path
        message
      }
    }
  }
`);

export const IMPORT_CURRENCY_RATES = graphql(/* GraphQL */ `
  mutation ImportCurrencyRates($input: ImportCurrencyRatesInput!) {
    importCurrencyRates(input: $input) {
      count
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_CURRENCY_RATE = graphql(/* GraphQL */ `
  mutation DeleteCurrencyRate($input: DeleteCurrencyRateInput!) {
    deleteCurrencyRate(input: $input) {
      deletedId
      errors {
        code
        path
        message
      }
    }
  }
`);
