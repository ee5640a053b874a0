import Big from 'big.js';
import type { Catalog } from '../catalog/read-catalog.ts';
import type { Tx } from '../database/session.ts';
import { type Language, text } from '../errors/texts.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import { inOwn, type Money, moneyOf } from '../money/rates.ts';
import { readVatRates } from '../money/read-vat-rates.ts';
import { unitPrice } from '../money/unit-price.ts';
import { isLegalRate, legalRates, rateOf, type VatRate } from '../money/vat-rates.ts';
import { type Chosen, choosePrice } from './choose-price.ts';
import './pricing.texts.ts';
import { type Priced, readCandidates, type Sought, type TaxedCandidate } from './read-candidates.ts';

/** What a price is asked for; ids are UUIDs, days YYYY-MM-DD. */
export interface PriceQuestion extends Sought {
  /** The day of delivery, by which the rate of VAT goes. */
  deliveryDay: string;
}

/** What a product costs. */
export interface Price {
  product: string;
  /** Of one, without VAT; null where there is none, or it may not be known. */
  unitPrice: string | null;
  currency: string;
  vatPercent: string | null;
  /** Code of EN 16931 for why there is no VAT. */
  vatReason: string | null;
  /** Where it is from, in the reader’s language, to be kept on the row. */
  source: string;
  priceList: string | null;
  /** The product’s own price in the currency. */
  listPrice: string | null;
  converted: boolean;
  /** What stands in the way of a row with it; paths begin in the question. */
  faults: Fault[];
}

/**
 * What products cost, one by one in the order asked; null for those that the actor does not see. Prices come from the lists that the
 * actor sees. Two statements, one more where money is converted.
 */
export async function pricesOf(
  tx: Tx,
  catalog: Catalog,
  language: Language,
  questions: readonly PriceQuestion[],
): Promise<(Price | null)[]> {
  if (!questions.length) return [];
  const [found, rates] = await Promise.all([readCandidates(tx, questions), readVatRates(tx)]);
  const moneyOn = await moneyByDay(tx, catalog, questions, found);
  const isHidden = catalog.hidden('products').has('list_price');
  return questions.map((question, place) => {
    const priced = found.get(place);
    if (!priced) return null;
    const own = isHidden ? null : ownPrice(priced, question, moneyOn.get(question.day)!);
    const chosen = choosePrice(priced.candidates, own);
    const price = isHidden ? null : (chosen?.price ?? own);
    const converted = priced.currency !== question.currency && own !== null;
    return {
      product: priced.product,
      unitPrice: price && unitPrice(price),
      currency: question.currency,
      ...taxOf(priced, chosen, rates, question.deliveryDay),
      source: chosen
        ? wordsOf(catalog, chosen, priced, language)
        : text(converted ? 'PRICE_CONVERTED' : 'PRICE_OWN', language),
      priceList: chosen?.candidate.list.id ?? null,
      listPrice: own && unitPrice(own),
      converted: converted && !chosen,
    };
  });
}

/** What the currencies that occur are worth on each of the days. */
async function moneyByDay(tx: Tx, catalog: Catalog, questions: readonly PriceQuestion[], found: Map<number, Priced>) {
  const days = Map.groupBy(questions.entries(), ([, { day }]) => day);
  const money = new Map<string, Money>();
  for (const [day, asked] of days) {
    const differing = asked.filter(([place, { currency }]) => (found.get(place)?.currency ?? currency) !== currency);
    const currencies = differing.flatMap(([place, { currency }]) => [currency, found.get(place)!.currency]);
    // Noon is of the same day in every time zone that has companies.
    money.set(day, await moneyOf(tx, catalog, new Date(`${day}T12:00Z`), currencies));
  }
  return money;
}

/** The product’s own price in the currency asked for; null where it has none, or there is no rate. */
function ownPrice({ listPrice, currency }: Priced, asked: Sought, money: Money): Big | null {
  if (listPrice === null) return null;
  const price = new Big(listPrice);
  if (currency === asked.currency) return price;
  const own = inOwn(money, price, currency);
  if (!own || asked.currency === money.own) return own;
  const rate = money.rates.get(asked.currency)?.rate;
  return rate === undefined ? null : own.times(rate);
}

/** The rate of VAT: the entry’s or the list’s, where it has its own, else that of the product’s class on the day. */
function taxOf(
  { vatClass, vatReason }: Priced,
  chosen: Chosen<TaxedCandidate> | null,
  rates: readonly VatRate[],
  day: string,
): Pick<Price, 'vatPercent' | 'vatReason' | 'faults'> {
  const ownRate = rateOf(rates, vatClass, day);
  const custom = chosen?.candidate.tax ?? null;
  if (custom === null) return { vatPercent: ownRate, vatReason: vatClass === 'ZERO' ? vatReason : null, faults: [] };
  const vatPercent = new Big(custom).toFixed();
  if (!isLegalRate(rates, custom, day)) {
    const legal = legalRates(rates, day).join(', ');
    return { vatPercent, vatReason: null, faults: [fault('INVALID_VAT_RATE', ['deliveryDate'], { rates: legal })] };
  }
  if (Number(custom) !== 0) return { vatPercent, vatReason: null, faults: [] };
  const faults = vatReason === null ? [fault('VAT_REASON_REQUIRED', ['productId'])] : [];
  return { vatPercent, vatReason, faults };
}

function wordsOf(
  catalog: Catalog,
  { candidate }: Chosen<TaxedCandidate>,
  { unit }: Priced,
  language: Language,
): string {
  const { list, minQuantity, category } = candidate;
  const label = catalog.options('products', 'unit').find(({ value }) => value === unit)?.label[language] ?? unit;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(minQuantity as `${number}`);
  const values = { list: list.name, category: category ?? '', quantity: `${number} ${label}` };
  const from = new Big(minQuantity).eq(1) ? '' : '_FROM';
  return text(`PRICE_OF_${category === null ? 'LIST' : 'CATEGORY'}${from}`, language, values);
}
