import Big from 'big.js';

/** The exact sum of amounts, with as many decimals as the most precise has. */
export function sumOf(amounts: readonly string[]): string {
  if (amounts.length === 1) return amounts[0]!;
  const decimals = Math.max(0, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  return amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed(decimals);
}
