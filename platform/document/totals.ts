import Big from 'big.js';
import { type PricedRow, rowAmount, rowCost, type VatCategory } from './row.ts';
import { split } from './split.ts';

/** A document as far as its totals go. */
export interface PricedDocument {
  rows: readonly PricedRow[];
  /** Whether its prices have VAT in them. */
  pricesIncludeVat: boolean;
  /** Off the whole document, in the terms of its prices; two decimals at most. */
  headerDiscount?: string | null;
  /** On top of the whole document, such as freight. */
  headerCharge?: string | null;
}

/** What is taxed alike in a document. */
export interface VatLine {
  category: VatCategory;
  rate: string;
  /** Without VAT, header discount and charge included. */
  base: string;
  vat: string;
}

/** What a document comes to; amounts have two decimals. */
export interface Totals {
  net: string;
  vat: string;
  gross: string;
  /** The highest rate first. */
  vatLines: VatLine[];
  /** What the rows come to, before header discount and charge and in the terms of the document's prices. */
  rows: string;
  /** What the rows cost their seller; null where not all of them tell. */
  cost: string | null;
}

interface Group {
  category: VatCategory;
  rate: Big;
  amount: Big;
}

/**
 * Totals by EN 16931 (BR-CO-10…17): VAT is of what is taxed alike, never the sum of rows. With prices that have VAT in them, it is
 * taken out of what is taxed alike. The header's discount and charge are split over what is taxed alike by what the rows there come to.
 */
export function totalsOf({ rows, pricesIncludeVat, headerDiscount, headerCharge }: PricedDocument): Totals {
  const groups = groupsOf(rows);
  const adjustments = [centsOf(headerCharge), -centsOf(headerDiscount)].map((cents) =>
    split(
      cents,
      groups.map(({ amount }) => centsOf(amount.toFixed(2))),
    ),
  );
  const lines = groups.map(({ category, rate, amount }, index) => {
    const sum = adjustments.reduce((all, shares) => all.plus(fromCents(shares[index]!)), amount);
    const vat = pricesIncludeVat ? sum.times(rate).div(rate.plus(100)).round(2) : sum.times(rate).div(100).round(2);
    return { category, rate, base: pricesIncludeVat ? sum.minus(vat) : sum, vat };
  });
  const net = sum(lines.map(({ base }) => base));
  const vat = sum(lines.map((line) => line.vat));
  const costs = rows.filter(({ kind }) => kind === 'ITEM').map(rowCost);
  return {
    net: text(net),
    vat: text(vat),
    gross: text(net.plus(vat)),
    vatLines: lines.map((line) => ({
      category: line.category,
      rate: line.rate.toFixed(),
      base: text(line.base),
      vat: text(line.vat),
    })),
    rows: text(sum(groups.map(({ amount }) => amount))),
    cost: costs.length && !costs.includes(null) ? text(sum(costs as Big[])) : null,
  };
}

/** What is taxed alike, the highest rate first: whatever the order of the rows. */
function groupsOf(rows: readonly PricedRow[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const amount = rowAmount(row);
    if (amount === null) continue;
    const category = row.vatCategory ?? 'S';
    const rate = new Big(row.vatRate || 0);
    const key = `${category} ${rate.toFixed()}`;
    groups.set(key, { category, rate, amount: amount.plus(groups.get(key)?.amount ?? 0) });
  }
  return [...groups.values()].sort(
    (one, other) => other.rate.cmp(one.rate) || (one.category < other.category ? -1 : 1),
  );
}

function sum(parts: readonly Big[]): Big {
  return parts.reduce((all, part) => all.plus(part), new Big(0));
}

/** With two decimals; nothing has no sign. */
function text(amount: Big): string {
  return amount.eq(0) ? '0.00' : amount.toFixed(2);
}

function centsOf(amount: string | null | undefined): bigint {
  return BigInt(new Big(amount || 0).times(100).round().toFixed());
}

function fromCents(cents: bigint): Big {
  return new Big(cents.toString()).div(100);
}
