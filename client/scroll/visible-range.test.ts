import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollFor, startsOf, visibleRange } from './visible-range.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 });

describe('the range of items to draw', () => {
  it('is every item that any part of is seen, and at most one beside at each end', () => {
    fc.assert(
      fc.property(sizes, fc.nat(4_000), fc.nat(900), (heights, top, height) => {
        const starts = startsOf(heights.length, (index) => heights[index]!, 8, 9);
        const [first, end] = visibleRange(starts, top, top + height);
        const seen = heights.flatMap((size, index) =>
          starts[index]! + size > top && starts[index]! <= top + height ? [index] : [],
        );
        for (const index of seen) expect(index >= first && index < end).toBe(true);
        expect(end - first).toBeLessThanOrEqual(seen.length + 1);
      }),
    );
  });

  it('leaves the scroll as it is when the item is seen, and else moves no further than needed', () => {
    const view = { top: 100, height: 300 };
    expect(scrollFor({ start: 150, end: 190 }, view, { top: 0, bottom: 0 })).toBeNull();
    expect(scrollFor({ start: 50, end: 90 }, view, { top: 0, bottom: 0 })).toBe(50);
    expect(scrollFor({ start: 390, end: 430 }, view, { top: 0, bottom: 40 })).toBe(170);
    expect(scrollFor({ start: 0, end: 34 }, view, { top: 34, bottom: 0 })).toBe(0);
  });
});
