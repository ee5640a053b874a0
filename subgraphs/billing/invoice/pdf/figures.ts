import Big from 'big.js';
import type { Language } from '#platform/errors/texts.ts';

const LOCALES: Record<Language, string> = { fi: 'fi-FI', en: 'en-GB' };

/** How numbers and days are written on a document in a language. */
export function figuresIn(language: Language, currency: string) {
  const locale = LOCALES[language];
  const format = (least: number, most: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  const sums = format(2, 2);
  const prices = format(2, 6);
  const plain = format(0, 4);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'numeric', year: 'numeric' });
  // Intl takes decimal texts as they are: nothing goes through a float.
  const text = (amount: string) => new Big(amount).toFixed() as `${number}`;
  return {
    sum: (amount: string) => sums.format(text(amount)),
    price: (amount: string) => prices.format(text(amount)),
    number: (amount: string) => plain.format(text(amount)),
    percent: (amount: string) => `${plain.format(text(amount))} %`,
    money: (amount: string) => money.format(text(amount)),
    day: (day: string) => days.format(Date.parse(`${day}T00:00Z`)),
  };
}

export type Figures = ReturnType<typeof figuresIn>;
