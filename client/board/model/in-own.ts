import { decimalsOf, scaled, sumOf, textOf } from './amounts.ts';
import type { ColumnSum } from './board-state.ts';

/** What the company counts in, and how much of other currencies is one of it. */
export interface Conversion {
  currency: string;
  rates: readonly { currency: string; rate: string }[];
}

/** Sums of several currencies as one in the company's; where a rate is missing, which ones. */
export function inOwn(
  sums: readonly ColumnSum[],
  { currency: own, rates }: Conversion,
): { whole: ColumnSum | null; missing: string[] } {
  const missing: string[] = [];
  const amount = sums.reduce((all, { amount: part, currency }) => {
    const rate = currency === own ? '1' : rates.find((candidate) => candidate.currency === currency)?.rate;
    if (rate) return sumOf(all, quotient(part, rate));
    missing.push(currency ?? '');
    return all;
  }, '0');
  return { whole: missing.length ? null : { amount, currency: own }, missing };
}

/** An amount divided by a rate, cut off after six decimals. */
function quotient(amount: string, rate: string): string {
  const decimals = Math.max(decimalsOf(amount), decimalsOf(rate));
  return textOf((scaled(amount, decimals) * 10n ** 6n) / scaled(rate, decimals), 6);
}
