/** A business document as it stands on paper: an invoice, a quote, an order. Amounts and days are written for their reader already. */
export interface Sheet {
  /** Language of its words, such as `fi`: read out by screen readers. */
  language: string;
  title: string;
  seller: { name: string; lines: readonly string[] };
  /** The buyer, as on an envelope. */
  recipient: readonly string[];
  /** Number, day, due day … */
  facts: readonly Labelled[];
  /** Text above the rows. */
  preface: string | null;
  headings: RowHeadings;
  rows: readonly SheetRow[];
  vat: { headings: readonly [string, string, string]; lines: readonly (readonly [string, string, string])[] };
  totals: readonly (Labelled & { strong?: boolean })[];
  /** Terms and the like, below the rows. */
  notes: readonly string[];
  /** At the foot of every page. */
  foot: readonly string[];
  giro: Giro | null;
  /** "Page 1/2", of a page and of their number. */
  pageOf: (page: number, pages: number) => string;
}

export interface Labelled {
  label: string;
  value: string;
}

/** Heads of the columns of rows. */
export type RowHeadings = Record<'name' | 'quantity' | 'price' | 'discount' | 'vat' | 'net', string>;

/** A row with money, or a heading or text without. */
export type SheetRow =
  | ({ kind: 'ITEM'; name: string; more: string | null } & Record<
      'quantity' | 'price' | 'discount' | 'vat' | 'net',
      string
    >)
  | { kind: 'HEADING' | 'TEXT'; name: string; more: string | null };

/** The part that is paid by. */
export interface Giro {
  labels: Record<'account' | 'payee' | 'payer' | 'reference' | 'due' | 'amount', string>;
  /** IBAN in fours. */
  account: string;
  bic: string;
  payee: readonly string[];
  payer: readonly string[];
  reference: string;
  due: string;
  amount: string;
  /** The 54 digits of the bank bar code. */
  barCode: string;
  /** What the QR code says (EPC069-12). */
  qr: string;
}
