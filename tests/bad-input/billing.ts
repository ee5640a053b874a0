import { type Case, type Line, refusals } from './case.ts';
import type { Given } from './given.ts';
import { never } from './given.ts';
import { recordLines } from './record-lines.ts';

const ITEM = { name: 'Lisenssi', unitPrice: '10.00', vatRate: '25.5' };

/** Companies that bill, invoices, and what is done with them. */
export function billingCases(given: Given): Case[] {
  const { bills, mine, hidden } = given;
  const { address, owner, reference, which, tooLong, emptied } = recordLines(given);
  const onlyRead: Line = ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'];
  const companyFields: Line[] = [
    ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
    tooLong('name', 200),
    ['a wrong check digit', { businessId: '0112038-8' }, 'INVALID_BUSINESS_ID', 'input.businessId'],
    ['a wrong bank account', { iban: 'FI2112345600000786' }, 'INVALID_IBAN', 'input.iban'],
    ['no bank', { bic: 'NORDEA' }, 'INVALID_BIC', 'input.bic'],
    ['an unknown form of reference', { referenceType: 'XX' }, 'INVALID_OPTION', 'input.referenceType'],
    ['no first number', { firstNumber: 0 }, 'OUT_OF_RANGE', 'input.firstNumber'],
    ['more than a year to pay', { paymentTermDays: 366 }, 'OUT_OF_RANGE', 'input.paymentTermDays'],
    ['more interest than capital', { interestRate: '101' }, 'OUT_OF_RANGE', 'input.interestRate'],
    ...address('address'),
    ...owner,
  ];
  const invoiceFields: Line[] = [
    ['a subject of blanks', { subject: ' ' }, 'REQUIRED', 'input.subject'],
    tooLong('subject', 200),
    tooLong('buyerName', 200),
    ['no VAT number', { buyerVatId: 'FI123' }, 'INVALID_VAT_ID', 'input.buyerVatId'],
    ['an unknown way of delivery', { delivery: 'pigeon' }, 'INVALID_OPTION', 'input.delivery'],
    ['a day that is none', { invoiceDate: '2026-02-30' }, 'INVALID_DATE', 'input.invoiceDate'],
    [
      'due before it is dated',
      { invoiceDate: '2027-01-02', dueDate: '2027-01-01' },
      'DUE_BEFORE_DATE',
      'input.dueDate',
    ],
    ['a row without a price', { rows: [{ ...ITEM, unitPrice: null }] }, 'REQUIRED', 'input.rows.0.unitPrice'],
    ['two that pay', { accountId: mine.account, contactId: mine.contact }, 'ONE_BUYER', 'input.accountId'],
    ...address('billingAddress'),
    ...reference('accountId', 'acc', mine.contact, hidden.account),
    ...reference('contactId', 'con', mine.account, hidden.contact),
    ...reference('companyId', 'bco', mine.account, hidden.company),
    ...owner,
  ];
  const company = { id: bills.company, version: 1 };
  const draft = { id: bills.draft, version: 1 };
  const posted = { id: bills.posted, version: 2 };
  const paid = { id: bills.paid, version: 3 };
  const companyIs = which('bco', mine.account, hidden.company);
  const invoiceIs = which('inv', mine.account, hidden.invoice);
  const notPosted: Line = ['a draft', draft, 'NOT_POSTED', 'input.id'];
  const standing: Line = ['one that has been posted', posted, 'INVOICE_POSTED', 'input.id'];
  const row = (quantity: string) => ({ rows: [{ rowId: never('row'), quantity }] });
  return [
    ...refusals('createBillingCompany', { name: 'Uusi Oy' }, [...companyFields, onlyRead]),
    ...refusals('updateBillingCompany', company, [
      ...companyIs,
      ...companyFields,
      ...emptied('name', 'referenceType', 'firstNumber', 'paymentTermDays', 'noticeDays', 'ownerId'),
      ['another first number than its invoices have', { firstNumber: 7 }, 'NUMBERS_BEGUN', 'input.firstNumber'],
    ]),
    ...refusals('deleteBillingCompany', company, [
      ...companyIs,
      ['one that has billed', {}, 'NUMBERS_BEGUN', 'input.id'],
    ]),
    ...refusals('createInvoice', { subject: 'Uusi', accountId: mine.account, companyId: bills.company }, [
      ...invoiceFields,
      ['nobody who pays', { accountId: null }, 'BUYER_REQUIRED', 'input.accountId'],
      onlyRead,
    ]),
    ...refusals('updateInvoice', draft, [
      ...invoiceIs,
      ...invoiceFields,
      ...emptied('subject', 'currency', 'ownerId', 'companyId'),
      ['nobody who pays', { accountId: null }, 'BUYER_REQUIRED', 'input.accountId'],
      ['one that has been posted', { ...posted, subject: 'Muu' }, 'INVOICE_POSTED', 'input.id'],
    ]),
    ...refusals('deleteInvoice', draft, [...invoiceIs, standing]),
    ...refusals('postInvoice', draft, [...invoiceIs, ['one that has been posted', posted, 'NOT_DRAFT', 'input.id']]),
    ...refusals('writeOffInvoice', posted, [
      ...invoiceIs,
      notPosted,
      ['one that is paid', paid, 'NOT_POSTED', 'input.id'],
    ]),
    ...refusals('creditInvoice', posted, [
      ...invoiceIs,
      notPosted,
      ['a row that is not in it', row('1'), 'NOT_FOUND', 'input.rows.0.rowId'],
    ]),
    ...refusals('recordPayment', { ...posted, amount: '1.00' }, [
      ...invoiceIs,
      notPosted,
      ['nothing', { amount: '0' }, 'INVALID_AMOUNT', 'input.amount'],
      ['less than nothing', { amount: '-1' }, 'INVALID_AMOUNT', 'input.amount'],
      ['a tenth of a cent', { amount: '0.001' }, 'INVALID_AMOUNT', 'input.amount'],
      ['more than is open', { amount: '12.56' }, 'PAYMENT_EXCEEDS', 'input.amount'],
      ['a payment that has been noted', { archiveId: 'A-1' }, 'PAYMENT_DUPLICATE', 'input.archiveId'],
    ]),
    ...refusals('makeInvoice', { salesOrderId: mine.order }, [
      ['no id', { salesOrderId: 'x' }, 'NOT_FOUND', 'input.salesOrderId'],
      ['an order that is not one’s to see', { salesOrderId: hidden.order }, 'NOT_FOUND', 'input.salesOrderId'],
      ['an order of nothing', {}, 'NOTHING_TO_INVOICE', 'input.salesOrderId'],
      ['a row that is not in it', row('1'), 'NOT_FOUND', 'input.rows.0.rowId'],
      ['more than all', { percent: '101' }, 'OUT_OF_RANGE', 'input.percent'],
      onlyRead,
    ]),
  ];
}
