import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Told } from './told.ts';

const isLater = (cursor: string, than: string) => Number(cursor) > Number(than);

describe('what a group has told', () => {
  it('is told again to whom it misses nothing, exactly behind the cursor', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(50)), fc.nat(700), fc.nat(800), (from, count, after) => {
        const begin = from ?? 0;
        const told = new Told(from === null ? null : String(from), isLater);
        const all = Array.from({ length: count }, (_, index) => String(begin + index + 1));
        for (const cursor of all) told.add(cursor, `<${cursor}>`);
        if (!told.serves(String(after))) return;
        expect(told.behind(String(after))).toEqual(all.filter((c) => Number(c) > after).map((c) => `<${c}>`));
      }),
    );
  });

  it('serves from where it began, and from the last five hundred messages', () => {
    const told = new Told('10', isLater);
    expect(['9', '10', '11'].map((after) => told.serves(after))).toEqual([false, true, true]);
    for (let cursor = 11; cursor <= 610; cursor++) told.add(String(cursor), '');
    expect(['109', '110', '610'].map((after) => told.serves(after))).toEqual([false, true, true]);
  });

  it('keeps no more than a few megabytes', () => {
    const told = new Told('0', isLater);
    for (let cursor = 1; cursor <= 5; cursor++) told.add(String(cursor), 'x'.repeat(900_000));
    expect(told.behind('3')).toHaveLength(2);
    expect(told.serves('2')).toBe(false);
  });

  it('serves nobody who goes on from a cursor once an event had none, or where cursors have no order', () => {
    const nameless = new Told('0', isLater);
    nameless.add(null, '');
    const unordered = new Told('0', undefined);
    expect(unordered.serves('0')).toBe(true);
    unordered.add('1', '');
    for (const told of [nameless, unordered]) {
      expect(told.serves('1')).toBe(false);
      expect(told.serves(null)).toBe(true);
    }
  });
});
