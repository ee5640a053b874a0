import { describe, expect, it } from 'vitest';
import { keyName, keySequence } from './key-sequence.ts';

const known = new Set(['g p', 'g a', 'c', 'x']);

describe('key sequences', () => {
  it('answers a single key at once', () => {
    expect(keySequence()('c', 0, known)).toBe('c');
  });

  it('waits for the second key of a sequence', () => {
    const press = keySequence();
    expect(press('g', 0, known)).toBeNull();
    expect(press('p', 500, known)).toBe('g p');
  });

  it('forgets the first key after a while, and takes the second for itself', () => {
    const press = keySequence();
    press('g', 0, known);
    expect(press('p', 5_000, known)).toBeNull();
    press('g', 6_000, known);
    expect(press('x', 6_100, known)).toBe('x');
  });
});

describe('names of keys', () => {
  const press = (key: string, more = {}) =>
    keyName({ key, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, ...more });

  it('takes control and command for the same', () => {
    expect(press('k', { metaKey: true })).toBe('mod+k');
    expect(press('K', { ctrlKey: true })).toBe('mod+k');
  });

  it('names a sign by itself, however it is typed', () => {
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('X', { shiftKey: true })).toBe('shift+x');
    expect(press(' ')).toBe('Space');
  });
});
