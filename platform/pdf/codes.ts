import bwip from 'bwip-js/node';
import type { Pdf } from './page.ts';

interface Bars {
  sbs: number[];
}
interface Dots {
  pixs: number[];
  pixx: number;
}

/** Draws digits as bars (Code 128 C, ISO/IEC 15417) into a box. */
export function drawBars(pdf: Pdf, digits: string, x: number, y: number, width: number, height: number): void {
  const [code] = bwip.raw('code128', digits, '') as Bars[];
  const { sbs } = code!;
  const module = width / sbs.reduce((all, one) => all + one, 0);
  let at = x;
  for (const [index, size] of sbs.entries()) {
    // bars and spaces by turns
    if (index % 2 === 0) pdf.rect(at, y, size * module, height);
    at += size * module;
  }
  pdf.fill('#000');
}

/** Draws a text as a QR code (ISO/IEC 18004), error correction M, into a square. */
export function drawQr(pdf: Pdf, text: string, x: number, y: number, size: number): void {
  const [code] = bwip.raw('qrcode', text, 'eclevel=M') as Dots[];
  const { pixs, pixx } = code!;
  const dot = size / pixx;
  for (const [index, dark] of pixs.entries()) {
    if (dark) pdf.rect(x + (index % pixx) * dot, y + Math.floor(index / pixx) * dot, dot + 0.05, dot + 0.05);
  }
  pdf.fill('#000');
}
