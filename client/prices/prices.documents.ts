import { graphql } from '#client/generated/gql.ts';
import type { PriceEntryFieldsFragment, PriceListLinkFieldsFragment } from '#client/generated/graphql.ts';

export type Entry = PriceEntryFieldsFragment;
export type Customer = PriceListLinkFieldsFragment;

export const PRICES = graphql(/* GraphQL */ `
  query PriceListPrices($id: ID!, $after: String) {
    priceList(id: $id) {
      id
      currency
      useCustomTax
      entries(first: 100, after: $after) {
        edges {
          node {
            ...PriceEntryFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }

  fragment PriceEntryFields on PriceEntry {
    id
    minQuantity
    price
    discountPercent
    vatPercent
    product {
      id
      code
      name
      unit {
        value
        label
      }
    }
    category {
      id
      name
    }
  }
`);

export const CUSTOMERS = graphql(/* GraphQL */ `
  query PriceListCustomers($id: ID!) {
    priceList(id: $id) {
      id
      links(first: 200) {
        edges {
          node {
            ...PriceListLinkFields
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }

  fragment PriceListLinkFields on PriceListLink {
    id
    account {
      id
      name
    }
    contact {
      id
      name
    }
  }
`);

export const SET_ENTRIES = graphql(/* GraphQL */ `
  mutation SetPriceEntries($input: SetPriceEntriesInput!) {
    setPriceEntries(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_ENTRIES = graphql(/* GraphQL */ `
  mutation DeletePriceEntries($input: DeletePriceEntriesInput!) {
    deletePriceEntries(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const LINK = graphql(/* GraphQL */ `
  mutation LinkPriceList($input: LinkPriceListInput!) {
    linkPriceList(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UNLINK = graphql(/* GraphQL */ `
  mutation UnlinkPriceList($input: UnlinkPriceListInput!) {
    unlinkPriceList(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);
