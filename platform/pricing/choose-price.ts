import Big from 'big.js';

/** An entry of a price list that fits a product, a customer, a quantity, a currency and a day. */
export interface Candidate {
  entry: string;
  list: { id: string; name: string; discountPercent: string | null; validFrom: string | null };
  /** How far from the customer the list is: 0 the contact’s, 1 the account’s, 2 its parent’s and so on, `EVERYBODY` for everybody’s. */
  reach: number;
  /** 0 of the product itself, 1 of its category, 2 of the one above, and so on. */
  depth: number;
  minQuantity: string;
  /** Of the product itself: its price. */
  price: string | null;
  /** Of a category: so many per cent off the product’s own price. */
  discountPercent: string | null;
}

/** How far a list for everybody is from any customer. */
export const EVERYBODY = 100;

/** The entry that a price comes from, and the price, not rounded. */
export interface Chosen<C extends Candidate = Candidate> {
  candidate: C;
  price: Big;
}

/**
 * Which of the entries that fit decides: the list nearest to the customer; in it the entry nearest to the product, then the largest
 * quantity from which it holds, then the latest beginning of its list, then the lower price, then the lower id. `own` is the product’s own
 * price, without which entries of categories say nothing. Null where none decides.
 */
export function choosePrice<C extends Candidate>(candidates: readonly C[], own: Big | null): Chosen<C> | null {
  return candidates.reduce<Chosen<C> | null>((best, candidate) => {
    const price = priceOf(candidate, own);
    if (!price) return best;
    const other = { candidate, price };
    return best && order(best, other) <= 0 ? best : other;
  }, null);
}

/** What an entry makes the price, its list’s discount taken off; null where it says nothing. */
function priceOf({ price, discountPercent, list }: Candidate, own: Big | null): Big | null {
  const base = price === null ? own && less(own, discountPercent) : new Big(price);
  return base && less(base, list.discountPercent);
}

function less(price: Big, percent: string | null): Big {
  return price.times(new Big(100).minus(percent ?? 0)).div(100);
}

/** Below zero where the first comes first. */
function order(one: Chosen, other: Chosen): number {
  const [a, b] = [one.candidate, other.candidate];
  return (
    a.reach - b.reach ||
    a.depth - b.depth ||
    new Big(b.minQuantity).cmp(a.minQuantity) ||
    compare(b.list.validFrom ?? '', a.list.validFrom ?? '') ||
    one.price.cmp(other.price) ||
    compare(a.list.id, b.list.id) ||
    compare(a.entry, b.entry)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
