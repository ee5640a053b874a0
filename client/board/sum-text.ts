import { language } from '#client/texts/texts.ts';
import type { ColumnSum, ColumnTotals } from './model/board-state.ts';

/** A column's sum in the reader's notation, without cents: a head is for a glance. */
export function sumText({ amount, currency }: ColumnSum): string {
  const format = currency
    ? new Intl.NumberFormat(language(), { style: 'currency', currency, maximumFractionDigits: 0 })
    : new Intl.NumberFormat(language(), { maximumFractionDigits: 0 });
  // Intl takes decimal texts as they are, however many digits they have.
  return format.format(amount as `${number}`);
}

/** Sums of several currencies as about one, if there are rates; else each by itself. */
export function sumsText(sums: readonly ColumnSum[], converted: ColumnTotals['converted']): string {
  const { amount, currency } = converted ?? {};
  return amount ? `≈ ${sumText({ amount, currency })}` : sums.map(sumText).join(' + ');
}
