import { expect, test } from 'vitest';
import { z } from 'zod';
import { endOf, OfferDefinition } from './offers.ts';

const offer = (more: object) => OfferDefinition.safeParse({ id: 'an-offer', ...more });
const lamps = { categories: [['Lamps']] };

test('D6 an offer says what it is, and the rest is as it is by default', () => {
  expect(offer({ kind: 'percent_off', products: lamps, percent: 10 }).data).toEqual({
    id: 'an-offer',
    kind: 'percent_off',
    products: lamps,
    percent: 10,
    enabled: true,
    stacking: 'alone',
    priority: 0,
    rounding: { toMinor: 1, way: 'nearest' },
    leastMarginRate: 0,
  });
});

test.each([
  ['an amount without its currency', { kind: 'amount_off', products: lamps, amountMinor: 500 }],
  ['a threshold without its currency', { kind: 'free_shipping_threshold', fromMinor: 5_000 }],
  ['a bundle price without its currency', { kind: 'bundle_price', products: ['a', 'b'], off: { priceMinor: 5_000 } }],
  ['a budget without its currency', { kind: 'percent_off', products: lamps, percent: 5, budgetMinor: 1 }],
  ['more off than there is', { kind: 'percent_off', products: lamps, percent: 101 }],
  ['a third decimal', { kind: 'percent_off', products: lamps, percent: 0.125 }],
  ['a bundle of one', { kind: 'bundle_price', products: ['a'], off: { percent: 5 } }],
  ['a limited time without an end', { kind: 'limited_time', products: lamps, off: { percent: 5 } }],
])('D6 refused: %s', (_name, more) => {
  expect(offer(more).success).toBe(false);
});

test('D6 an offer ends with its own end or with that of its condition, whichever is first', () => {
  const limited = { kind: 'limited_time', products: lamps, off: { percent: 5 }, until: '2026-03-01T12:00:00Z' };
  expect(endOf(offer(limited).data!)).toBe(Date.UTC(2026, 2, 1, 12));
  expect(endOf(offer({ ...limited, when: { until: '2026-02-01T00:00:00Z' } }).data!)).toBe(Date.UTC(2026, 1, 1));
  expect(endOf(offer({ kind: 'percent_off', products: lamps, percent: 5 }).data!)).toBeUndefined();
});

test('T17 no offer can say that anything is taken for the shopper unasked', () => {
  const names = JSON.stringify(z.toJSONSchema(OfferDefinition, { io: 'input' }));
  expect(names).not.toMatch(
    /"[^"]*(?:preselect|pre_?tick|checked|default[A-Z_]?on|opt_?out|auto_?add|included)[^"]*":/i,
  );
  for (const word of ['preselected', 'checked', 'ticked', 'autoAdd', 'optOut', 'default'])
    expect(offer({ kind: 'order_bump', products: lamps, off: { percent: 5 }, [word]: true }).success).toBe(false);
});
