/**
 * Splits whole cents over parts by their weights, none lost: each gets its share without the rest, and what is left over goes cent
 * by cent to the largest remainders, of equal ones to the first. Weights count by their size alone; where all are nothing, the first
 * part gets all.
 */
export function split(cents: bigint, weights: readonly bigint[]): bigint[] {
  const sizes = weights.map((weight) => (weight < 0n ? -weight : weight));
  const whole = sizes.reduce((all, size) => all + size, 0n);
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? cents : 0n));
  const sign = cents < 0n ? -1n : 1n;
  const amount = cents * sign;
  const shares = sizes.map((size) => (amount * size) / whole);
  let left = amount - shares.reduce((all, share) => all + share, 0n);
  const byRemainder = sizes
    .map((size, index) => ({ index, remainder: (amount * size) % whole }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.index - other.index : one.remainder < other.remainder ? 1 : -1,
    );
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    shares[index]! += 1n;
    left -= 1n;
  }
  return shares.map((share) => share * sign);
}
