import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deal } from '../domain/index.ts';
import { holesOf, totalOf, type Line } from './total.ts';

const dealOn = (products: string[], savedMinor: number): Deal => ({
  offerId: 'spring',
  kind: 'bundle_price',
  currency: 'EUR',
  products,
  beforeMinor: 5000,
  priceMinor: 5000 - savedMinor,
  savedMinor,
});
const LAMP: Line = { productId: 'lamp', priceMinor: 4000 };
const BULB: Line = { productId: 'bulb', priceMinor: 1000, deal: dealOn(['lamp', 'bulb'], 600) };

test('S3 the price of a set holds while all of the set is taken', () => {
  expect(totalOf([LAMP, BULB])).toEqual({ totalMinor: 4400, savedMinor: 600 });
  expect(totalOf([BULB])).toEqual({ totalMinor: 1000, savedMinor: 0 });
  expect(totalOf([LAMP])).toEqual({ totalMinor: 4000, savedMinor: 0 });
  expect(totalOf([])).toEqual({ totalMinor: 0, savedMinor: 0 });
  expect(totalOf([LAMP, { ...BULB, deal: dealOn(['lamp', 'bulb', 'bulb'], 600) }])).toMatchObject({ savedMinor: 0 });
});

test('S3 what is saved is said where something is', () => {
  expect(holesOf([LAMP, BULB], String)).toEqual({ number: '2', amount: '4400', saved: '600' });
  expect(holesOf([LAMP], String)).toEqual({ number: '1', amount: '4000', saved: '' });
});

test('S3 a piece serves one deal, and a total is what the lines cost less what is saved', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const deal = fc.option(
    fc.record({ products: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }), saved: fc.nat(50) }),
    { nil: undefined },
  );
  const lines = fc.uniqueArray(fc.record({ productId: fc.constantFrom(...ids), priceMinor: fc.nat(1000), deal }), {
    selector: ({ productId }) => productId,
  });
  fc.assert(
    fc.property(lines, (found) => {
      const taken: string[] = [];
      let saved = 0;
      for (const { deal: each } of found) {
        const pieces = each?.products.map((id) =>
          found.filter(({ productId }) => productId === id && !taken.includes(id)),
        );
        const whole =
          each && pieces?.every(({ length }) => length === 1) && new Set(each.products).size === each.products.length;
        if (!whole) continue;
        taken.push(...each.products);
        saved += each.saved;
      }
      const cost = found.reduce((sum, { priceMinor }) => sum + priceMinor, 0);
      const asLines = found.map((line) => ({
        ...line,
        deal: line.deal && dealOn(line.deal.products, line.deal.saved),
      }));
      expect(totalOf(asLines)).toEqual({ totalMinor: cost - saved, savedMinor: saved });
    }),
  );
});
