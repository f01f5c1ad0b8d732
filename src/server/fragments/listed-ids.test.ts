import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ListedCart, ListedIds } from './listed-ids.ts';

const id = fc.string({
  unit: fc.constantFrom('a', 'B', '1', ',', ':', '%', ' ', '+', 'ğ', '🚲'),
  minLength: 1,
  maxLength: 12,
});
const written = (productId: string) => productId.replaceAll(/[,:%]/g, encodeURIComponent);

test('S2 a cart in an address is read as it was written, whatever its ids hold', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ productId: id, quantity: fc.integer({ min: 1, max: 99_999 }) })), (cart) => {
      const text = cart.map(({ productId, quantity }) => `${written(productId)}:${quantity}`).join(',');
      expect(ListedCart.parse(text)).toEqual(cart);
      expect(ListedIds.parse(cart.map(({ productId }) => written(productId)).join(','))).toEqual(
        cart.map(({ productId }) => productId),
      );
    }),
  );
  expect(ListedCart.parse('A:2,B')).toEqual([
    { productId: 'A', quantity: 2 },
    { productId: 'B', quantity: 1 },
  ]);
});

test('R3 what is no cart is said to be none', () => {
  for (const text of ['A:0', 'A:-1', 'A:1.5', 'A:x', 'A:1:2', '%', '%ff', 'A:123456789'])
    expect(ListedCart.safeParse(text).error?.issues[0]?.message).toContain('must be ids with commas between them');
});
