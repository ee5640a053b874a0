import Big from 'big.js';
import { type Fault, fault, Refusal } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { legalRates, type VatRate } from '#platform/money/vat-rates.ts';
import type { PriceEntryInput } from '../generated/resolvers.ts';

/** An entry as its columns hold it; numbers are texts. */
export interface EntryValues {
  id: string | null;
  product: string | null;
  category: string | null;
  quantity: string;
  price: string | null;
  discount: string | null;
  vat: string | null;
}

/** What there is to be priced: products’ own prices in the list’s currency (null where there is none), and categories. */
export interface Known {
  products: ReadonlyMap<string, string | null>;
  categories: ReadonlySet<string>;
  entries: ReadonlySet<string>;
  /** Rates that are legal on some day from the list’s first one on. */
  rates: readonly string[];
}

/**
 * Entries as columns hold them. Refuses with PRODUCT_OR_CATEGORY, NOT_FOUND, OUT_OF_RANGE, TOO_MANY_DECIMALS, REQUIRED, INVALID_VAT_RATE and
 * CONFLICT (the same twice), each at its entry.
 */
export function checkEntries(entries: readonly PriceEntryInput[], known: Known): EntryValues[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const values = entries.map((entry, index) => {
    const at = (field: keyof PriceEntryInput) => ['input', 'entries', String(index), field];
    const number = (field: 'minQuantity' | 'price' | 'discountPercent', scale: number, least: string, most: string) =>
      faults.push(...numberFaults(entry[field], at(field), { scale, least, most }));
    const [id, product, category] = [
      entry.id ? toUuid('pre', entry.id) : null,
      entry.productId ? toUuid('pro', entry.productId) : null,
      entry.categoryId ? toUuid('pca', entry.categoryId) : null,
    ];
    if (entry.id && !known.entries.has(id ?? '')) faults.push(fault('NOT_FOUND', at('id')));
    if (Boolean(entry.productId) === Boolean(entry.categoryId))
      faults.push(fault('PRODUCT_OR_CATEGORY', at('productId')));
    else if (entry.productId && !known.products.has(product ?? '')) faults.push(fault('NOT_FOUND', at('productId')));
    else if (entry.categoryId && !known.categories.has(category ?? ''))
      faults.push(fault('NOT_FOUND', at('categoryId')));
    number('minQuantity', 4, '0.0001', '999999999');
    number('price', 6, '0', '9999999999');
    number('discountPercent', 2, '0', '100');
    const price = product ? (entry.price ?? known.products.get(product) ?? null) : null;
    const discount = category ? (entry.discountPercent ?? null) : null;
    if (product && price === null && known.products.has(product)) faults.push(fault('REQUIRED', at('price')));
    if (category && !product && discount === null) faults.push(fault('REQUIRED', at('discountPercent')));
    const vat = entry.vatPercent ?? null;
    if (vat !== null && !known.rates.some((rate) => Number(rate) === Number(vat)))
      faults.push(fault('INVALID_VAT_RATE', at('vatPercent'), { rates: known.rates.join(', ') }));
    const quantity = new Big(entry.minQuantity ?? 1).toFixed();
    const key = `${product ?? category} ${quantity}`;
    if (seen.has(key)) faults.push(fault('CONFLICT', at('minQuantity')));
    seen.add(key);
    return { id, product, category, quantity, price, discount, vat };
  });
  if (faults.length) throw new Refusal(faults);
  return values;
}

interface Range {
  scale: number;
  least: string;
  most: string;
}

function numberFaults(value: string | null | undefined, path: string[], { scale, least, most }: Range): Fault[] {
  if (value == null) return [];
  const number = new Big(value);
  if (!number.round(scale, Big.roundDown).eq(number)) return [fault('TOO_MANY_DECIMALS', path, { scale })];
  return number.lt(least) || number.gt(most) ? [fault('OUT_OF_RANGE', path, { minimum: least, maximum: most })] : [];
}

/** Rates that are legal on a day or come later. */
export function ratesFrom(rates: readonly VatRate[], day: string): string[] {
  const later = rates.filter(({ from }) => from > day).map(({ rate }) => rate);
  return [...new Set([...legalRates(rates, day), ...later])].sort((one, other) => Number(other) - Number(one));
}
