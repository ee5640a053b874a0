import { graphql } from '#client/generated/gql.ts';

export const QUOTE_ACTS = graphql(/* GraphQL */ `
  query QuoteActs($id: ID!) {
    quote(id: $id) {
      ...ActedQuote
    }
  }

  fragment ActedQuote on Quote {
    id
    version
    acts
  }
`);

export const SEND_QUOTE = graphql(/* GraphQL */ `
  mutation SendQuote($id: ID!, $version: Int!) {
    acted: sendQuote(input: { id: $id, version: $version }) {
      quote {
        ...ActedQuote
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

export const ACCEPT_QUOTE = graphql(/* GraphQL */ `
  mutation AcceptQuote($id: ID!, $version: Int!) {
    acted: acceptQuote(input: { id: $id, version: $version }) {
      quote {
        ...ActedQuote
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

export const REJECT_QUOTE = graphql(/* GraphQL */ `
  mutation RejectQuote($id: ID!, $version: Int!) {
    acted: rejectQuote(input: { id: $id, version: $version }) {
      quote {
        ...ActedQuote
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

export const REVISE_QUOTE = graphql(/* GraphQL */ `
  mutation ReviseQuote($id: ID!, $version: Int!) {
    reviseQuote(input: { id: $id, version: $version }) {
      quote {
        id
      }
      previous {
        ...ActedQuote
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

export const MAKE_ORDER = graphql(/* GraphQL */ `
  mutation MakeOrder($id: ID!) {
    makeOrder(input: { quoteId: $id }) {
      existed
      salesOrder {
        id
      }
      errors {
        message
      }
    }
  }
`);

export const MAKE_QUOTE = graphql(/* GraphQL */ `
  mutation MakeQuote($id: ID!) {
    makeQuote(input: { potentialId: $id }) {
      quote {
        id
      }
      errors {
        message
      }
    }
  }
`);
