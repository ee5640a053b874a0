/** The exact sum of two decimal texts such as "1200.50" and "-3". */
export function sumOf(first: string, second: string): string {
  const decimals = Math.max(decimalsOf(first), decimalsOf(second));
  const sum = scaled(first, decimals) + scaled(second, decimals);
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(whole.length);
  return `${sum < 0n ? '-' : ''}${whole}${rest && `.${rest}`}`;
}

/** The same amount with the other sign. */
export function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

/** As a whole number of the smallest unit that `decimals` gives. */
function scaled(amount: string, decimals: number): bigint {
  return BigInt(amount.replace('.', '') + '0'.repeat(decimals - decimalsOf(amount)));
}
