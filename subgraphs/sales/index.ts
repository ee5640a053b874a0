import { defineSubgraph } from '#platform/subgraph/define.ts';
import { accounts } from './account/account.module.ts';
import { accountResolvers } from './account/account.resolvers.ts';
import { contacts } from './contact/contact.module.ts';
import { contactResolvers } from './contact/contact.resolvers.ts';
import { conversionResolvers } from './lead/conversion/conversion.resolvers.ts';
import { leads } from './lead/lead.module.ts';
import { leadResolvers } from './lead/lead.resolvers.ts';
import { salesOrders } from './order/order.module.ts';
import { orderResolvers } from './order/order.resolvers.ts';
import { potentials } from './potential/potential.module.ts';
import { potentialResolvers } from './potential/potential.resolvers.ts';
import { expireQuotes } from './quote/expire-quotes.ts';
import { quotes } from './quote/quote.module.ts';
import { quoteResolvers } from './quote/quote.resolvers.ts';
import { quoteActResolvers } from './quote/quote-acts.resolvers.ts';
import { stageResolvers } from './stage/stage.resolvers.ts';

/** Leads, accounts, contacts and potentials, from first interest to won or lost; quotes and sales orders. */
export const sales = defineSubgraph({
  name: 'sales',
  folder: import.meta.dirname,
  modules: [leads, accounts, contacts, potentials, quotes, salesOrders],
  jobs: [expireQuotes],
  resolvers: [
    accountResolvers,
    contactResolvers,
    conversionResolvers,
    leadResolvers,
    orderResolvers,
    potentialResolvers,
    quoteActResolvers,
    quoteResolvers,
    stageResolvers,
  ],
});
