import type { Translated } from '#client/texts/en.ts';
import type { prices as finnish } from './fi.ts';

export const prices: Translated<typeof finnish> = {
  title: 'Prices',
  of: 'Product or category',
  from: 'From',
  price: 'Price',
  discount: 'Discount',
  vat: 'Own VAT',
  remove: 'Remove the price: {{of}}, from {{quantity}}',
  removed: 'Price removed',
  fromOf: 'From, {{of}}',
  priceOf: 'Price, {{of}}',
  discountOf: 'Discount, {{of}}',
  vatOf: 'Own VAT, {{of}}',
  addProduct: 'Add a product…',
  addCategory: 'Add a category…',
  hidden: 'Not to be seen',
  none: 'There are no prices yet. A product comes with its own price, which can be changed.',
  failed: 'The prices could not be read.',
  earlier: 'Previous',
  later: 'Next',
  customers: {
    title: 'For whom',
    none: 'For nobody yet: the list is only for those who are linked to it.',
    addAccount: 'Link an account…',
    addContact: 'Link a contact…',
    remove: 'Remove the link: {{name}}',
    hidden: '–',
    more: 'and others',
  },
};
