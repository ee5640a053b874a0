import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PricedRow, rowAmount, VAT_CATEGORIES } from './row.ts';
import { split } from './split.ts';
import { type PricedDocument, totalsOf } from './totals.ts';

const item = (quantity: string, unitPrice: string, vatRate: string, more: Partial<PricedRow> = {}): PricedRow => ({
  kind: 'ITEM',
  quantity,
  unitPrice,
  vatRate,
  ...more,
});

const OFFER = [
  item('3', '19.99', '25.5'),
  item('10', '1.234', '13.5'),
  item('1', '100.00', '25.5', { discountPercent: '10' }),
];

describe('the totals of a document', () => {
  it('are of what is taxed alike: net 162.31, VAT 38.24 and 1.67, total 202.22', () => {
    expect(OFFER.map((row) => rowAmount(row)?.toFixed(2))).toEqual(['59.97', '12.34', '90.00']);
    expect(totalsOf({ rows: OFFER, pricesIncludeVat: false })).toMatchObject({
      net: '162.31',
      vat: '39.91',
      gross: '202.22',
      vatLines: [
        { category: 'S', rate: '25.5', base: '149.97', vat: '38.24' },
        { category: 'S', rate: '13.5', base: '12.34', vat: '1.67' },
      ],
    });
  });

  it('have the VAT of three times 0.10 as 0.08, not as three times 0.03', () => {
    const rows = [item('1', '0.10', '25.5'), item('1', '0.10', '25.5'), item('1', '0.10', '25.5')];
    expect(totalsOf({ rows, pricesIncludeVat: false })).toMatchObject({ net: '0.30', vat: '0.08', gross: '0.38' });
  });

  it('of prices with VAT in them take it out: 100.00 with 25.5 % is 79.68 and 20.32', () => {
    const rows = [item('1', '100', '25.5')];
    expect(totalsOf({ rows, pricesIncludeVat: true })).toMatchObject({ net: '79.68', vat: '20.32', gross: '100.00' });
  });

  it('take a discount in per cent and one in money, headings and text cost nothing', () => {
    const rows: PricedRow[] = [
      { kind: 'HEADING' },
      item('2', '50', '25.5', { discountPercent: '10', discountAmount: '5' }),
      { kind: 'TEXT', quantity: '9', unitPrice: '9' },
    ];
    expect(totalsOf({ rows, pricesIncludeVat: false })).toMatchObject({ net: '85.00', rows: '85.00' });
  });

  it('split the header’s discount by net and lose no cent', () => {
    const { vatLines, net } = totalsOf({ rows: OFFER, pricesIncludeVat: false, headerDiscount: '10.00' });
    // 10.00 × 149.97 / 162.31 = 9.2397, 10.00 × 12.34 / 162.31 = 0.7603
    expect(vatLines.map(({ base }) => base)).toEqual(['140.73', '11.58']);
    expect(net).toBe('152.31');
  });

  it('tell what the rows cost their seller, where all of them do', () => {
    const told = item('3', '19.99', '25.5', { costPrice: '10.005' });
    expect(totalsOf({ rows: [told, { kind: 'TEXT' }], pricesIncludeVat: false }).cost).toBe('30.02');
    expect(totalsOf({ rows: [told, item('1', '5', '25.5')], pricesIncludeVat: false }).cost).toBeNull();
    expect(totalsOf({ rows: [], pricesIncludeVat: false }).cost).toBeNull();
  });
});

const decimal = (max: number, scale: number, min = 0) =>
  fc
    .bigInt({ min: BigInt(min), max: BigInt(max) * 10n ** BigInt(scale) })
    .map((units) => new Big(units.toString()).div(new Big(10).pow(scale)).toFixed());
const row: fc.Arbitrary<PricedRow> = fc.record({
  kind: fc.constantFrom('ITEM', 'ITEM', 'ITEM', 'HEADING', 'TEXT'),
  quantity: decimal(1000, 4, -1_000_000),
  unitPrice: decimal(10_000, 6),
  discountPercent: fc.option(decimal(100, 2)),
  discountAmount: fc.option(decimal(50, 2)),
  vatCategory: fc.constantFrom(...VAT_CATEGORIES),
  vatRate: fc.constantFrom('25.5', '25.50', '13.5', '10', '0'),
});
const document: fc.Arbitrary<PricedDocument> = fc.record({
  rows: fc.array(row, { maxLength: 12 }),
  pricesIncludeVat: fc.boolean(),
  headerDiscount: fc.option(decimal(500, 2)),
  headerCharge: fc.option(decimal(500, 2)),
});
const sum = (parts: readonly (string | Big)[]) => parts.reduce<Big>((all, part) => all.plus(part), new Big(0));
const negative = (text: string | null | undefined) => new Big(text || 0).times(-1).toFixed();

describe('the totals of any document', () => {
  it('are the sums of their parts, header discount and charge to the cent', () => {
    fc.assert(
      fc.property(document, (any) => {
        const { net, vat, gross, vatLines, rows } = totalsOf(any);
        expect(sum(vatLines.map(({ base }) => base)).eq(net)).toBe(true);
        expect(sum(vatLines.map((line) => line.vat)).eq(vat)).toBe(true);
        expect(new Big(net).plus(vat).eq(gross)).toBe(true);
        const amounts = any.rows.map((one) => rowAmount(one)).filter((amount) => amount !== null);
        expect(sum(amounts).eq(rows)).toBe(true);
        const header = amounts.length ? new Big(any.headerCharge || 0).minus(any.headerDiscount || 0) : 0;
        expect(
          sum([rows])
            .plus(header)
            .eq(any.pricesIncludeVat ? gross : net),
        ).toBe(true);
      }),
    );
  });

  it('do not depend on the order of its rows', () => {
    fc.assert(
      fc.property(document, fc.infiniteStream(fc.nat()), (any, numbers) => {
        const keyed = any.rows.map((one) => ({ one, key: numbers.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        expect(totalsOf({ ...any, rows: shuffled })).toEqual(totalsOf(any));
      }),
    );
  });

  it('are undone by those of its negative', () => {
    fc.assert(
      fc.property(document, (any) => {
        const undone = totalsOf({
          ...any,
          rows: any.rows.map((one) => ({
            ...one,
            quantity: negative(one.quantity),
            discountAmount: negative(one.discountAmount),
          })),
          headerDiscount: negative(any.headerDiscount),
          headerCharge: negative(any.headerCharge),
        });
        const totals = totalsOf(any);
        for (const part of ['net', 'vat', 'gross'] as const) {
          expect(new Big(totals[part]).plus(undone[part]).eq(0)).toBe(true);
        }
      }),
    );
  });

  it('split whole cents exactly, no part more than a cent off its share', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-1_000_000_000n, 1_000_000_000n),
        fc.array(fc.bigInt(0n, 1_000_000_000n), { minLength: 1 }),
        (cents, weights) => {
          const shares = split(cents, weights);
          expect(shares.reduce((all, share) => all + share, 0n)).toBe(cents);
          const whole = weights.reduce((all, weight) => all + weight, 0n);
          for (const [index, share] of shares.entries()) {
            if (whole === 0n) continue;
            const off = share * whole - cents * weights[index]!;
            expect(off < whole && off > -whole).toBe(true);
          }
        },
      ),
    );
  });
});
