import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core';
import { amount, currency } from '#platform/database/columns.ts';

/** The columns that documents with rows have in this subgraph. */
export const documentColumns = () => ({
  subject: text('subject').notNull(),
  accountId: uuid('account_id'),
  contactId: uuid('contact_id'),
  potentialId: uuid('potential_id'),
  pricesIncludeVat: boolean('prices_include_vat').notNull(),
  headerDiscount: amount('header_discount'),
  headerCharge: amount('header_charge'),
  net: amount('net'),
  vat: amount('vat'),
  gross: amount('gross'),
  cost: amount('cost'),
  margin: amount('margin'),
  currency: currency('currency').notNull(),
  paymentTermDays: integer('payment_term_days'),
  deliveryTerm: text('delivery_term'),
  language: text('language'),
  terms: text('terms'),
  description: text('description'),
  billingStreet: text('billing_street'),
  billingPostcode: text('billing_postcode'),
  billingCity: text('billing_city'),
  billingRegion: text('billing_region'),
  billingCountry: text('billing_country'),
  shippingStreet: text('shipping_street'),
  shippingPostcode: text('shipping_postcode'),
  shippingCity: text('shipping_city'),
  shippingRegion: text('shipping_region'),
  shippingCountry: text('shipping_country'),
});
