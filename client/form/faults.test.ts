import { describe, expect, it } from 'vitest';
import { faultsBesides } from './faults.ts';

describe('what is left to be mended', () => {
  it('loses the fault of a field that is written anew, and keeps the others', () => {
    const faults = { byField: { name: 'Pakollinen tieto', phone: 'Ei kelpaa' }, general: 'Yleinen' };
    expect(faultsBesides(faults, { name: { value: 'K' } })).toEqual({
      byField: { phone: 'Ei kelpaa' },
      general: 'Yleinen',
    });
  });
});
