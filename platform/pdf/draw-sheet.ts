import { drawGiro, GIRO_HEIGHT } from './giro.ts';
import { bytesOf, openPdf, PAGE, type Pdf, SIZE, write } from './page.ts';
import { drawRows } from './rows.ts';
import type { Labelled, Sheet } from './sheet.ts';

const FACTS_AT = 320;
const TOTALS_AT = 360;
const RECIPIENT_AT = 128;
const QUIET = { size: SIZE.small, quiet: true };

/** A business document as PDF/A-3: letter head, recipient where an envelope's window is, rows over as many pages as they take, giro. */
export function drawSheet(sheet: Sheet): Promise<Buffer> {
  const pdf = openPdf(`${sheet.title} ${sheet.facts[0]?.value ?? ''}`.trim(), sheet.language);
  const newPage = () => {
    pdf.addPage();
    return PAGE.top + 24;
  };
  let y = drawHead(pdf, sheet);
  if (sheet.preface) y = write(pdf, sheet.preface, PAGE.left, y, { width: PAGE.right - PAGE.left }) + 10;
  y = drawRows(pdf, sheet.headings, sheet.rows, y, newPage);
  const below = 14 * Math.max(sheet.totals.length, sheet.vat.lines.length + 1) + 20;
  if (y + below > PAGE.bottom - 30) y = newPage();
  y = drawTotals(pdf, sheet, y);
  for (const note of sheet.notes) {
    if (y > PAGE.bottom - 50) y = newPage();
    y = write(pdf, note, PAGE.left, y, { width: PAGE.right - PAGE.left, quiet: true }) + 5;
  }
  if (sheet.giro) {
    if (y > PAGE.height - GIRO_HEIGHT - 30) newPage();
    drawGiro(pdf, sheet.giro);
  }
  drawFeet(pdf, sheet);
  return bytesOf(pdf);
}

function drawHead(pdf: Pdf, { seller, title, recipient, facts }: Sheet): number {
  let left = write(pdf, seller.name, PAGE.left, PAGE.top, { strong: true, size: 11 });
  for (const line of seller.lines) left = write(pdf, line, PAGE.left, left, QUIET);
  let to = Math.max(RECIPIENT_AT, left + 12);
  for (const line of recipient) to = write(pdf, line, PAGE.left, to);
  const under = write(pdf, title, FACTS_AT, PAGE.top - 4, { strong: true, size: SIZE.title });
  return Math.max(drawPairs(pdf, facts, FACTS_AT, under + 8), to, 200) + 24;
}

/** Words at the left, values at the right edge. */
function drawPairs(pdf: Pdf, pairs: readonly (Labelled & { strong?: boolean })[], x: number, y: number): number {
  let at = y;
  for (const { label, value, strong = false } of pairs) {
    write(pdf, label, x, at, { quiet: !strong, strong });
    at = write(pdf, value, x + 60, at, { width: PAGE.right - x - 60, align: 'right', strong }) + 2;
  }
  return at;
}

function drawTotals(pdf: Pdf, { vat, totals }: Sheet, y: number): number {
  const columns = [0, 60, 130];
  let left = y;
  for (const [index, line] of [vat.headings, ...vat.lines].entries()) {
    const look = index === 0 ? QUIET : {};
    line.forEach((text, column) => {
      write(pdf, text, PAGE.left + columns[column]!, left, {
        ...look,
        width: column ? 64 : 56,
        align: column ? 'right' : 'left',
      });
    });
    left += 13;
  }
  return Math.max(left, drawPairs(pdf, totals, TOTALS_AT, y)) + 14;
}

/** At the foot of every page, once it is known how many there are: above the giro part where there is one. */
function drawFeet(pdf: Pdf, { foot, giro, pageOf }: Sheet): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    const isLast = page === count - 1;
    const y = giro && isLast ? PAGE.height - GIRO_HEIGHT - 16 : PAGE.height - 34;
    write(pdf, foot.join('  ·  '), PAGE.left, y, QUIET);
    if (count > 1) write(pdf, pageOf(page + 1, count), PAGE.right - 80, y, { ...QUIET, width: 80, align: 'right' });
  }
}
