import { expect, test } from 'vitest';
import type { ShopConfigInput } from '../../domain/index.ts';
import { AT, claimsOf, DAY, LOWERED, offerOf, type Shop, textOf } from './testing.ts';

test('T15 only n left is said of a stock that the shop told within the last minute, with no more announced', () => {
  const told = (secondsAgo: number, pieces = 3) => ({ stock: { pieces, toldAt: AT - secondsAgo * 1000 } });
  expect(claimsOf({ lamp: { stock: 3 }, past: told(60) })).toEqual([
    {
      kind: 'only_left',
      text: 'Only 3 left in stock.',
      evidence: { pieces: 3, toldAt: '2024-07-03T09:45:40.000Z' },
    },
  ]);
  expect(claimsOf({ lamp: { stock: 3 }, past: told(60.001) })).toEqual([]);
  expect(claimsOf({ lamp: { stock: 3 } })).toEqual([]);
  expect(claimsOf({ lamp: { stock: 3, restockAt: '2024-07-04T00:00:00Z' }, past: told(1) })).toEqual([]);
  // What was told was of another number, or lies in the future of a clock that jumped.
  expect(claimsOf({ lamp: { stock: 3 }, past: told(1, 4) })).toEqual([]);
  expect(claimsOf({ lamp: { stock: 3 }, past: told(-1) })).toEqual([]);
  expect(claimsOf({ lamp: { stock: 6 }, past: told(1, 6) })).toEqual([]);
  expect(textOf({ lamp: { stock: 6 }, past: told(1, 6), claims: { onlyLeft: { mostPieces: 6 } } })).toContain('6');
});

test('T16 beside a deal nothing is struck through and no saving is claimed: it was cheaper before than what it was lowered from', () => {
  const shop: Shop = { past: { reduction: LOWERED }, lamp: { compareAtMinor: 12_000 } };
  expect(offerOf(shop)).toMatchObject({ compareAtMinor: 10_000, claims: [{ kind: 'saving' }] });
  const withDeal = offerOf({ ...shop, offers: weekend });
  expect(withDeal?.deal).toMatchObject({ priceMinor: 7_200 });
  expect(withDeal).not.toHaveProperty('compareAtMinor');
  expect(withDeal?.claims?.map(({ kind }) => kind)).toEqual(['ends_at']);
});

const END = Date.UTC(2024, 6, 7, 22);
const weekend: ShopConfigInput['offers'] = [
  {
    id: 'weekend',
    kind: 'limited_time',
    products: { products: ['lamp'] },
    off: { percent: 10 },
    until: new Date(END).toISOString(),
  },
];

test('T15 an end is said of an offer that really ends, by the shop’s clock, and no longer when it has ended', () => {
  const said = (shop: Shop) => claimsOf({ offers: weekend, ...shop });
  expect(said({ timeZone: 'Europe/Amsterdam' })).toEqual([
    {
      kind: 'ends_at',
      text: 'This offer ends on July 8, 2024 at 12:00 AM GMT+2.',
      evidence: { offerId: 'weekend', endsAt: '2024-07-07T22:00:00.000Z' },
    },
  ]);
  expect(said({ at: END - 1 })).toHaveLength(1);
  expect(said({ at: END })).toEqual([]);
  expect(said({ at: END - 14 * DAY - 1 })).toEqual([]);
  expect(said({ offers: [] })).toEqual([]);
});

test('T15 an end that was told is told again and no other, and for 14 days after it no limited offer follows', () => {
  const after = (...toldEnds: number[]) => ({ offers: weekend, past: { toldEnds } });
  expect(claimsOf(after(END))).toHaveLength(1);
  expect(claimsOf(after(END + DAY))).toEqual([]);
  expect(offerOf(after(END + DAY))).toHaveProperty('deal');
  // Put off after it was told, or one more of the same: it is not even given.
  expect(offerOf(after(AT - 1))).not.toHaveProperty('deal');
  expect(offerOf(after(AT - 14 * DAY))).not.toHaveProperty('deal');
  expect(claimsOf(after(AT - 14 * DAY - 1))).toHaveLength(1);
});

test('T16 a saving is counted from the lowest price of the 30 days before, and lasts as long as the price and 30 days', () => {
  expect(claimsOf({ past: { reduction: LOWERED } })).toEqual([
    {
      kind: 'saving',
      text: 'You save €20.00 (20%): the lowest price of the 30 days before was €100.00.',
      evidence: {
        priorMinor: 10_000,
        savedMinor: 2_000,
        savedRate: 0.2,
        currency: 'EUR',
        loweredAt: '2024-06-28T09:46:40.000Z',
      },
    },
  ]);
  const none = (shop: Shop) => expect(claimsOf({ past: { reduction: LOWERED }, ...shop })).toEqual([]);
  none({ lamp: { priceMinor: 8_001, currency: 'EUR' } });
  none({ lamp: { priceMinor: 8_000, currency: 'USD' } });
  none({ at: LOWERED.sinceAt - 1 });
  none({ at: LOWERED.sinceAt + 30 * DAY + 1 });
  none({ claims: { saving: { leastRate: 0.21 } } });
});
