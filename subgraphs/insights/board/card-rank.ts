/** Digits of ranks, in the order of their bytes. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A text between two others in byte order, as short as can be; null is the open end. The texts must differ and be in
 * order. Fractional indexing: cards are put between two others without touching any other.
 */
export function rankBetween(above: string | null, below: string | null): string {
  let rank = '';
  for (let place = 0; ; place++) {
    const low = above === null ? 0 : Math.max(0, DIGITS.indexOf(above[place] ?? '0'));
    const high = below === null || !below.startsWith(rank) ? DIGITS.length : DIGITS.indexOf(below[place] ?? '0');
    const middle = Math.floor((low + high) / 2);
    if (middle > low) return rank + DIGITS[middle];
    rank += DIGITS[low];
  }
}
