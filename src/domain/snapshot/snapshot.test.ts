import { describe, expect, test } from 'vitest';
import { encodeSnapshot, openSnapshot, rankingOf, Refusal } from '../index.ts';
import { packSections, type Sections, unpackSections } from '../../lib/index.ts';
import { snapshotContentOf, snapshotOf } from '../testing.ts';
import { SNAPSHOT_FORMAT, type SnapshotFacts } from './encode.ts';
import { NO_PURCHASES } from './purchases.ts';
import { noShopperTraits } from './shopper-traits.ts';
import type { SessionTables } from './sessions.ts';

/** One session, of the lamp and then the battery. */
const SESSIONS: SessionTables = {
  table: {
    count: 1,
    first: 0,
    perProduct: 4,
    longest: 50,
    size: 2,
    start: Uint32Array.of(0, 2),
    clicks: Uint32Array.of(1, 0),
    at: Float64Array.of(1_720_000_000),
    held: Uint32Array.of(1, 1),
    ring: new Uint32Array(8),
    ringAt: Uint32Array.of(0, 4),
    ringSize: Uint32Array.of(4, 4),
  },
  steps: {
    from: Uint32Array.of(0, 1),
    length: Uint8Array.of(1, 1),
    product: Uint32Array.of(1, 0),
    share: Float32Array.of(0.25, 0.5),
  },
  params: {
    window: 12,
    neighbours: 128,
    positionDecay: 2,
    matchDecay: 4,
    lengthPower: 0.5,
    recency: 1,
    forward: 5,
    backward: 3,
    backwardWeight: 0.8,
    votes: 1,
    steps: 0.3,
    twoSteps: 3,
    twoStepDamping: 0.45,
    stepDecay: 3,
    stepBackward: 0.6,
    again: 1,
    back: 3.5,
  },
  readUntil: 1_720_000_000.123_456,
};

const shop = () => ({
  ...snapshotContentOf({
    products: [
      { id: 'lamp', title: 'Gece lambası', attributes: { power: '5 W', colour: 'yeşil' }, groupId: 'lamps' },
      { id: 'lamp-2', title: 'โคมไฟ', titles: { th: 'โคมไฟ', fy: 'Lampe' }, groupId: 'lamps' },
      { id: 'battery', active: false },
    ],
    pairs: {
      lamp: [
        {
          id: 'battery',
          score: 0.5,
          support: 12,
          type: 'required_part',
          because: { name: 'battery type', value: 'AA' },
        },
      ],
    },
    upgrades: { lamp: [{ id: 'lamp-2', score: 0.7, differences: [{ name: 'power', from: '5 W', to: '7 W' }] }] },
    similar: { battery: [{ id: 'lamp', score: 0.25 }] },
    bestsellers: {
      '': [{ id: 'battery', recent: 40 }, { id: 'lamp' }],
      TR: [{ id: 'lamp' }],
      '/Lamps': [{ id: 'lamp' }],
      '#new': [{ id: 'lamp' }],
    },
    bundles: [{ ids: ['battery', 'lamp'], orders: 12 }],
    trending: [{ id: 'lamp', recent: 9, before: 2 }],
    purchases: {
      'Şule 7': [
        { ids: 'lamp battery', daysAgo: 40 },
        { ids: 'battery', daysAgo: 9 },
      ],
    },
    orderCount: { battery: 41 },
    lately: { lamp: { battery: 7 } },
    week: { battery: [3, 0, 1] },
    shoppers: {
      'Şule 7': { orders: 2, spentMinor: 1_234_567_890_123, country: 'TR', culture: 'ไทย', agreedDaysAgo: 3 },
      'nobody yet': { orders: 0 },
    },
  }),
  sessions: SESSIONS,
});

const refusal = (bytes: Uint8Array): Refusal => {
  try {
    openSnapshot(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('was not refused');
};

/** The same bytes in memory that threads share. */
const shared = (bytes: Uint8Array): Uint8Array => {
  const view = new Uint8Array(new SharedArrayBuffer(bytes.length));
  view.set(bytes);
  return view;
};

describe('H9 a snapshot', () => {
  test('shows everything that was put in, over shared memory as over plain, and where bytes lie badly', () => {
    const content = shop();
    const bytes = encodeSnapshot(content);
    const offByThree = new Uint8Array(bytes.length + 3).subarray(3);
    offByThree.set(bytes);
    for (const given of [bytes, shared(bytes), offByThree]) {
      const snapshot = openSnapshot(given);
      const { id, size, find, idOf, productAt, differencesAt, ...rest } = snapshot;
      const { products, differences, ...columns } = content;
      expect(rest).toEqual(columns);
      expect(id).toMatch(/^snp_[0-9a-f]{24}$/);
      expect(size).toBe(3);
      expect(products.map((_, place) => productAt(place))).toEqual(products);
      expect(products.map((_, place) => idOf(place))).toEqual(['battery', 'lamp', 'lamp-2']);
      expect(differences.map((_, entry) => differencesAt(entry))).toEqual(differences);
      expect(['lamp-2', 'lamp', 'bat', '', 'battery2'].map(find)).toEqual([2, 1, -1, -1, -1]);
    }
  });

  test('copies nothing: its columns are views over the given bytes', () => {
    const bytes = shared(encodeSnapshot(shop()));
    expect(openSnapshot(bytes).pairs.score.buffer).toBe(bytes.buffer);
  });

  test('is the same bytes for the same content, whatever order the facts of a product came in', () => {
    const one = snapshotContentOf({ products: [{ id: 'a', title: 'A', attributes: { x: '1', y: '2' } }] });
    const two = snapshotContentOf({ products: [{ attributes: { y: '2', x: '1' }, title: 'A', id: 'a' }] });
    const other = snapshotContentOf({ products: [{ id: 'a', title: 'B' }] });
    expect(encodeSnapshot(one)).toEqual(encodeSnapshot(two));
    expect(snapshotOf({ products: [{ id: 'a', title: 'B' }] }).id).toBe(openSnapshot(encodeSnapshot(other)).id);
    expect(openSnapshot(encodeSnapshot(one)).id).not.toBe(openSnapshot(encodeSnapshot(other)).id);
  });

  test('of yesterday opens, though it lacks what is kept since then', () => {
    const { facts, columns } = unpackSections(SNAPSHOT_FORMAT, encodeSnapshot(shop())) as Sections;
    const older = [...columns].filter(([name]) => !/^(purchases|nextBasket|sessions|shoppers|lately)\./.test(name));
    const { sessions: _sessions, shoppers: _shoppers, ...olderFacts } = facts as SnapshotFacts;
    const snapshot = openSnapshot(packSections(SNAPSHOT_FORMAT, olderFacts, Object.fromEntries(older)));
    expect([snapshot.size, snapshot.purchases]).toEqual([3, NO_PURCHASES]);
    expect([snapshot.nextBasket, snapshot.sessions, snapshot.lately]).toEqual([undefined, undefined, undefined]);
    expect(snapshot.shoppers).toEqual(noShopperTraits(3));
  });

  test('of version 1 opens, whose rankings were of everything and of countries', () => {
    const { columns, facts } = unpackSections(SNAPSHOT_FORMAT, encodeSnapshot(shop())) as Sections;
    const { bestsellersOf: _now, trendingOf: _too, ...rest } = facts as SnapshotFacts;
    const first = { ...rest, bestsellersIn: ['', 'FR', 'TR', 'XX'], trendingIn: [''] };
    const written = packSections({ ...SNAPSHOT_FORMAT, version: 1 }, first, Object.fromEntries(columns));
    const { bestsellers, trending } = openSnapshot(written);
    expect(trending.of).toEqual([{ kind: 'all' }]);
    expect(['FR', 'TR', 'US'].map((country) => rankingOf(bestsellers, { kind: 'country', country }))).toEqual([
      1, 2, -1,
    ]);
  });

  test('holds nothing of an empty shop, and opens', () => {
    const snapshot = snapshotOf({});
    expect([snapshot.size, snapshot.find('a'), snapshot.pairs.product.length]).toEqual([0, -1, 0]);
  });
});

describe('H9 bytes that are no good are refused in words', () => {
  test('another file, an empty one, a newer one, one cut short', () => {
    const bytes = encodeSnapshot(shop());
    expect(refusal(new Uint8Array(0)).message).toBe('This is not a Cartwright snapshot.');
    expect(refusal(Buffer.from('PK\u0003\u0004 and so on and on')).message).toBe('This is not a Cartwright snapshot.');
    expect(refusal(bytes.subarray(0, 40)).message).toContain('cut short');
    expect(refusal(bytes.subarray(0, bytes.length - 8)).message).toContain('cut short');
    bytes[8] = SNAPSHOT_FORMAT.version + 1;
    expect(refusal(bytes)).toMatchObject({
      code: 'conflict',
      message: 'This snapshot was written by a newer Cartwright.',
    });
  });

  test('a flipped bit anywhere', () => {
    const bytes = encodeSnapshot(shop());
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = bytes.slice();
      damaged[at]! ^= 1;
      expect(refusal(damaged)).toBeInstanceOf(Refusal);
    }
  });

  test('tables that point past their ends, though the checksum holds', () => {
    const content = shop();
    const next = content.nextBasket!;
    const { shoppers } = content;
    const { country } = shoppers.choices;
    const broken = [
      { ...content, pairs: { ...content.pairs, start: Uint32Array.of(0, 1, 9, 1) } },
      { ...content, pairs: { ...content.pairs, product: Uint32Array.of(3) } },
      { ...content, orderCount: new Uint32Array(2) },
      { ...content, differences: [] },
      { ...content, bundles: { ...content.bundles, product: Uint32Array.of(0, 3) } },
      { ...content, bundles: { ...content.bundles, of: { ...content.bundles.of, bundle: Uint32Array.of(0, 1, 0) } } },
      { ...content, types: { ...content.types, pairs: { ...content.types.pairs, type: Uint8Array.of(6) } } },
      { ...content, types: { ...content.types, similar: { type: Uint8Array.of(), because: new Map() } } },
      { ...content, trending: { ...content.trending, start: Uint32Array.of(1, 1) } },
      { ...content, purchases: { ...content.purchases, start: Uint32Array.of(0, 3) } },
      { ...content, nextBasket: { ...next, norm: Float32Array.of(1, 1) } },
      { ...content, nextBasket: { ...next, weights: Float64Array.of(1) } },
      { ...content, nextBasket: { ...next, buyers: { ...next.buyers, customer: Uint32Array.of(1, 0) } } },
      { ...content, nextBasket: { ...next, intervals: { ...next.intervals, curve: Uint32Array.of(0, 2, 0) } } },
      { ...content, nextBasket: { ...next, intervals: { ...next.intervals, left: new Float32Array(100) } } },
      { ...content, purchases: { ...content.purchases, product: Uint32Array.of(0, 1, 3) } },
      { ...content, shoppers: { ...shoppers, purchaser: Int32Array.of(0, 1) } },
      { ...content, shoppers: { ...shoppers, agreedAt: new Float64Array(3) } },
      { ...content, shoppers: { ...shoppers, categories: { paths: [], ofProduct: Int32Array.of(0, -1, -1) } } },
      {
        ...content,
        shoppers: {
          ...shoppers,
          choices: { ...shoppers.choices, country: { ...country, code: Uint16Array.of(0, 2) } },
        },
      },
      { ...content, sessions: { ...SESSIONS, table: { ...SESSIONS.table, clicks: Uint32Array.of(0, 3) } } },
      { ...content, sessions: { ...SESSIONS, table: { ...SESSIONS.table, ring: Uint32Array.of(1) } } },
      { ...content, sessions: { ...SESSIONS, table: { ...SESSIONS.table, ringAt: Uint32Array.of(0, 5) } } },
      { ...content, sessions: { ...SESSIONS, steps: { ...SESSIONS.steps, length: Uint8Array.of(1, 2) } } },
    ];
    for (const each of broken) expect(refusal(encodeSnapshot(each)).message).toContain('damaged');
  });
});
