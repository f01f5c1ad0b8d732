import { expect, test } from 'vitest';
import { Product, ShopConfig, type ShopConfigInput } from '../../domain/index.ts';
import { findingsOf } from './index.ts';

const lamp = Product.parse({ id: 'lamp', title: 'Lamp', brand: 'Lux' });
const tent = Product.parse({ id: 'tent', title: 'Tent', brand: 'Volta' });
const sale = (id: string, until: string, more: object = {}) => ({
  id,
  kind: 'limited_time' as const,
  products: { brands: ['Lux'] },
  off: { percent: 10 },
  until,
  ...more,
});

function lint(offers: ShopConfigInput['offers'], claims: ShopConfigInput['claims'] = {}): string[] {
  const products = new Map([lamp, tent].map((product) => [product.id, product]));
  const found = findingsOf(ShopConfig.parse({ offers, claims }), {
    snapshot: undefined,
    products,
    at: Date.UTC(2024, 0),
  });
  return found.filter(({ what }) => what.includes('14 days')).map(({ part }) => part);
}

test('T15 the lint finds a limited offer that follows another one of the same products within 14 days', () => {
  const july = sale('july', '2024-07-31T00:00:00Z');
  expect(lint([july, sale('more', '2024-08-14T00:00:00Z')])).toEqual(['offers.more']);
  expect(lint([sale('more', '2024-08-14T00:00:00Z'), july])).toEqual(['offers.more']);
  expect(lint([july, sale('later', '2024-08-14T00:00:01Z')])).toEqual([]);
  expect(lint([july, sale('at-once', '2024-07-31T00:00:00Z')])).toEqual([]);
  expect(lint([july, sale('off', '2024-08-01T00:00:00Z', { enabled: false })])).toEqual([]);
  expect(lint([july, sale('others', '2024-08-01T00:00:00Z', { products: { brands: ['Volta'] } })])).toEqual([]);
  expect(lint([july, sale('more', '2024-08-14T00:00:00Z')], { kinds: ['rating'] })).toEqual([]);
});
