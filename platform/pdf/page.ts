import PDFDocument from 'pdfkit';
import { REGULAR, SEMIBOLD } from './fonts.ts';

/** A4 in points; the left edge lets an envelope's window show the recipient (SFS 2487). */
export const PAGE = { width: 595.28, height: 841.89, left: 57, right: 538, top: 42, bottom: 800 };
export const SIZE = { title: 18, text: 9, small: 7.5 };
const QUIET = '#5c6460';
const INK = '#101513';

export type Pdf = InstanceType<typeof PDFDocument>;

/** A new document, PDF/A-3 (ISO 19005-3), with the house's faces. */
export function openPdf(title: string, language: string): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    subset: 'PDF/A-3b',
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: title, Producer: 'Solmu', Creator: 'Solmu' },
  });
  // Faces that have been read; the types know files alone.
  pdf.registerFont('regular', REGULAR as unknown as Buffer);
  pdf.registerFont('semibold', SEMIBOLD as unknown as Buffer);
  return pdf.font('regular').fontSize(SIZE.text).fillColor(INK);
}

/** How a piece of text looks. */
export interface Look {
  size?: number;
  strong?: boolean;
  quiet?: boolean;
  width?: number;
  align?: 'left' | 'right';
}

/** Writes a text at a place; answers where the next line begins. */
export function write(pdf: Pdf, text: string, x: number, y: number, look: Look = {}): number {
  const { size = SIZE.text, strong = false, quiet = false, width, align = 'left' } = look;
  pdf
    .font(strong ? 'semibold' : 'regular')
    .fontSize(size)
    .fillColor(quiet ? QUIET : INK);
  pdf.text(text, x, y, width === undefined ? { lineBreak: false } : { width, align });
  return width === undefined ? y + size * 1.35 : pdf.y + size * 0.15;
}

/** How high a text is in a column of this width. */
export function heightOf(
  pdf: Pdf,
  text: string,
  width: number,
  { size = SIZE.text, strong = false }: Look = {},
): number {
  return pdf
    .font(strong ? 'semibold' : 'regular')
    .fontSize(size)
    .heightOfString(text, { width });
}

/** A thin line from left to right. */
export function rule(pdf: Pdf, y: number, from: number = PAGE.left, to: number = PAGE.right): void {
  pdf.moveTo(from, y).lineTo(to, y).lineWidth(0.5).strokeColor('#c9cfcc').stroke();
}

/** The bytes of a document that is complete. */
export async function bytesOf(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
