import type { StoredRow } from '#platform/records/document-rows.ts';
import type { BillingCompanyRow } from '../../../subgraphs/billing/company/company.table.ts';
import type { InvoiceRow } from '../../../subgraphs/billing/invoice/invoice.table.ts';
import type { Printed } from '../../../subgraphs/billing/invoice/pdf/sheet-of.ts';

const item = (name: string, quantity: string, unitPrice: string, vatRate: string, amount: string) =>
  ({
    kind: 'ITEM',
    name,
    description: 'Suodattimien vaihto ja tarkastus',
    quantity,
    unit: 'kpl',
    unitPrice,
    vatCategory: 'S',
    vatRate,
    amount,
  }) as StoredRow;

/** An invoice as an office sends it. */
export const THE_INVOICE: Printed = {
  invoice: {
    kind: 'invoice',
    status: 'posted',
    invoiceNumber: 1,
    invoiceDate: '2027-01-01',
    dueDate: '2027-01-15',
    paymentTermDays: 14,
    noticeDays: 8,
    referenceNumber: '202617',
    buyerName: 'Asunto Oy Kuusisalmen Rantapiha',
    billingStreet: 'Rantatie 5',
    billingPostcode: '90100',
    billingCity: 'Oulu',
    billingCountry: 'FI',
    interestRate: null,
    pricesIncludeVat: false,
    gross: '202.22',
    currency: 'EUR',
    description: 'Kiitos tilauksestanne.',
  } as InvoiceRow,
  rows: [
    item('Ilmalämpöpumpun huolto', '3', '19.99', '25.5', '59.97'),
    item('Ohjekirja', '10', '1.234', '13.5', '12.34'),
    item('Käyttöönotto', '1', '90', '25.5', '90.00'),
  ],
  company: {
    name: 'Kaarnametsä Talotekniikka Oy',
    businessId: '0112038-9',
    street: 'Mannerheimintie 1',
    postcode: '00100',
    city: 'Helsinki',
    country: 'FI',
    iban: 'FI7944052020036082',
    bic: 'NDEAFIHH',
    email: 'laskutus@kaarnametsa.fi',
  } as BillingCompanyRow,
  creditedNumber: null,
};
