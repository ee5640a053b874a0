import { describe, expect, it } from 'vitest';
import { readImage } from './read-image.ts';

/** A PNG of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** A JPEG's beginning: JFIF, then a frame of 3 × 2 pixels. */
const JPEG = 'ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100';

describe('a picture', () => {
  it('is known by its bytes, with its size', () => {
    expect(readImage(Buffer.from(PNG, 'base64'))).toEqual({ type: 'image/png', width: 1, height: 1 });
    expect(readImage(Buffer.from(JPEG, 'hex'))).toEqual({ type: 'image/jpeg', width: 3, height: 2 });
  });

  it('is none when it is SVG, empty, or cut off before it tells its size', () => {
    const bytes = [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), Buffer.alloc(0)];
    for (let length = 0; length < 20; length++) bytes.push(Buffer.from(JPEG, 'hex').subarray(0, length));
    expect(bytes.map(readImage)).toEqual(bytes.map(() => null));
  });
});
