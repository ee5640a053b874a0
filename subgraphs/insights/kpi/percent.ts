import Big from 'big.js';

/** A part of a whole in per cent, to one decimal; null of nothing. */
export function percentOf(part: Big, whole: Big): string | null {
  return whole.eq(0) ? null : part.times(100).div(whole).toFixed(1);
}

/**
 * Parts of their sum in per cent, to one decimal, that make exactly 100.0: rounded down, and the missing tenths given to those with the
 * largest remainders, among equal ones to the larger (insights.md §11, 6). Null where there is nothing to share, or less.
 */
export function percentages(parts: readonly Big[]): string[] | null {
  const sum = parts.reduce((total, part) => total.plus(part), new Big(0));
  if (!sum.gt(0) || parts.some((part) => part.lt(0))) return null;
  const exact = parts.map((part) => part.times(1000).div(sum));
  const tenths = exact.map((share) => share.round(0, Big.roundDown));
  const given = tenths.reduce((total, share) => total.plus(share), new Big(0));
  const order = parts
    .map((part, index) => ({ part, index, remainder: exact[index]!.minus(tenths[index]!) }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || b.part.cmp(a.part));
  for (const { index } of order.slice(0, 1000 - given.toNumber())) tenths[index] = tenths[index]!.plus(1);
  return tenths.map((share) => share.div(10).toFixed(1));
}
