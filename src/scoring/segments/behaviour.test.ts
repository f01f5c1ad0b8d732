import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotOf } from '../../domain/testing.ts';
import { findId, idAt } from '../../lib/index.ts';
import { behaviourOf, mixParts } from './behaviour.ts';

const category: Readonly<Record<string, string>> = { lamp: 'Lights', torch: 'Lights', bell: 'Cockpit' };
const orders = fc.array(
  fc.uniqueArray(fc.constantFrom('lamp', 'torch', 'bell', 'loose'), { minLength: 1 }).map((ids) => ids.join(' ')),
  { maxLength: 4 },
);

test('D12 the mix of each shopper is the share of lines by widest category, as counted one by one', () => {
  fc.assert(
    fc.property(fc.array(orders, { minLength: 1, maxLength: 6 }), (people) => {
      const bought = people.map((each, n) => [`c${n}`, each.map((ids) => ({ ids, daysAgo: 1 }))] as const);
      const shop = snapshotOf({
        products: Object.entries(category).map(([id, name]) => ({ id, categoryPath: [name, 'Shelf'] })),
        purchases: Object.fromEntries(bought.filter(([, some]) => some.length > 0)),
        shoppers: Object.fromEntries(bought.map(([id], n) => [id, n % 2 === 0 ? { basketMinor: n } : {}])),
      });
      const parts = mixParts(shop);
      const places = bought.map(([id]) => findId(shop.shoppers.ids, id));
      const { baskets, mix } = behaviourOf(shop, places, parts);
      expect([...baskets]).toEqual(places.map((_, n) => n).filter((n) => n % 2 === 0));
      const buyers = people.filter((each) => each.length > 0);
      for (const [part, name] of [...parts.names, undefined].entries())
        expect([...mix[part]!]).toEqual(
          buyers.map((each): unknown => {
            const lines = each.flatMap((ids) => ids.split(' '));
            return expect.closeTo(lines.filter((id) => category[id] === name).length / lines.length, 9);
          }),
        );
      expect(places.map((place) => idAt(shop.shoppers.ids, place))).toEqual(bought.map(([id]) => id));
    }),
  );
});
