import { describe, expect, it } from 'vitest';
import { isLegalRate, legalRates, rateOf, type VatClass, type VatRate } from './vat-rates.ts';

const rate = (vatClass: VatClass, from: string, percent: string): VatRate => ({ class: vatClass, from, rate: percent });
// As they come with the product, in no order.
const RATES = [
  rate('REDUCED', '2026-01-01', '13.5'),
  rate('GENERAL', '2013-01-01', '24'),
  rate('ZERO', '2013-01-01', '0'),
  rate('REDUCED', '2013-01-01', '14'),
  rate('GENERAL', '2024-09-01', '25.5'),
  rate('TEN', '2013-01-01', '10'),
];

describe('the rate of a class', () => {
  it.each([
    ['GENERAL', '2024-08-31', '24'],
    ['GENERAL', '2024-09-01', '25.5'],
    ['REDUCED', '2025-12-31', '14'],
    ['REDUCED', '2026-01-01', '13.5'],
    ['TEN', '2026-01-01', '10'],
    ['ZERO', '2026-01-01', '0'],
    ['GENERAL', '2012-12-31', null],
  ] as const)('%s on %s is %s', (vatClass, day, expected) => {
    expect(rateOf(RATES, vatClass, day)).toBe(expected);
  });
});

describe('a rate', () => {
  it('is legal while it is the rate of a class, however it is written', () => {
    expect(legalRates(RATES, '2026-06-30')).toEqual(['25.5', '13.5', '10', '0']);
    expect(isLegalRate(RATES, '25.50', '2026-06-30')).toBe(true);
    expect(isLegalRate(RATES, '14', '2025-12-31')).toBe(true);
    expect(isLegalRate(RATES, '14', '2026-01-01')).toBe(false);
  });
});
