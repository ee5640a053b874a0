import './billing.texts.ts';
import { defineSubgraph } from '#platform/subgraph/define.ts';
import { billingCompanies } from './company/company.module.ts';
import { companyResolvers } from './company/company.resolvers.ts';
import { invoices } from './invoice/invoice.module.ts';
import { invoiceResolvers } from './invoice/invoice.resolvers.ts';
import { invoiceActResolvers } from './invoice/invoice-acts.resolvers.ts';
import { sendPdf } from './invoice/pdf/send-pdf.ts';

/** What is billed, and what of it has been paid. */
export const billing = defineSubgraph({
  name: 'billing',
  folder: import.meta.dirname,
  modules: [billingCompanies, invoices],
  resolvers: [companyResolvers, invoiceResolvers, invoiceActResolvers],
  files: [sendPdf],
});
