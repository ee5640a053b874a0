import Big from 'big.js';

/** Decimals of a unit price. */
const MOST_DECIMALS = 6;

/** A unit price as it is told: rounded half away from zero to six decimals, and with two at least: 1.5 is 1.50. */
export function unitPrice(price: Big | string): string {
  const rounded = new Big(price).round(MOST_DECIMALS, Big.roundHalfUp).toFixed();
  return (rounded.split('.')[1]?.length ?? 0) < 2 ? new Big(rounded).toFixed(2) : rounded;
}
