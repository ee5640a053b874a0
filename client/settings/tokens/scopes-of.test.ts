import { describe, expect, it } from 'vitest';
import { scopesOf } from './scopes-of.ts';

describe('the scopes of a key', () => {
  it('let those write who may, and then read as well', () => {
    expect(scopesOf({ scopes: 'read', chosen: [] })).toEqual(['read']);
    expect(scopesOf({ scopes: 'write', chosen: [] })).toEqual(['read', 'write']);
  });

  it('are those of the chosen modules', () => {
    const chosen = ['write:potentials', 'read:accounts'];
    expect(scopesOf({ scopes: 'chosen', chosen })).toEqual(['read:accounts', 'read:potentials', 'write:potentials']);
  });
});
