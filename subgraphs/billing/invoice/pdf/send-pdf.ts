import { Readable } from 'node:stream';
import { refuse } from '#platform/errors/user-error.ts';
import type { FileRoute } from '#platform/files/file-route.ts';
import { drawSheet } from '#platform/pdf/draw-sheet.ts';
import { mayRead } from '#platform/records/record-fields.ts';
import { byId } from '#platform/records/record-loader.ts';
import { companyById, invoiceById, rowsOfInvoice } from '../../loaders.ts';
import { sheetOf } from './sheet-of.ts';
import { WORDS } from './words.ts';

/** Fields of an invoice without which there is no PDF of it: everything stands on it. */
const SHOWN = ['net', 'vat', 'gross', 'rows', 'prices', 'account', 'company', 'buyerName'];

/** `GET /files/invoices/:id`: an invoice as PDF, to whoever may read all that stands on it. */
export const sendPdf: FileRoute = {
  method: 'GET',
  path: '/invoices/:id',
  answer: async (context, { id }) => {
    const invoice = (await byId(invoiceById, context, 'inv', id)) ?? refuse('NOT_FOUND', ['id']);
    const readable = await Promise.all(SHOWN.map((field) => mayRead(context, 'invoices', field)));
    if (readable.includes(false)) refuse('FORBIDDEN', ['id']);
    const company = (await companyById(context).load(invoice.companyId)) ?? refuse('NOT_FOUND', ['id']);
    const [rows, credited] = await Promise.all([
      rowsOfInvoice(context).load(invoice.id),
      invoice.creditsId ? invoiceById(context).load(invoice.creditsId) : null,
    ]);
    const sheet = sheetOf({ invoice, rows: rows ?? [], company, creditedNumber: credited?.invoiceNumber ?? null });
    const { invoice: word } = WORDS[invoice.language === 'en' ? 'en' : 'fi'];
    const name = `${word} ${invoice.invoiceNumber ?? invoice.number}.pdf`;
    return { type: 'application/pdf', name, body: Readable.from([await drawSheet(sheet)]) };
  },
};
