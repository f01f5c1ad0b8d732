import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Off, PricedCart } from '../../domain/index.ts';
import { canonicalJson, spread } from '../../lib/index.ts';
import type { ChosenDeal, Effect, ShopPrice } from './chosen-deal.ts';
import { priceAfter } from './price-after.ts';
import { priceCart, type PriceCartInput } from './price-cart.ts';

const IDS = ['a', 'b', 'c', 'd'];
const id = fc.constantFrom(...IDS);
const off: fc.Arbitrary<Off> = fc.oneof(
  fc.record({ percent: fc.constantFrom(1, 10, 12.5, 33.33, 50, 100) }),
  fc.record({ amountMinor: fc.integer({ min: 1, max: 3_000 }) }),
  fc.record({ priceMinor: fc.nat(3_000) }),
);
const from = fc.constantFrom(0, 500, 2_000, 9_000);
const most = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });
const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({
    on: fc.constant('pieces' as const),
    productIds: fc.array(id, { minLength: 1, maxLength: 3 }),
    off,
    most,
  }),
  fc.record({ on: fc.constant('set' as const), productIds: fc.array(id, { minLength: 2, maxLength: 3 }), off, most }),
  fc.record({ on: fc.constant('cart' as const), fromMinor: from, off }),
  fc.record({ on: fc.constant('gift' as const), fromMinor: from, productId: id }),
  fc.record({ on: fc.constantFrom('shipping' as const, 'later' as const), fromMinor: from }),
);
const rounding = fc.record({ toMinor: fc.constantFrom(1, 1, 5, 100), way: fc.constantFrom('nearest', 'down', 'up') });
const deal: fc.Arbitrary<ChosenDeal> = fc.record({
  offerId: fc.constantFrom('one', 'two', 'three'),
  currency: fc.constantFrom(undefined, 'EUR', 'EUR', 'GBP'),
  priority: fc.integer({ min: -1, max: 1 }),
  alone: fc.boolean(),
  rounding,
  leastMarginRate: fc.constantFrom(0, 0, 0.1),
  effect,
});
const prices: fc.Arbitrary<ShopPrice[]> = fc.tuple(
  ...IDS.map((productId) =>
    fc.record({
      productId: fc.constant(productId),
      priceMinor: fc.nat(2_000),
      costMinor: fc.option(fc.nat(2_000), { nil: undefined }),
    }),
  ),
);
const carts: fc.Arbitrary<PriceCartInput> = fc.record({
  cart: fc.array(fc.record({ productId: id, quantity: fc.integer({ min: 1, max: 4 }) }), { maxLength: 6 }),
  prices,
  currency: fc.constant('EUR'),
  deals: fc.array(deal, { maxLength: 4 }),
});

test('D6 lines add up to the cart, nothing is negative, and nothing comes off that no offer took off', () => {
  fc.assert(
    fc.property(carts, (input) => {
      const { cart } = priceCart(input);
      const sum = (read: (line: PricedCart['lines'][number]) => number) =>
        cart.lines.reduce((all, line) => all + read(line), 0);
      expect(cart.totalMinor).toBe(sum(({ totalMinor }) => totalMinor));
      expect(cart.listMinor).toBe(sum(({ listMinor }) => listMinor));
      expect(cart.discountMinor).toBe(cart.listMinor - cart.totalMinor);
      expect(cart.discountMinor).toBe(cart.offers.reduce((all, { discountMinor }) => all + discountMinor, 0));
      for (const { listMinor, totalMinor, discountMinor, quantity, priceMinor } of cart.lines) {
        expect(totalMinor).toBeGreaterThanOrEqual(0);
        expect(listMinor).toBe(quantity * priceMinor);
        expect(discountMinor).toBe(listMinor - totalMinor);
        expect(discountMinor).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('D6 the order of lines and of deals changes nothing', () => {
  fc.assert(
    fc.property(carts, fc.infiniteStream(fc.nat()), (input, numbers) => {
      const shuffled = <T>(list: readonly T[]) =>
        list
          .map((one) => ({ one, at: numbers.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const again = priceCart({
        ...input,
        cart: shuffled(input.cart),
        deals: shuffled(input.deals),
        prices: shuffled(input.prices),
      });
      expect(again).toEqual(priceCart(input));
    }),
  );
});

test('D6 no line is sold below the floor of an offer that took it, a gift apart', () => {
  fc.assert(
    fc.property(carts, (input) => {
      const gifts = new Set(input.deals.flatMap(({ effect: does }) => (does.on === 'gift' ? [does.productId] : [])));
      for (const { productId, quantity, totalMinor, offers } of priceCart(input).cart.lines) {
        const { priceMinor, costMinor } = input.prices.find((price) => price.productId === productId)!;
        if (costMinor === undefined || offers.length === 0 || gifts.has(productId)) continue;
        expect(totalMinor).toBeGreaterThanOrEqual(quantity * Math.min(priceMinor, costMinor));
      }
    }),
    { numRuns: 500 },
  );
});

/** One piece of the twin below. */
interface Piece {
  productId: string;
  minor: number;
  floor: number;
  offers: string[];
  closed: boolean;
  gift: boolean;
}

/** The slow twin: every piece by itself, deals one after the other, as a clerk would do it with a pencil. */
function plainly({ cart, prices: shop, currency, deals }: PriceCartInput): {
  lines: Record<string, number>;
  freeShipping: boolean;
} {
  const of = (productId: string) => shop.find((price) => price.productId === productId)!;
  const pieces: Piece[] = cart.flatMap(({ productId, quantity }) =>
    Array.from({ length: quantity }, () => ({
      productId,
      minor: of(productId).priceMinor,
      floor: 0,
      offers: [],
      closed: false,
      gift: false,
    })),
  );
  const total = (list: readonly Piece[]) => list.reduce((sum, { minor }) => sum + minor, 0);
  const order = (list: readonly Piece[]) =>
    list.toSorted((a, b) =>
      a.productId < b.productId ? -1 : a.productId > b.productId ? 1 : b.minor - a.minor || a.floor - b.floor,
    );
  const goods = () => pieces.reduce((sum, { productId, gift }) => sum + (gift ? 0 : of(productId).priceMinor), 0);
  let freeShipping = false;
  for (const stage of [['pieces', 'set'], ['gift'], ['cart', 'shipping', 'later']]) {
    const now = deals
      .filter(({ effect: does }) => stage.includes(does.on))
      .filter((one) => one.currency === undefined || one.currency === currency)
      .toSorted((a, b) => b.priority - a.priority || (key(a) < key(b) ? -1 : 1));
    for (const one of now) {
      const open = order(
        pieces.filter(({ gift, closed, offers }) => !gift && !closed && !(one.alone && offers.length > 0)),
      );
      const floorOf = ({ productId, floor }: Piece) => {
        const { priceMinor, costMinor } = of(productId);
        const own =
          costMinor === undefined
            ? one.leastMarginRate > 0
              ? priceMinor
              : 0
            : Math.ceil(costMinor / (1 - one.leastMarginRate) - 1e-6);
        return Math.max(floor, Math.min(own, priceMinor));
      };
      const sell = (piece: Piece, minor: number) => {
        piece.floor = floorOf(piece);
        piece.minor = minor;
        piece.offers.push(one.offerId);
        piece.closed = one.alone;
      };
      const cut = (list: readonly Piece[], amount: number) => {
        const given = spread(
          amount,
          list.map((piece) => ({ count: 1, weight: piece.minor, most: Math.max(0, piece.minor - floorOf(piece)) })),
        );
        if (given.some(({ each, more }) => each + more > 0))
          list.forEach((piece, at) => sell(piece, piece.minor - given[at]!.each - given[at]!.more));
      };
      const { effect: does } = one;
      if (does.on === 'pieces') {
        const sells = (piece: Piece) => Math.max(floorOf(piece), priceAfter(piece.minor, does.off, one.rounding));
        const taken = [...new Set(does.productIds)].flatMap((productId) =>
          open.filter((each) => each.productId === productId).slice(0, does.most ?? 1e9),
        );
        for (const piece of taken.filter((each) => sells(each) < each.minor)) sell(piece, sells(piece));
      } else if (does.on === 'set') {
        let sets = 0;
        const count = (productId: string) => open.filter((piece) => piece.productId === productId).length;
        const needed = (productId: string) => does.productIds.filter((each) => each === productId).length;
        while (sets < (does.most ?? 1e9) && does.productIds.every((each) => count(each) >= (sets + 1) * needed(each)))
          sets += 1;
        const taken = [...new Set(does.productIds)]
          .sort()
          .flatMap((each) => open.filter((piece) => piece.productId === each).slice(0, sets * needed(each)));
        const before = total(taken);
        const after =
          sets === 0
            ? 0
            : 'percent' in does.off
              ? before % sets === 0
                ? sets * priceAfter(before / sets, does.off, one.rounding)
                : priceAfter(before, does.off, { toMinor: 1, way: 'nearest' })
              : 'priceMinor' in does.off
                ? Math.min(before, sets * does.off.priceMinor)
                : Math.max(0, before - sets * does.off.amountMinor);
        const room = taken.reduce((sum, piece) => sum + Math.max(0, piece.minor - floorOf(piece)), 0);
        if (before - after <= room) cut(taken, before - after);
      } else if (does.on === 'gift') {
        const piece = open.find(({ productId }) => productId === does.productId);
        if (!piece || goods() - of(does.productId).priceMinor < does.fromMinor) continue;
        sell(piece, 0);
        Object.assign(piece, { floor: 0, gift: true });
      } else if (goods() >= does.fromMinor) {
        if (does.on === 'shipping') freeShipping = true;
        if (does.on === 'cart') cut(open, total(open) - priceAfter(total(open), does.off, one.rounding));
      }
    }
  }
  const lines = Map.groupBy(pieces, ({ productId }) => productId);
  return { lines: Object.fromEntries([...lines].map(([productId, list]) => [productId, total(list)])), freeShipping };
}

const key = (one: ChosenDeal): string => `${one.offerId} ${canonicalJson(one)}`;

test('D6 piles of pieces cost what the pieces cost one by one', () => {
  fc.assert(
    fc.property(carts, (input) => {
      const { lines, freeShipping } = priceCart(input).cart;
      expect({
        lines: Object.fromEntries(lines.map((line) => [line.productId, line.totalMinor])),
        freeShipping,
      }).toEqual(plainly(input));
    }),
    { numRuns: 1_000 },
  );
});
