import { expect, test } from 'vitest';
import { Customer, Order } from '../../src/domain/index.ts';
import { demoCustomers, demoOrders, demoProducts, DEMO_SHOP } from '../index.ts';

const until = new Date('2026-03-31T18:00:00Z');
const orders = [...demoOrders({ until })];
const customers = demoCustomers();
const productById = new Map(demoProducts().map((product) => [product.id, product]));
const goodsOf = (order: Order) => order.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0);
const holds = (order: Order, shelf: string) =>
  order.lines.some((line) => productById.get(line.productId)?.categoryPath[1] === shelf);

test('15,000 orders, each in our vocabulary, with an id of its own and products of the catalogue', () => {
  expect(orders).toHaveLength(15_000);
  expect(new Set(orders.map(({ id }) => id)).size).toBe(15_000);
  for (const order of orders) {
    expect(Order.parse(order)).toEqual(order);
    expect(order.lines.length).toBeGreaterThan(0);
    expect(order.lines.filter((line) => !productById.has(line.productId))).toEqual([]);
    expect(new Set(order.lines.map((line) => line.productId)).size).toBe(order.lines.length);
  }
});

test('they lie in the 18 months before the given instant, oldest first, and nothing in them lies after it', () => {
  const times = orders.map(({ placedAt }) => Date.parse(placedAt));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(Date.parse('2024-09-30T18:00:00Z'));
  expect(times[0]).toBeLessThan(Date.parse('2024-10-10T00:00:00Z'));
  expect(times.at(-1)).toBeGreaterThan(Date.parse('2026-03-29T00:00:00Z'));
  for (const { placedAt, cancelledAt = placedAt, refunds } of orders) {
    for (const at of [placedAt, cancelledAt, ...refunds.map((refund) => refund.at)]) {
      expect(Date.parse(at)).toBeLessThan(until.getTime());
      expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(placedAt));
    }
  }
});

test('the same seed and instant give the same orders; another seed or instant gives others', () => {
  expect([...demoOrders({ until, seed: DEMO_SHOP.seed })]).toEqual(orders);
  expect([...demoOrders({ until, seed: DEMO_SHOP.seed + 1 })]).not.toEqual(orders);
  const earlier = [...demoOrders({ until: new Date('2026-02-28T00:00:00Z') })];
  expect(earlier).toHaveLength(15_000);
  expect(earlier.at(-1)?.placedAt.startsWith('2026-02')).toBe(true);
});

test('4,000 customers, each of whom ordered; about 15 of 100 orders are by guests', () => {
  expect(customers).toHaveLength(4_000);
  for (const customer of customers) expect(Customer.parse(customer)).toEqual(customer);
  const buyers = new Set(orders.map(({ customerId }) => customerId).filter((id) => id !== undefined));
  expect(buyers).toEqual(new Set(customers.map(({ id }) => id)));
  const guests = orders.filter(({ customerId }) => customerId === undefined).length;
  expect(guests / orders.length).toBeCloseTo(0.15, 2);
});

test('a customer orders from their own country', () => {
  const home = new Map(customers.map(({ id, country }) => [id, country]));
  const abroad = orders.filter(({ customerId, country }) => customerId && country !== home.get(customerId));
  expect(abroad).toEqual([]);
});

test('many come back, and some come often', () => {
  const counts = [...Map.groupBy(orders, ({ customerId }) => customerId ?? 'guest')]
    .filter(([id]) => id !== 'guest')
    .map(([, own]) => own.length);
  expect(counts.filter((count) => count >= 2).length).toBeGreaterThan(2_000);
  expect(counts.filter((count) => count === 1).length).toBeGreaterThan(500);
  expect(Math.max(...counts)).toBeGreaterThan(15);
});

test('goods come back, sizes most of all, and never more than was bought and paid', () => {
  const refunds = orders.flatMap((order) => order.refunds);
  const sized = refunds.filter(({ productId }) => productById.get(productId)?.groupId !== undefined);
  expect(refunds.length).toBeGreaterThan(300);
  expect(sized.length).toBeGreaterThan(refunds.length * 0.4);
  for (const order of orders) {
    for (const { productId, quantity, amountMinor } of order.refunds) {
      const line = order.lines.find((candidate) => candidate.productId === productId);
      expect(quantity).toBeLessThanOrEqual(line?.quantity ?? 0);
      expect(amountMinor).toBeLessThanOrEqual(quantity * (line?.unitPriceMinor ?? 0));
    }
    const reductions = order.fees.reduce((sum, fee) => sum + Math.min(0, fee.amountMinor), 0);
    const back = order.refunds.reduce((sum, refund) => sum + refund.amountMinor, 0);
    expect(back).toBeLessThanOrEqual(goodsOf(order) + reductions);
  }
});

test('some orders are cancelled, and a cancelled order has no returns', () => {
  const cancelled = orders.filter(({ cancelledAt }) => cancelledAt !== undefined);
  expect(cancelled.length).toBeGreaterThan(100);
  expect(cancelled.length).toBeLessThan(450);
  expect(cancelled.flatMap(({ refunds }) => refunds)).toEqual([]);
});

test('a dozen traders place few orders of 40 to 150 lines; nobody else comes near', () => {
  const large = orders.filter(({ lines }) => lines.length >= 40);
  const traders = new Set(customers.slice(-12).map(({ id }) => id));
  expect(new Set(large.map(({ customerId }) => customerId))).toEqual(traders);
  expect(large.length).toBeLessThan(100);
  expect(Math.max(...large.map(({ lines }) => lines.length))).toBeLessThanOrEqual(150);
  for (const { customerId, lines } of orders) {
    if (!customerId || !traders.has(customerId)) expect(lines.length).toBeLessThanOrEqual(15);
  }
});

test('lights sell when evenings grow dark, tents before summer', () => {
  const inMonths = (shelf: string, months: readonly number[]) =>
    orders.filter((order) => holds(order, shelf) && months.includes(new Date(order.placedAt).getUTCMonth() + 1)).length;
  // Months that the 18 months hold equally often, so that the counts compare.
  expect(inMonths('Front lights', [10, 11])).toBeGreaterThan(2 * inMonths('Front lights', [2, 3]));
  expect(inMonths('Tents', [5, 6, 7])).toBeGreaterThan(5 * inMonths('Tents', [9, 10, 11]));
});

test('shipping is paid below the threshold of the country and free above', () => {
  for (const order of orders.filter(({ country }) => country === 'NL')) {
    const paysShipping = order.fees.some(({ kind }) => kind === 'shipping');
    expect(paysShipping).toBe(goodsOf(order) < 6_000);
  }
});

test('the parts of one order fit each other: no tube for another wheel than the tyre beside it', () => {
  const wheelOf = (id: string) => productById.get(id)?.attributes['wheel size'];
  const pairs = orders
    .filter(({ lines }) => lines.length < 40)
    .map(({ lines }) => ({
      tyre: lines.find(({ productId }) => productId.startsWith('TYRE-')),
      tube: lines.find(({ productId }) => productId.startsWith('TUBE-')),
    }))
    .filter(({ tyre, tube }) => tyre && tube);
  expect(pairs.length).toBeGreaterThan(100);
  expect(pairs.filter(({ tyre, tube }) => wheelOf(tyre?.productId ?? '') !== wheelOf(tube?.productId ?? ''))).toEqual(
    [],
  );
});

test('what somebody takes home calls for its parts, at rates of real shops', () => {
  const retail = orders.filter(({ lines }) => lines.length < 40);
  const rate = (from: (order: Order) => boolean, to: (order: Order) => boolean) => {
    const some = retail.filter(from);
    return some.filter(to).length / some.length;
  };
  const withFact = (name: string, value: string) => (order: Order) =>
    order.lines.some((line) => productById.get(line.productId)?.attributes[name] === value);
  const onShelf = (shelf: string) => (order: Order) => holds(order, shelf);
  const rates = {
    lampToBatteries: rate(withFact('batteries included', 'no'), onShelf('Batteries')),
    stoveToFuel: rate(onShelf('Stoves'), onShelf('Fuel')),
    tyreToTube: rate(onShelf('City and touring tyres'), onShelf('Inner tubes')),
    shoesToCleats: rate(onShelf('Road shoes'), onShelf('Cleats')),
  };
  for (const [name, value] of Object.entries(rates)) {
    expect(value, name).toBeGreaterThan(0.1);
    expect(value, name).toBeLessThan(0.5);
  }
  const usbToBatteries = rate(withFact('power', 'USB-C'), onShelf('Batteries'));
  expect(usbToBatteries).toBeLessThan(rates.lampToBatteries / 3);
});
