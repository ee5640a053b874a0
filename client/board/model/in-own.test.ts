import { describe, expect, it } from 'vitest';
import { inOwn } from './in-own.ts';

const conversion = { currency: 'EUR', rates: [{ currency: 'SEK', rate: '10.5' }] };

describe('sums of a board in the company’s currency', () => {
  it('are divided by the rates of the day, and are less what was taken away', () => {
    const sums = [
      { amount: '16.67', currency: 'EUR' },
      { amount: '35.00', currency: 'SEK' },
    ];
    expect(inOwn(sums, conversion)).toEqual({ whole: { amount: '20.003333', currency: 'EUR' }, missing: [] });
    expect(inOwn([{ amount: '-21', currency: 'SEK' }], conversion).whole?.amount).toBe('-2.000000');
  });

  it('are none where a rate is missing, which is named', () => {
    const sums = [
      { amount: '1', currency: 'EUR' },
      { amount: '2', currency: 'NOK' },
    ];
    expect(inOwn(sums, conversion)).toEqual({ whole: null, missing: ['NOK'] });
  });
});
