/** The exact sum of two decimal texts such as "1200.50" and "-3". */
export function sumOf(first: string, second: string): string {
  const decimals = Math.max(decimalsOf(first), decimalsOf(second));
  return textOf(scaled(first, decimals) + scaled(second, decimals), decimals);
}

/** The same amount with the other sign. */
export function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

export function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

/** The text of a whole number of the smallest unit that `decimals` gives. */
export function textOf(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(whole.length);
  return `${value < 0n ? '-' : ''}${whole}${rest && `.${rest}`}`;
}

/** As a whole number of the smallest unit that `decimals` gives. */
export function scaled(amount: string, decimals: number): bigint {
  return BigInt(amount.replace('.', '') + '0'.repeat(decimals - decimalsOf(amount)));
}
