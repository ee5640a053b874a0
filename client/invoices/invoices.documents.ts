import { graphql } from '#client/generated/gql.ts';

export const INVOICE_ACTS = graphql(/* GraphQL */ `
  query InvoiceActs($id: ID!) {
    invoice(id: $id) {
      ...ActedInvoice
    }
  }

  fragment ActedInvoice on Invoice {
    id
    version
    acts
    pdfUrl
    open {
      amount
      currency
    }
  }
`);

export const INVOICE_ROWS = graphql(/* GraphQL */ `
  query InvoiceRows($id: ID!) {
    document: invoice(id: $id) {
      ...InvoiceRows
    }
  }

  fragment InvoiceRows on Invoice {
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

export const SAVE_INVOICE_ROWS = graphql(/* GraphQL */ `
  mutation SaveInvoiceRows($input: UpdateInvoiceInput!) {
    saved: updateInvoice(input: $input) {
      document: invoice {
        ...InvoiceRows
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

export const POST_INVOICE = graphql(/* GraphQL */ `
  mutation PostInvoice($id: ID!, $version: Int!) {
    acted: postInvoice(input: { id: $id, version: $version }) {
      invoice {
        ...ActedInvoice
        record {
          ...RecordFacts
        }
      }
      errors {
        message
      }
    }
  }
`);

export const WRITE_OFF_INVOICE = graphql(/* GraphQL */ `
  mutation WriteOffInvoice($id: ID!, $version: Int!) {
    acted: writeOffInvoice(input: { id: $id, version: $version }) {
      invoice {
        ...ActedInvoice
        record {
          ...RecordFacts
        }
      }
      errors {
        message
      }
    }
  }
`);

export const CREDIT_INVOICE = graphql(/* GraphQL */ `
  mutation CreditInvoice($id: ID!, $version: Int!) {
    made: creditInvoice(input: { id: $id, version: $version }) {
      invoice {
        id
      }
      errors {
        message
      }
    }
  }
`);

export const MAKE_INVOICE = graphql(/* GraphQL */ `
  mutation MakeInvoice($id: ID!) {
    made: makeInvoice(input: { salesOrderId: $id }) {
      invoice {
        id
      }
      errors {
        message
      }
    }
  }
`);

export const RECORD_PAYMENT = graphql(/* GraphQL */ `
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      invoice {
        ...ActedInvoice
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
