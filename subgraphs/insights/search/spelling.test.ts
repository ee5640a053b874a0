import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, meant } from './spelling.ts';

describe('a word that was typed wrong', () => {
  it('is one slip away for a letter too many, one missing, another one, or two in each other’s place', () => {
    for (const typed of ['virtannen', 'virtaen', 'wirtanen', 'vitranen']) expect(distance(typed, 'virtanen')).toBe(1);
    expect(distance('virtanen', 'virtanen')).toBe(0);
    expect(distance('', 'oy')).toBe(2);
  });

  it('stands for those that may have been meant, nearest first, also when it is not typed to its end', () => {
    expect(meant('virtnaen', ['virta', 'virtanen', 'kirjanen'])).toEqual(['virtanen']);
    expect(meant('rakenus', ['rakennusliike', 'rakennus'])).toEqual(['rakennus', 'rakennusliike']);
    expect(meant('alto', ['aalto', 'malto', 'kaalto'])).toEqual(['aalto', 'malto']);
  });

  it('is as far from the other as the other from it, and no farther than all its letters', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, other)).toBe(distance(other, one));
        expect(distance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(distance(one, one)).toBe(0);
      }),
    );
  });
});
