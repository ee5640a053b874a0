import Big from 'big.js';
import type { Giro } from '#platform/pdf/sheet.ts';
import type { BillingCompanyRow } from '../../company/company.table.ts';
import { bankBarCode } from '../../reference/bank-bar-code.ts';
import { spacedReference } from '../../reference/reference-number.ts';
import type { InvoiceRow } from '../invoice.table.ts';
import type { Figures } from './figures.ts';
import type { Words } from './words.ts';

/** The bank bar code of an invoice; null of drafts and credit notes, in other money than euros and without a Finnish account. */
export function barCodeOf(invoice: InvoiceRow, { iban }: BillingCompanyRow): string | null {
  const { kind, referenceNumber, currency, gross, dueDate } = invoice;
  if (kind !== 'invoice' || !referenceNumber || currency !== 'EUR' || !iban?.startsWith('FI') || gross === null)
    return null;
  return bankBarCode({ iban, amount: new Big(gross), reference: referenceNumber, due: dueDate });
}

/** The part of an invoice that is paid by; null where it has no bar code. */
export function giroOf(
  invoice: InvoiceRow,
  company: BillingCompanyRow,
  payer: string[],
  words: Words,
  figures: Figures,
): Giro | null {
  const barCode = barCodeOf(invoice, company);
  if (!barCode) return null;
  const { account, payee, reference, due, euros } = words;
  return {
    labels: { account, payee, payer: words.payer, reference, due, amount: euros },
    account: company.iban!.replace(/(.{4})(?=.)/g, '$1 '),
    bic: company.bic ?? '',
    payee: [company.name],
    payer,
    reference: spacedReference(invoice.referenceNumber!),
    due: invoice.dueDate ? figures.day(invoice.dueDate) : '',
    amount: figures.sum(invoice.gross!),
    barCode,
    qr: qrOf(invoice, company),
  };
}

/** A SEPA credit transfer as a QR code says it, version 002 (EPC069-12). */
function qrOf({ gross, referenceNumber }: InvoiceRow, { name, iban, bic }: BillingCompanyRow): string {
  const isCreditor = referenceNumber!.startsWith('RF');
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    bic ?? '',
    name.slice(0, 70),
    iban,
    `EUR${gross}`,
    '',
    isCreditor ? referenceNumber : '',
    isCreditor ? '' : referenceNumber,
  ].join('\n');
}
