import { describe, expect, it } from 'vitest';
import { moduleLetters } from './module-letters.ts';

describe('letters of modules', () => {
  it('takes the first letter of a name that is still free', () => {
    const letters = moduleLetters(['accounts', 'contacts', 'activities', 'campaigns', 'invoices']);
    expect(Object.fromEntries(letters)).toEqual({
      accounts: 'a',
      contacts: 'c',
      activities: 't',
      campaigns: 'm',
      invoices: 'n',
    });
  });
});
