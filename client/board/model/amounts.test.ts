import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negated, sumOf } from './amounts.ts';

describe('sums of amounts', () => {
  it('are exact where floating point is not', () => {
    expect(sumOf('0.1', '0.2')).toBe('0.3');
    expect(sumOf('90071992547409930.01', '0.009')).toBe('90071992547409930.019');
  });

  it('carry, and keep the sign', () => {
    expect(sumOf('1200.50', '-3')).toBe('1197.50');
    expect(sumOf('0.05', '-0.50')).toBe('-0.45');
    expect(sumOf('5', '-5')).toBe('0');
    expect(negated(negated('-12.3'))).toBe('-12.3');
  });

  it('agree with whole cents, whatever the amounts', () => {
    const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    const text = (value: bigint) =>
      `${value < 0n ? '-' : ''}${String(value < 0n ? -value : value).padStart(3, '0')}`.replace(/(\d\d)$/, '.$1');
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        expect(sumOf(text(one), text(other))).toBe(text(one + other));
      }),
    );
  });
});
