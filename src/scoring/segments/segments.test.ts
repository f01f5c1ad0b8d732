import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, Customer, type TraitSettings } from '../../domain/index.ts';
import { snapshotOf } from '../../domain/testing.ts';
import { idAt } from '../../lib/index.ts';
import { membersOf, sampleOfMembers, sizeOfBoth, sizeOfMembers } from './members.ts';
import { segmentTest } from './segment-test.ts';
import { Shopper, type ShopperInput } from './shopper.ts';
import { anyCondition } from './testing.ts';
import { truthColumn } from './truth-column.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

const shop = snapshotOf({
  products: [
    { id: 'lamp', categoryPath: ['Lights', 'Front'] },
    { id: 'bell', categoryPath: ['Cockpit'] },
  ],
  purchases: {
    ann: [
      { ids: 'lamp bell', daysAgo: 30 },
      { ids: 'lamp', daysAgo: 10 },
    ],
    bob: [{ ids: 'bell', daysAgo: 3 }],
  },
  shoppers: {
    ann: { orders: 2, daysSinceOrder: 10, country: 'NL', gender: 'female', agreedDaysAgo: 1, netPromoter: 9 },
    bob: { orders: 1, daysSinceOrder: 3, country: 'TR', language: 'tr', agreedDaysAgo: -5, gender: 'male' },
    cem: { orders: 0, gender: 'male' },
    dan: {},
  },
});
const at = shop.learnedFrom.lastOrderAt * 1000;
const ON: TraitSettings = { sensitive: ['gender'] };
const OFF: TraitSettings = { sensitive: [] };

const truthOf = (when: Condition, shopper: Partial<ShopperInput>, settings = ON) =>
  segmentTest(when, settings)(new Shopper({ shop, at, ...shopper }));
const membersIn = (when: Condition, settings = ON) =>
  [...truthColumn(when, { shop, settings, at })].flatMap((truth, s) =>
    truth === TRUE ? [idAt(shop.shoppers.ids, s)] : [],
  );

describe('D12 a segment is the shoppers of whom its conditions are true', () => {
  test.each<[Condition, string[]]>([
    [{ trait: 'orders', from: 1, to: 1 }, ['bob']],
    [{ trait: 'daysSinceOrder', from: 5 }, ['ann']],
    [{ trait: 'affinity', category: ['Lights'], from: 0.6 }, ['ann']],
    [{ trait: 'affinity', category: ['Lights'], to: 0 }, ['bob']],
    [{ trait: 'affinity', category: ['No such shelf'], from: 0.1 }, []],
    [{ trait: 'buyer', in: ['new'] }, ['cem', 'dan']],
    [{ trait: 'country', in: ['NL', 'DE'] }, ['ann']],
    [{ all: [{ trait: 'orders', from: 1 }, { not: { trait: 'country', in: ['NL'] } }] }, ['bob']],
    [
      {
        any: [
          { trait: 'orders', to: 0 },
          { trait: 'country', in: ['NL'] },
        ],
      },
      ['ann', 'cem'],
    ],
  ])('%j', (when, ids) => {
    expect(membersIn(when)).toEqual(ids);
  });

  test('of whom a trait is unknown is not in a segment that asks for it, nor in one that asks for its contrary', () => {
    const spoken: Condition = { trait: 'netPromoter', from: 9 };
    expect(membersIn(spoken)).toEqual(['ann']);
    expect(membersIn({ not: spoken })).toEqual([]);
    expect(truthOf({ not: spoken }, { customerId: 'bob' })).toBe(UNKNOWN);
    expect(truthOf({ any: [{ not: spoken }, { trait: 'country', in: ['TR'] }] }, { customerId: 'bob' })).toBe(TRUE);
  });

  test('one shopper is told by the same rules as all at once, whatever the tree', () => {
    fc.assert(
      fc.property(anyCondition, fc.boolean(), (when, on) => {
        const settings = on ? ON : OFF;
        const each = ['ann', 'bob', 'cem', 'dan'].map((customerId) => truthOf(when, { customerId }, settings));
        expect([...truthColumn(when, { shop, settings, at })]).toEqual(each);
      }),
    );
  });
});

describe('D12 what is known of a request counts', () => {
  test('a guest is new, comes from a country and reads a language, and has no past', () => {
    const guest = { country: 'DE', locale: 'fy-NL' };
    expect(truthOf({ trait: 'buyer', in: ['new'] }, guest)).toBe(TRUE);
    expect(truthOf({ trait: 'country', in: ['DE'] }, guest)).toBe(TRUE);
    expect(truthOf({ trait: 'language', in: ['fy'] }, guest)).toBe(TRUE);
    expect(truthOf({ trait: 'orders', to: 0 }, guest)).toBe(UNKNOWN);
  });

  test('T8 of a customer whom a browser only claims nothing that is stored is read', () => {
    const claimed = { customerId: 'ann', claimed: true, country: 'TR' };
    for (const when of [
      { trait: 'buyer', in: ['new'] },
      { trait: 'orders', from: 0 },
      { trait: 'gender', in: ['female'] },
    ] as const)
      expect(truthOf(when as Condition, claimed)).toBe(UNKNOWN);
    expect(truthOf({ trait: 'country', in: ['TR'] }, claimed)).toBe(TRUE);
  });
});

describe('T18 sensitive traits', () => {
  const women: Condition = { trait: 'gender', in: ['female'] };
  const men: Condition = { trait: 'gender', in: ['male'] };

  test('say nothing where they are switched off, nor of whoever did not agree or will only agree later', () => {
    expect(membersIn(women)).toEqual(['ann']);
    expect(membersIn(women, OFF)).toEqual([]);
    expect(membersIn({ not: women }, OFF)).toEqual([]);
    expect(membersIn(men)).toEqual([]);
  });

  test('consent that is withdrawn counts from the next word of the shop on, and so does one that is given', () => {
    const newer = Customer.parse({ id: 'ann', traits: { gender: 'female' } });
    expect(truthOf(women, { customerId: 'ann' })).toBe(TRUE);
    expect(truthOf(women, { customerId: 'ann', newer })).toBe(UNKNOWN);
    const agreed = Customer.parse({ id: 'cem', traits: { gender: 'male' }, profilingConsent: '2020-01-01T00:00:00Z' });
    expect(truthOf(men, { customerId: 'cem' })).toBe(UNKNOWN);
    expect(truthOf(men, { customerId: 'cem', newer: agreed })).toBe(TRUE);
  });
});

describe('D12 sets of members', () => {
  const columns = fc.array(fc.constantFrom(FALSE, UNKNOWN, TRUE), { maxLength: 200 });
  const placesOf = (truths: readonly number[]) => truths.flatMap((truth, s) => (truth === TRUE ? [s] : []));

  test('are counted and laid over each other as lists would be', () => {
    fc.assert(
      fc.property(columns, columns, (a, b) => {
        const length = Math.min(a.length, b.length);
        const [one, other] = [a, b].map((column) => membersOf(Uint8Array.from(column.slice(0, length))));
        const [ones, others] = [a, b].map((column) => placesOf(column.slice(0, length)));
        expect(sizeOfMembers(one!)).toBe(ones!.length);
        expect(sizeOfBoth(one!, other!)).toBe(ones!.filter((place) => others!.includes(place)).length);
      }),
    );
  });

  test('give a sample of members, each once, evenly spread', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 20 }), (truths, most) => {
        const places = placesOf(truths);
        const expected =
          places.length <= most
            ? places
            : Array.from({ length: most }, (_, rank) => places[Math.floor((rank * places.length) / most)]);
        expect(sampleOfMembers(membersOf(Uint8Array.from(truths)), most)).toEqual(expected);
      }),
    );
  });
});
