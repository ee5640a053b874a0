import { drawBars, drawQr } from './codes.ts';
import { PAGE, type Pdf, rule, SIZE, write } from './page.ts';
import type { Giro } from './sheet.ts';

/** How high the part that is paid by is. */
export const GIRO_HEIGHT = 238;

const LABEL = { size: SIZE.small, quiet: true };
const MIDDLE = 300;

/** Draws what is paid by at the foot of a page: account, payee, payer, reference, due day and amount, QR code and bank bar code. */
export function drawGiro(pdf: Pdf, giro: Giro): void {
  const top = PAGE.height - GIRO_HEIGHT;
  pdf.dash(3, { space: 3 });
  rule(pdf, top, 0, PAGE.width);
  pdf.undash();
  const { labels } = giro;
  let y = labelled(pdf, labels.account, [giro.account, `BIC ${giro.bic}`], PAGE.left, top + 14, true);
  y = labelled(pdf, labels.payee, giro.payee, PAGE.left, y + 6);
  labelled(pdf, labels.payer, giro.payer, PAGE.left, y + 6);
  const { reference, due, amount } = giro;
  y = labelled(pdf, labels.reference, [reference], MIDDLE, top + 84, true);
  y = labelled(pdf, labels.due, [due], MIDDLE, y + 6, true);
  labelled(pdf, labels.amount, [amount], MIDDLE, y + 6, true);
  drawQr(pdf, giro.qr, PAGE.right - 62, top + 14, 62);
  drawBars(pdf, giro.barCode, PAGE.left, PAGE.height - 62, 300, 34);
  write(pdf, giro.barCode, PAGE.left, PAGE.height - 24, LABEL);
}

function labelled(pdf: Pdf, label: string, lines: readonly string[], x: number, y: number, strong = false): number {
  let at = write(pdf, label, x, y, LABEL);
  for (const line of lines) at = write(pdf, line, x, at, { strong });
  return at;
}
