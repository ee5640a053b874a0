import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentages, percentOf } from './percent.ts';

const of = (...parts: number[]) => percentages(parts.map((part) => new Big(part)));

describe('parts in per cent', () => {
  it('of three thirds are 33.4, 33.3 and 33.3', () => {
    expect(of(1, 1, 1)).toEqual(['33.4', '33.3', '33.3']);
  });

  it('give a missing tenth to the larger of equal remainders', () => {
    expect(of(1, 5)).toEqual(['16.7', '83.3']);
    expect(of(2, 4)).toEqual(['33.3', '66.7']);
    expect(of(0, 3)).toEqual(['0.0', '100.0']);
  });

  it('make exactly 100.0, each within a tenth of what it is, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 60 }), (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const told = of(...parts);
        if (!sum) {
          expect(told).toBeNull();
          return;
        }
        expect(told!.reduce((total, part) => total.plus(part), new Big(0)).toFixed(1)).toBe('100.0');
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(Number(told![index]) - (100 * part) / sum)).toBeLessThanOrEqual(0.1);
        }
      }),
    );
  });

  it('are none of nothing, or where there is less than nothing', () => {
    expect(of(0, 0)).toBeNull();
    expect(of()).toBeNull();
    expect(of(3, -1)).toBeNull();
    expect(percentOf(new Big(3), new Big(0))).toBeNull();
    expect(percentOf(new Big(4), new Big(6))).toBe('66.7');
  });
});
