import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, choosePrice, EVERYBODY } from './choose-price.ts';

const candidate = (over: Partial<Candidate> & { id?: string; from?: string; off?: string } = {}): Candidate => ({
  entry: over.id ?? 'e',
  list: { id: over.id ?? 'l', name: 'Lista', discountPercent: over.off ?? null, validFrom: over.from ?? null },
  reach: EVERYBODY,
  depth: 0,
  minQuantity: '1',
  price: '95',
  discountPercent: null,
  ...over,
});
const OWN = new Big(100);
const chosen = (...candidates: Candidate[]) => choosePrice(candidates, OWN)?.price.toFixed();

describe('of the entries that fit', () => {
  it.each<[string, Candidate, Candidate, string]>([
    [
      'the contact’s before the account’s',
      candidate({ reach: 0, price: '9' }),
      candidate({ reach: 1, price: '1' }),
      '9',
    ],
    [
      'the account’s before its parent’s',
      candidate({ reach: 1, price: '9' }),
      candidate({ reach: 2, price: '1' }),
      '9',
    ],
    ['the parent’s before everybody’s', candidate({ reach: 2, price: '9' }), candidate({ price: '1' }), '9'],
    [
      'the product’s before its category’s',
      candidate(),
      candidate({ depth: 1, price: null, discountPercent: '50' }),
      '95',
    ],
    [
      'the larger quantity',
      candidate({ minQuantity: '10', price: '80' }),
      candidate({ minQuantity: '9.5', price: '1' }),
      '80',
    ],
    ['the later beginning', candidate({ from: '2027-03-01' }), candidate({ from: '2026-12-31', price: '1' }), '95'],
    ['a beginning before none', candidate({ from: '2027-03-01' }), candidate({ price: '1' }), '95'],
    ['the lower price', candidate({ price: '94.999999' }), candidate(), '94.999999'],
  ])('decides %s, in whatever order they come', (_, winner, loser, price) => {
    expect(chosen(winner, loser)).toBe(price);
    expect(chosen(loser, winner)).toBe(price);
  });

  it('takes the list’s discount off its prices', () => {
    expect(chosen(candidate({ price: '90', off: '10' }))).toBe('81');
    expect(chosen(candidate({ depth: 1, price: null, discountPercent: '20', off: '50' }))).toBe('40');
  });

  it('lets a category say nothing of what has no price of its own', () => {
    const ofCategory = candidate({ depth: 1, price: null, discountPercent: '20' });
    expect(choosePrice([ofCategory], null)).toBeNull();
    expect(choosePrice([], OWN)).toBeNull();
  });

  it('does not depend on the order in which they come, and never takes more than the entry says', () => {
    const some = fc.record({
      entry: fc.uuid(),
      list: fc.record({
        id: fc.uuid(),
        name: fc.constant('Lista'),
        discountPercent: fc.option(fc.integer({ min: 0, max: 100 }).map(String)),
        validFrom: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')),
      }),
      reach: fc.constantFrom(0, 1, 2, EVERYBODY),
      depth: fc.constantFrom(0, 1, 2),
      minQuantity: fc.constantFrom('1', '1.5', '10'),
      price: fc.option(fc.constantFrom('0', '80', '95.123456')),
      discountPercent: fc.constantFrom('0', '12.5', '100'),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), fc.integer(), (candidates, turn) => {
        const at = Math.abs(turn) % candidates.length;
        const [one, other] = [
          choosePrice(candidates, OWN)!,
          choosePrice([...candidates.slice(at), ...candidates.slice(0, at)].reverse(), OWN)!,
        ];
        expect([other.candidate.list.id, other.price.toFixed()]).toEqual([one.candidate.list.id, one.price.toFixed()]);
        expect(one.price.lte(one.candidate.price ?? OWN) && one.price.gte(0)).toBe(true);
        expect(one.candidate.reach).toBe(Math.min(...candidates.map(({ reach }) => reach)));
      }),
    );
  });
});
