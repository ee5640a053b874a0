/** What the law makes of goods and services: a class has another rate by another law, what is sold keeps its class. */
export type VatClass = 'GENERAL' | 'REDUCED' | 'TEN' | 'ZERO';

/** So many per cent from this day until there is a later rate of its class. */
export interface VatRate {
  class: VatClass;
  /** YYYY-MM-DD. */
  from: string;
  /** Per cent as text, such as 25.5. */
  rate: string;
}

/** How many rates there may be; all are read at once. */
export const MOST_VAT_RATES = 200;

/** The rate of a class on a day (YYYY-MM-DD), or null before its first; `rates` in any order. */
export function rateOf(rates: readonly VatRate[], vatClass: VatClass, day: string): string | null {
  const held = rates.filter((rate) => rate.class === vatClass && rate.from <= day);
  return held.reduce<VatRate | null>((last, rate) => (last && last.from > rate.from ? last : rate), null)?.rate ?? null;
}

/** The rates that are legal on a day, those of all classes, each once, the highest first. */
export function legalRates(rates: readonly VatRate[], day: string): string[] {
  const classes = new Set(rates.map((rate) => rate.class));
  const held = [...classes].flatMap((vatClass) => rateOf(rates, vatClass, day) ?? []);
  return [...new Set(held)].sort((one, other) => Number(other) - Number(one));
}

/** Whether a rate, such as 25.5 or 25.50, is legal on a day (YYYY-MM-DD). */
export function isLegalRate(rates: readonly VatRate[], rate: string, day: string): boolean {
  return legalRates(rates, day).some((legal) => Number(legal) === Number(rate));
}
