import { type Case, type Line, refusals } from './case.ts';
import { type Given, long } from './given.ts';
import { recordLines } from './record-lines.ts';

const ITEM = { name: 'Lisenssi', unitPrice: '10.00', vatRate: '25.5' };

/** Quotes and sales orders: documents with rows. */
export function documentCases(given: Given): Case[] {
  const { mine, hidden } = given;
  const { address, owner, reference, which, tooLong, emptied } = recordLines(given);
  const onlyRead: Line = ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'];
  const row = (why: string, change: object, code: string, field: string): Line => [
    why,
    { rows: [ITEM, { ...ITEM, ...change }] },
    code,
    `input.rows.1.${field}`,
  ];

  const rows: Line[] = [
    row('a row without a name', { name: ' ' }, 'REQUIRED', 'name'),
    row('a long name of a row', { name: long(301) }, 'TOO_LONG', 'name'),
    row('a long code of a row', { code: long(61) }, 'TOO_LONG', 'code'),
    row('a long description of a row', { description: long(4_001) }, 'TOO_LONG', 'description'),
    row('a long unit', { unit: long(21) }, 'TOO_LONG', 'unit'),
    row('a long cost centre', { costCentre: long(61) }, 'TOO_LONG', 'costCentre'),
    row('a row without a price', { unitPrice: null }, 'REQUIRED', 'unitPrice'),
    row('a row without a rate', { vatRate: null }, 'REQUIRED', 'vatRate'),
    row('five decimals of a quantity', { quantity: '1.00001' }, 'TOO_MANY_DECIMALS', 'quantity'),
    row('seven decimals of a price', { unitPrice: '1.0000001' }, 'TOO_MANY_DECIMALS', 'unitPrice'),
    row('a negative price', { unitPrice: '-1' }, 'OUT_OF_RANGE', 'unitPrice'),
    row('101 percent off', { discountPercent: '101' }, 'OUT_OF_RANGE', 'discountPercent'),
    row('a tenth of a cent off', { discountAmount: '0.001' }, 'TOO_MANY_DECIMALS', 'discountAmount'),
    row('a negative cost', { costPrice: '-1' }, 'OUT_OF_RANGE', 'costPrice'),
    row('no VAT and no reason', { vatRate: '0' }, 'VAT_REASON_REQUIRED', 'vatCategory'),
    row('a reason for no VAT, and VAT', { vatCategory: 'AE' }, 'VAT_RATE_ABOVE_ZERO', 'vatRate'),
    row('a day of delivery that is none', { deliveryDate: '2026-02-30' }, 'INVALID_DATE', 'deliveryDate'),
    row('a rate that is not the law', { vatRate: '24' }, 'INVALID_VAT_RATE', 'vatRate'),
    row('a rate before it was the law', { deliveryDate: '2024-08-31' }, 'INVALID_VAT_RATE', 'vatRate'),
    row('a long source of a price', { priceSource: long(301) }, 'TOO_LONG', 'priceSource'),
    row('a product of another module', { productId: mine.account }, 'INVALID_ID', 'productId'),
    row('a product that is not one’s to see', { productId: hidden.product }, 'NOT_FOUND', 'productId'),
    row('a row of nothing', { id: 'abc' }, 'NOT_FOUND', 'id'),
    ['501 rows', { rows: Array.from({ length: 501 }, () => ITEM) }, 'TOO_MANY', 'input.rows'],
    [
      'more money than there is room for',
      { rows: [1, 2].map(() => ({ ...ITEM, quantity: '90', unitPrice: '9999999999' })) },
      'OUT_OF_RANGE',
      'input.rows',
    ],
  ];
  const header: Line[] = [
    ['a subject of blanks', { subject: ' ' }, 'REQUIRED', 'input.subject'],
    tooLong('subject', 200),
    ['a negative discount', { headerDiscount: '-1' }, 'OUT_OF_RANGE', 'input.headerDiscount'],
    ['a tenth of a cent of charge', { headerCharge: '0.001' }, 'TOO_MANY_DECIMALS', 'input.headerCharge'],
    ['an unknown currency', { currency: 'ABC' }, 'INVALID_CURRENCY', 'input.currency'],
    ['a year to pay', { paymentTermDays: 366 }, 'OUT_OF_RANGE', 'input.paymentTermDays'],
    ['an unknown language', { language: 'xx' }, 'INVALID_LANGUAGE', 'input.language'],
    tooLong('deliveryTerm', 200),
    tooLong('terms', 20_000),
    tooLong('description', 20_000),
    ...address('billingAddress'),
    ...address('shippingAddress'),
    ...reference('accountId', 'acc', mine.contact, hidden.account),
    ...reference('contactId', 'con', mine.account, hidden.contact),
    ...reference('potentialId', 'pot', mine.account, hidden.potential),
    ...owner,
  ];
  const quoteFields: Line[] = [
    ...header,
    ...rows,
    ['a day that is none', { validUntil: '2026-02-30' }, 'INVALID_DATE', 'input.validUntil'],
  ];
  const orderFields: Line[] = [
    ...header,
    ...rows,
    ['an unknown status', { status: 'x' }, 'INVALID_OPTION', 'input.status'],
    tooLong('customerOrderNumber', 200),
    ['an order on a day that is none', { orderDate: '2026-02-30' }, 'INVALID_DATE', 'input.orderDate'],
    ['due on a day that is none', { dueDate: '2026-02-30' }, 'INVALID_DATE', 'input.dueDate'],
    ['delivered on a day that is none', { deliveryDate: '2026-02-30' }, 'INVALID_DATE', 'input.deliveryDate'],
  ];
  const noCustomer: Line = [
    'no customer',
    { accountId: null, contactId: null },
    'CUSTOMER_REQUIRED',
    'input.accountId',
  ];
  const good = { subject: 'Uusi', accountId: mine.account };
  const quoteIs = which('quo', mine.account, hidden.quote);
  const orderIs = which('ord', mine.account, hidden.order);
  const [draft, sent] = [
    { id: mine.quote, version: 1 },
    { id: mine.sentQuote, version: 2 },
  ];
  const order = { id: mine.order, version: 1 };
  const notSent: Line = ['a draft', draft, 'QUOTE_NOT_SENT', 'input.id'];
  const replaced: Line = [
    'one that has been revised',
    { id: mine.revisedQuote, version: 3 },
    'QUOTE_SUPERSEDED',
    'input.id',
  ];
  const decided: Line = ['one that is accepted', { id: mine.acceptedQuote, version: 3 }, 'QUOTE_DECIDED', 'input.id'];
  return [
    ...refusals('createQuote', good, [...quoteFields, noCustomer, onlyRead]),
    ...refusals('updateQuote', draft, [
      ...quoteIs,
      ...quoteFields,
      noCustomer,
      ...emptied('subject', 'currency', 'ownerId', 'validUntil'),
      ['one that has been sent', { ...sent, subject: 'Muu' }, 'QUOTE_SENT', 'input.id'],
    ]),
    ...refusals('deleteQuote', draft, quoteIs),
    ...refusals('makeQuote', { potentialId: mine.potential }, [
      ['no id', { potentialId: 'x' }, 'NOT_FOUND', 'input.potentialId'],
      ['a potential that is not one’s to see', { potentialId: hidden.potential }, 'NOT_FOUND', 'input.potentialId'],
      ['a potential without a customer', { potentialId: mine.moved }, 'CUSTOMER_REQUIRED', 'input.potentialId'],
      onlyRead,
    ]),
    ...refusals('sendQuote', draft, [
      ...quoteIs,
      ['one that has been sent', sent, 'QUOTE_SENT', 'input.id'],
      ['one without rows', {}, 'QUOTE_WITHOUT_ROWS', 'input.id'],
    ]),
    ...refusals('reviseQuote', sent, [...quoteIs, notSent, replaced, decided]),
    ...refusals('acceptQuote', sent, [
      ...quoteIs,
      notSent,
      replaced,
      decided,
      ['one that is no longer valid', { id: mine.expiredQuote, version: 3 }, 'QUOTE_EXPIRED', 'input.id'],
    ]),
    ...refusals('rejectQuote', sent, [...quoteIs, notSent, replaced, decided]),
    ...refusals('createSalesOrder', good, [...orderFields, noCustomer, onlyRead]),
    ...refusals('updateSalesOrder', order, [
      ...orderIs,
      ...orderFields,
      noCustomer,
      ...emptied('subject', 'currency', 'ownerId', 'status', 'orderDate'),
    ]),
    ...refusals('deleteSalesOrder', order, orderIs),
    ...refusals('makeOrder', { quoteId: mine.acceptedQuote }, [
      ['no id', { quoteId: 'x' }, 'NOT_FOUND', 'input.quoteId'],
      ['a quote that is not one’s to see', { quoteId: hidden.quote }, 'NOT_FOUND', 'input.quoteId'],
      ['a quote that has not been accepted', { quoteId: mine.sentQuote }, 'QUOTE_NOT_ACCEPTED', 'input.quoteId'],
      onlyRead,
    ]),
  ];
}
