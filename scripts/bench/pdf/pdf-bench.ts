import { drawSheet } from '#platform/pdf/draw-sheet.ts';
import { sheetOf } from '../../../subgraphs/billing/invoice/pdf/sheet-of.ts';
import type { Bench } from '../bench.ts';
import { THE_INVOICE } from './the-invoice.ts';

const WARMING = 20;
const SECONDS = 5;

/** Invoices of three rows with giro part, bar code and QR code, drawn one after the other: how many a second of one core makes. */
export const pdfBench: Bench = {
  name: 'pdf',
  run: async () => {
    for (let n = 0; n < WARMING; n++) await drawSheet(sheetOf(THE_INVOICE));
    const before = process.cpuUsage();
    const end = Date.now() + SECONDS * 1_000;
    let made = 0;
    let bytes = 0;
    for (; Date.now() < end; made++) bytes = (await drawSheet(sheetOf(THE_INVOICE))).length;
    const { user, system } = process.cpuUsage(before);
    const perSecond = made / ((user + system) / 1_000_000);
    const peer = `an invoice of three rows, ${(bytes / 1_024).toFixed(0)} KiB`;
    return [{ name: 'pdf.perSecondPerCore', value: perSecond, unit: 'a second', peer, bound: { atLeast: 20 } }];
  },
};
