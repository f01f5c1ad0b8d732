import { describe, expect, test } from 'vitest';
import { Customer, DecisionRequest, ShopConfig, type ShopConfigInput } from '../domain/index.ts';
import { snapshotOf } from '../domain/testing.ts';
import { decide, type Decided, type NewerCustomer } from './index.ts';

const snapshot = snapshotOf({
  products: [{ id: 'lamp' }, { id: 'bulb' }, { id: 'timer' }],
  pairs: { lamp: [{ id: 'bulb', score: 0.5, support: 90 }] },
  shoppers: { ann: { orders: 7, gender: 'female', agreedDaysAgo: 9 }, bob: { orders: 1 } },
  learnedFrom: { orders: 10_000 },
});

const SEGMENTS: ShopConfigInput['segments'] = [
  { id: 'loyal', name: 'Loyal', when: { trait: 'orders', from: 5 } },
  { id: 'critics', name: 'Critics', when: { trait: 'feedback', in: ['negative'] } },
  { id: 'women', name: 'Women', when: { trait: 'gender', in: ['female'] } },
  {
    id: 'nobody',
    name: 'Nobody',
    when: {
      all: [
        { trait: 'orders', from: 5 },
        { trait: 'orders', to: 4 },
      ],
    },
  },
];

/** A decision whose only list is for one segment. */
function ask(
  segment: string,
  request: object,
  more: { newer?: NewerCustomer; segments?: string[]; config?: object } = {},
): Decided {
  return decide({
    snapshot,
    config: ShopConfig.parse({
      segments: SEGMENTS,
      placements: { product_page: { strategies: ['manual', 'blend'] } },
      lists: [{ id: 'list', offers: ['timer'], when: { segments: [segment] } }],
      ...more.config,
    }),
    newerCustomer: more.newer,
    segments: more.segments,
    request: DecisionRequest.parse({ placement: 'product_page', productId: 'lamp', ...request }),
    id: 'dec_00000000000000000000000000',
    at: snapshot.learnedFrom.lastOrderAt * 1000,
  });
}
const isMember = (...asked: Parameters<typeof ask>) =>
  ask(...asked).decision.offers.some(({ productId }) => productId === 'timer');
const of = (customerId: string) => ({ shopper: { customerId } });

describe('D12 what holds for a segment', () => {
  test('holds for its members alone, and a segment of nobody for nobody', () => {
    expect([isMember('loyal', of('ann')), isMember('loyal', of('bob')), isMember('loyal', {})]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isMember('nobody', of('ann'))).toBe(false);
    expect(isMember('never-defined', of('ann'))).toBe(false);
  });

  test('heeds what the shop told of a customer since the last learning', () => {
    const newer = (id: string) => Customer.parse({ id, traits: { feedback: 'negative' } });
    expect(isMember('critics', of('bob'))).toBe(false);
    expect(isMember('critics', of('bob'), { newer })).toBe(true);
    expect(isMember('critics', { shopper: { customerId: 'bob', claimed: true } }, { newer })).toBe(false);
  });

  test('D11 is the same when the decision is made again from the segments that it kept', () => {
    const newer = (id: string) => Customer.parse({ id, traits: { feedback: 'negative' } });
    const { seen, decision } = ask('critics', of('bob'), { newer });
    expect(seen.segments).toEqual(['critics']);
    expect(ask('critics', of('bob'), { segments: [...seen.segments!] }).decision).toEqual(decision);
    // Where nothing asks for segments, none are worked out and none are kept.
    expect(ask('critics', of('bob'), { config: { lists: [] } }).seen).not.toHaveProperty('segments');
  });
});

test('T18 a segment on a sensitive trait is of nobody until the trait is switched on', () => {
  expect(isMember('women', of('ann'))).toBe(false);
  expect(isMember('women', of('ann'), { config: { traits: { sensitive: ['gender'] } } })).toBe(true);
  expect(isMember('women', of('bob'), { config: { traits: { sensitive: ['gender'] } } })).toBe(false);
});
