import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankBarCode } from './bank-bar-code.ts';
import { faultOfReference, referenceOf, spacedReference } from './reference-number.ts';

const NORDEA = 'FI7944052020036082';

describe('a reference number', () => {
  it.each([
    ['1234', '12344', 'RF0812344'],
    ['20261', '202617', 'RF48202617'],
    ['100', '1009', 'RF181009'],
    ['202600001', '2026000011', 'RF632026000011'],
    ['55958224329467', '559582243294671', 'RF06559582243294671'],
  ])('of %s is %s or %s', (base, national, creditor) => {
    expect(referenceOf(base, 'FI')).toBe(national);
    expect(referenceOf(base, 'RF')).toBe(creditor);
  });

  it('with a wrong digit is told which digit it should end with', () => {
    expect(faultOfReference('12345')).toEqual({ shouldEnd: 4 });
  });

  it('is right whatever it is made of, and wrong with any one digit changed', () => {
    const bases = fc.bigInt({ min: 100n, max: 9_999_999_999_999_999_999n }).map(String);
    const changes = fc.tuple(bases, fc.nat(19), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(changes, fc.constantFrom('FI', 'RF'), ([base, at, by], type) => {
        const reference = referenceOf(base, type);
        expect(faultOfReference(spacedReference(reference))).toBeNull();
        const from = type === 'RF' ? 4 : 0;
        const index = from + (at % (reference.length - from));
        const changed = `${reference.slice(0, index)}${(Number(reference[index]) + by) % 10}${reference.slice(index + 1)}`;
        expect(faultOfReference(changed)).not.toBeNull();
      }),
    );
  });

  it('is read in fives, with RF in fours', () => {
    expect(spacedReference('559582243294671')).toBe('55958 22432 94671');
    expect(spacedReference('2026000011')).toBe('20260 00011');
    expect(spacedReference('RF632026000011')).toBe('RF63 2026 0000 11');
  });
});

describe('a bank bar code', () => {
  it.each([
    [NORDEA, '4883.15', '868516259619897', '2010-06-12', '479440520200360820048831500000000868516259619897100612'],
    [
      'FI5810171000000122',
      '482.99',
      'RF06559582243294671',
      '2012-01-31',
      '558101710000001220004829906000000559582243294671120131',
    ],
    [NORDEA, '202.22', '202617', '2027-01-15', '479440520200360820002022200000000000000000202617270115'],
    [NORDEA, '202.22', 'RF48202617', '2027-01-15', '579440520200360820002022248000000000000000202617270115'],
    [NORDEA, '1000000.00', '12344', null, '479440520200360820000000000000000000000000012344000000'],
  ])('of %s, %s €, %s, due %s', (iban, amount, reference, due, digits) => {
    expect(bankBarCode({ iban, amount: new Big(amount), reference, due })).toBe(digits);
  });
});
