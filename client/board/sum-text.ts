import { language } from '#client/texts/texts.ts';
import type { ColumnSum } from './model/board-state.ts';

/** A column's sum in the reader's notation, without cents: a head is for a glance. */
export function sumText({ amount, currency }: ColumnSum): string {
  const format = currency
    ? new Intl.NumberFormat(language(), { style: 'currency', currency, maximumFractionDigits: 0 })
    : new Intl.NumberFormat(language(), { maximumFractionDigits: 0 });
  // Intl takes decimal texts as they are, however many digits they have.
  return format.format(amount as `${number}`);
}
