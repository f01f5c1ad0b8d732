import { expect, test } from 'vitest';
import { historyOfOrders } from './history-of-orders.ts';
import { Order, type OrderInput } from './order.ts';
import { Product } from './product.ts';

const products = ['mug', 'lamp', 'rug'].map((id) => Product.parse({ id, title: id }));
const line = (productId: string, quantity = 1) => ({ productId, quantity, unitPriceMinor: 100 });
const ordersOf = (...orders: Omit<OrderInput, 'currency'>[]) =>
  orders.map((order) => Order.parse({ currency: 'EUR', ...order }));

test('L1 told orders become columns: what was cancelled or came back is not in them', () => {
  const orders = ordersOf(
    {
      id: 'b',
      placedAt: '2026-01-02T00:00:00Z',
      customerId: 'c2',
      country: 'NL',
      lines: [line('rug'), line('lamp', 2)],
    },
    { id: 'a', placedAt: '2026-01-01T00:00:00Z', customerId: 'c1', country: 'DE', lines: [line('lamp'), line('gone')] },
    { id: 'c', placedAt: '2026-01-03T00:00:00Z', cancelledAt: '2026-01-04T00:00:00Z', lines: [line('mug')] },
    {
      id: 'd',
      placedAt: '2026-01-03T00:00:00Z',
      lines: [line('mug', 2), line('mug'), line('rug')],
      refunds: [
        { productId: 'rug', quantity: 1, amountMinor: 100, at: '2026-01-05T00:00:00Z' },
        { productId: 'mug', quantity: 1, amountMinor: 100, at: '2026-01-05T00:00:00Z' },
      ],
    },
  );
  expect(historyOfOrders({ products, orders })).toEqual({
    products: [products[1], products[0], products[2]],
    countries: ['DE', 'NL'],
    customerIds: ['c1', 'c2'],
    customers: 2,
    orders: {
      count: 3,
      at: Float64Array.of(1_767_225_600, 1_767_312_000, 1_767_398_400),
      customer: Int32Array.of(0, 1, -1),
      country: Int32Array.of(0, 1, -1),
      start: Uint32Array.of(0, 1, 3, 4),
    },
    lines: { product: Uint32Array.of(0, 0, 2, 1), quantity: Uint32Array.of(1, 2, 1, 2) },
  });
});
