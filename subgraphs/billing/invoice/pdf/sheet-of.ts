import { totalsOf } from '#platform/document/totals.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { Labelled, Sheet, SheetRow } from '#platform/pdf/sheet.ts';
import type { StoredRow } from '#platform/records/document-rows.ts';
import type { BillingCompanyRow } from '../../company/company.table.ts';
import type { InvoiceRow } from '../invoice.table.ts';
import { type Figures, figuresIn } from './figures.ts';
import { giroOf } from './giro-of.ts';
import { WORDS, type Words } from './words.ts';

/** What an invoice is written from. */
export interface Printed {
  invoice: InvoiceRow;
  rows: readonly StoredRow[];
  company: BillingCompanyRow;
  /** Number of the invoice that it credits. */
  creditedNumber: number | null;
}

/** An invoice as it stands on paper, in its own language: what the VAT Act, 209 e §, wants of it is on it. */
export function sheetOf({ invoice, rows, company, creditedNumber }: Printed): Sheet {
  const language: Language = invoice.language === 'en' ? 'en' : 'fi';
  const words = WORDS[language];
  const figures = figuresIn(language, invoice.currency);
  const isCredit = invoice.kind === 'credit_note';
  const totals = totalsOf({ ...invoice, rows });
  const recipient = linesOf(invoice.buyerName, addressOf(invoice, 'billing'));
  const title = isCredit ? words.creditNote : words.invoice;
  return {
    language,
    title: invoice.invoiceNumber === null ? `${title} · ${words.draft}` : title,
    seller: { name: company.name, lines: linesOf(...addressOf(company, ''), idLine(words, company)) },
    recipient,
    facts: factsOf(invoice, creditedNumber, words, figures),
    preface: invoice.description,
    headings: {
      name: words.row,
      quantity: words.quantity,
      price: words.price,
      discount: words.discount,
      vat: words.vatRate,
      net: words.sum,
    },
    rows: rows.map((row) => rowOf(row, figures)),
    vat: {
      headings: [words.vat, words.base, words.vatSum],
      lines: totals.vatLines.map(
        ({ rate, base, vat }) => [figures.percent(rate), figures.sum(base), figures.sum(vat)] as const,
      ),
    },
    totals: [
      ...adjustments(invoice, words, figures),
      { label: words.net, value: figures.money(totals.net) },
      { label: words.vatSum, value: figures.money(totals.vat) },
      { label: isCredit ? words.credited : words.payable, value: figures.money(totals.gross), strong: true },
    ],
    notes: linesOf(
      ...totals.vatLines.map(({ category }) => (category === 'S' ? null : words.reasons[category])),
      invoice.buyerVatId && `${words.buyerVatId} ${invoice.buyerVatId}`,
      invoice.terms,
    ),
    foot: linesOf(
      company.name,
      company.businessId && `${words.businessId} ${company.businessId}`,
      company.email,
      company.phone,
    ),
    giro: giroOf(invoice, company, recipient, words, figures),
    pageOf: words.page,
  };
}

function factsOf(invoice: InvoiceRow, creditedNumber: number | null, words: Words, figures: Figures): Labelled[] {
  const day = (value: string | null) => value && figures.day(value);
  const isBill = invoice.kind === 'invoice';
  const rate = invoice.interestRate === null ? words.byLaw : figures.percent(invoice.interestRate);
  const facts: [string, string | null][] = [
    [words.number, invoice.invoiceNumber === null ? null : String(invoice.invoiceNumber)],
    [words.credits, creditedNumber === null ? null : String(creditedNumber)],
    [words.date, day(invoice.invoiceDate)],
    [words.delivered, day(invoice.deliveryDate)],
    [words.due, isBill ? day(invoice.dueDate) : null],
    [words.term, isBill && invoice.paymentTermDays !== null ? words.days(invoice.paymentTermDays) : null],
    [words.reference, invoice.referenceNumber],
    [words.yourReference, invoice.yourReference],
    [words.ourReference, invoice.ourReference],
    [words.order, invoice.orderReference],
    [words.interest, isBill ? rate : null],
    [words.notice, invoice.noticeDays === null ? null : words.noticeDays(invoice.noticeDays)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function rowOf({ kind, name, description, quantity, unit, ...row }: StoredRow, figures: Figures): SheetRow {
  if (kind !== 'ITEM') return { kind, name, more: description };
  return {
    kind,
    name,
    more: linesOf(row.code, description).join(' · ') || null,
    quantity: `${figures.number(quantity!)} ${unit ?? ''}`.trim(),
    price: figures.price(row.unitPrice!),
    discount: linesOf(
      row.discountPercent && figures.percent(row.discountPercent),
      row.discountAmount && figures.sum(row.discountAmount),
    ).join(' '),
    vat: figures.percent(row.vatRate!),
    net: figures.sum(row.amount!),
  };
}

function adjustments({ headerDiscount, headerCharge }: InvoiceRow, words: Words, figures: Figures): Labelled[] {
  return [
    ...(headerDiscount ? [{ label: words.headerDiscount, value: `−${figures.money(headerDiscount)}` }] : []),
    ...(headerCharge ? [{ label: words.headerCharge, value: figures.money(headerCharge) }] : []),
  ];
}

function idLine(words: Words, { businessId, vatId }: BillingCompanyRow): string | null {
  return (
    linesOf(businessId && `${words.businessId} ${businessId}`, vatId && `${words.vatId} ${vatId}`).join(' · ') || null
  );
}

type Part = string | null | undefined;

function linesOf(...parts: (Part | Part[])[]): string[] {
  return parts.flat().filter((part): part is string => Boolean(part));
}

/** Lines of an address whose columns begin with `prefix`. */
function addressOf(row: object, prefix: '' | 'billing'): Part[] {
  const part = (name: string) =>
    (row as Record<string, Part>)[prefix ? prefix + name[0]!.toUpperCase() + name.slice(1) : name];
  return [
    part('street'),
    linesOf(part('postcode'), part('city')).join(' '),
    part('country') === 'FI' ? null : part('country'),
  ];
}
