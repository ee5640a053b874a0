import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

describe('reading a number', () => {
  it.each([
    ['1 234,50', '1234.50'],
    ['1\u00a0234\u202f567', '1234567'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1.234,50', '1234.50'],
    ['−5', '-5'],
    ['1,234', '1.234'],
    ['', null],
    ['  ', null],
  ])('takes "%s" in Finnish for %s', (text, number) => expect(readNumber(text, ' ')).toBe(number));

  it.each([
    ['1,234', '1234'],
    ['1,234,567', '1234567'],
    ['1,234.50', '1234.50'],
    ['12,5', '12.5'],
  ])('takes "%s" in English for %s', (text, number) => expect(readNumber(text, ',')).toBe(number));

  it('leaves to the server what is no number', () => {
    expect(readNumber('paljon', ' ')).toBe('paljon');
    expect(readNumber('1,2,3', ' ')).toBe('1.2,3');
  });
});
