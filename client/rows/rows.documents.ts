import { graphql } from '#client/generated/gql.ts';
import type {
  DocumentRowFieldsFragment,
  InvoiceRowsFragment,
  QuoteRowsFragment,
  SalesOrderRowsFragment,
} from '#client/generated/graphql.ts';

/** A row as the server has it. */
export type SavedRow = DocumentRowFieldsFragment;

/** A document with its rows, of either kind. */
export type SavedDocument = Omit<InvoiceRowsFragment | QuoteRowsFragment | SalesOrderRowsFragment, '__typename'>;

export const QUOTE_ROWS = graphql(/* GraphQL */ `
  query QuoteRows($id: ID!) {
    document: quote(id: $id) {
      ...QuoteRows
    }
  }

  fragment QuoteRows on Quote {
    id
    version
    currency
    pricesIncludeVat
    headerDiscount {
      amount
    }
    headerCharge {
      amount
    }
    net {
      amount
    }
    rows {
      ...DocumentRowFields
    }
  }

  fragment DocumentRowFields on DocumentRow {
    id
    kind
    productId
    priceSource
    code
    name
    description
    quantity
    unit
    unitPrice
    discountPercent
    discountAmount
    vatCategory
    vatRate
    costPrice
    deliveryDate
    costCentre
  }
`);

export const SALES_ORDER_ROWS = graphql(/* GraphQL */ `
  query SalesOrderRows($id: ID!) {
    document: salesOrder(id: $id) {
      ...SalesOrderRows
    }
  }

  fragment SalesOrderRows on SalesOrder {
    id
    version
    currency
    pricesIncludeVat
    headerDiscount {
      amount
    }
    headerCharge {
      amount
    }
    net {
      amount
    }
    rows {
      ...DocumentRowFields
    }
  }
`);

export const SAVE_QUOTE_ROWS = graphql(/* GraphQL */ `
  mutation SaveQuoteRows($input: UpdateQuoteInput!) {
    saved: updateQuote(input: $input) {
      document: quote {
        ...QuoteRows
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

export const SAVE_SALES_ORDER_ROWS = graphql(/* GraphQL */ `
  mutation SaveSalesOrderRows($input: UpdateSalesOrderInput!) {
    saved: updateSalesOrder(input: $input) {
      document: salesOrder {
        ...SalesOrderRows
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

/** Rates of VAT by the day from which they hold. */
export const RATES_OF_VAT = graphql(/* GraphQL */ `
  query RatesOfVat {
    vatRates {
      id
      class
      from
      rate
    }
  }
`);
