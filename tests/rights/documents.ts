import type { Probe } from './operations.ts';

const FIGURES = `net { amount } vat { amount } gross { amount } vatLines { base } rows { id name unitPrice amount } account { id name } contact { id name } potential { id name }`;

/** What is asked of quotes and sales orders, whose rows are as secret as they are. */
export const DOCUMENT_FIELDS = {
  quote: `id number subject acts ${FIGURES} previous { id subject } salesOrders(first: 3) { totalCount edges { node { id subject } } }`,
  salesOrder: `id number subject customerOrderNumber ${FIGURES} quote { id subject }`,
};

const QUOTE = `quote { ${DOCUMENT_FIELDS.quote} } errors { code path message }`;

const act = (name: string): Probe => ({
  document: `mutation ($input: ${name}QuoteInput!) { ${name.toLowerCase()}Quote(input: $input) { ${QUOTE} } }`,
  variables: ({ quote }) => ({ input: { id: quote, version: 1 } }),
});

/** What is done with quotes. */
export const DOCUMENT_ACTS: Record<string, Probe> = {
  'Mutation.sendQuote': act('Send'),
  'Mutation.reviseQuote': act('Revise'),
  'Mutation.acceptQuote': act('Accept'),
  'Mutation.rejectQuote': act('Reject'),
  'Mutation.makeQuote': {
    document: `mutation ($input: MakeQuoteInput!) { makeQuote(input: $input) { ${QUOTE} } }`,
    variables: ({ potential }) => ({ input: { potentialId: potential } }),
  },
  'Mutation.makeOrder': {
    document: `mutation ($input: MakeOrderInput!) { makeOrder(input: $input) { existed salesOrder { ${DOCUMENT_FIELDS.salesOrder} } errors { code path message } } }`,
    variables: ({ quote }) => ({ input: { quoteId: quote } }),
  },
};
