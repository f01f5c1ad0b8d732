import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type OfferEvent,
  Order,
  orderRows,
  Product,
  type OrderInput,
  type OrderRow,
  type ProductInput,
} from '../../src/domain/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { databaseOn, embeddedDatabase, type TempDatabase } from './temp-database.ts';

const servers = [{ name: 'the embedded server', make: embeddedDatabase }];
const ownUrl = process.env['DATABASE_URL'];
if (ownUrl) servers.push({ name: 'DATABASE_URL', make: () => databaseOn(ownUrl) });

const KEEP = { replacesDemo: false };
const ALL = { words: '', categoryPath: [] };
const AT = '2026-03-01T10:00:00.000Z';

function rowsOf(...orders: Partial<OrderInput>[]): OrderRow[] {
  return orders.flatMap((order, index) =>
    orderRows(Order.parse({ id: `o${index}`, placedAt: AT, currency: 'EUR', lines: [], ...order })),
  );
}

async function* stream(...batches: OrderRow[][]) {
  yield* batches;
}

function productOf(product: Partial<ProductInput> & { id: string }): Product {
  return Product.parse({ title: product.id, priceMinor: 100, currency: 'EUR', ...product });
}

const line = (productId: string, quantity = 1, unitPriceMinor = 250) => ({
  productId,
  quantity,
  unitPriceMinor,
  title: productId,
});

describe.each(servers)('a store on $name', ({ make }) => {
  let database: TempDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await make();
    // Two servers that start at once migrate one after the other.
    const [first, second] = await Promise.all([openStore(database.url), openStore(database.url)]);
    await second.close();
    store = first;
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  test('T2 products sent twice count once, and the later word holds', async () => {
    const [lamp, tent] = [productOf({ id: 'lamp' }), productOf({ id: 'tent', stock: 3 })];
    expect(await store.products.put([[lamp, tent]], KEEP)).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect(await store.products.put([[lamp, tent]], KEEP)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await store.products.put([[{ ...tent, stock: 0 }]], KEEP)).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 0,
    });
    expect(await store.products.find(['tent', 'nothing', 'lamp'])).toEqual([{ ...tent, stock: 0 }, lamp]);
  });

  test('K1 every row is counted once: stored, merged or fee; the same rows again change nothing', async () => {
    const rows = rowsOf({
      id: 'a1',
      customerId: 'ann',
      lines: [line('lamp'), line('lamp'), line('lamp', 2), line('tent')],
      fees: [{ kind: 'shipping', amountMinor: 495 }],
    });
    const loaded = await store.orders.load(stream(rows), KEEP);
    expect(loaded).toMatchObject({ stored: 3, merged: 1, fees: 1, orders: { added: 1, changed: 0, unchanged: 0 } });
    const again = await store.orders.load(stream(rows), KEEP);
    expect(again.orders).toEqual({ added: 0, changed: 0, unchanged: 1 });
  });

  test('K1 rows of one order may come apart, and an order that changed is replaced as a whole', async () => {
    const [lamp, tent] = rowsOf({ id: 'b1', lines: [line('lamp'), line('tent')] });
    if (!lamp || !tent) throw new Error('An order of two lines has two rows.');
    const other = rowsOf({ id: 'b2', lines: [line('lamp')] });
    await store.orders.load(stream([lamp], other, [tent]), KEEP);
    expect(await basketsOf(store)).toContainEqual(['lamp x1', 'tent x1']);
    await store.orders.load(stream(rowsOf({ id: 'b1', lines: [line('tent', 5)] })), KEEP);
    const baskets = await basketsOf(store);
    expect(baskets).toContainEqual(['tent x5']);
    expect(baskets).not.toContainEqual(['lamp x1', 'tent x1']);
  });

  test('L1 what came back was not bought together, whether or not the return names its order', async () => {
    const named = { productId: 'tent', quantity: 1, amountMinor: 250, at: '2026-03-09T10:00:00Z' };
    await store.orders.load(stream(rowsOf({ id: 'c1', lines: [line('rope'), line('tent')], refunds: [named] })), KEEP);
    await store.orders.load(
      stream(rowsOf({ id: 'c2', customerId: 'cem', lines: [line('rope', 3), line('stove', 2)] })),
      KEEP,
    );
    const back: OrderRow = {
      kind: 'return',
      orderId: 'C9',
      customerId: 'cem',
      placedAt: Date.parse('2026-03-20T10:00:00Z'),
      currency: 'EUR',
      productId: 'rope',
      quantity: 3,
      unitPriceMinor: 250,
    };
    await store.orders.load(stream([back]), KEEP);
    const baskets = await basketsOf(store);
    expect(baskets).toContainEqual(['rope x1']);
    expect(baskets).toContainEqual(['stove x2']);
  });

  test('L4 the history says whose each order is, whatever order customers came in; of guests nothing', async () => {
    const orders = [
      { id: 'w1', customerId: 'zoë', lines: [line('whistle', 7)] },
      { id: 'w2', customerId: 'ada', lines: [line('whistle', 8)] },
      { id: 'w3', lines: [line('whistle', 9)] },
    ];
    await store.orders.load(stream(rowsOf(...orders)), KEEP);
    const history = await store.history.read();
    const buyerOf = (pieces: number) => {
      const bought = history.lines.quantity.indexOf(pieces);
      const order = history.orders.start.findIndex(
        (from, o) => from <= bought && bought < history.orders.start[o + 1]!,
      );
      return history.customerIds[history.orders.customer[order]!];
    };
    expect([7, 8, 9].map(buyerOf)).toEqual(['zoë', 'ada', undefined]);
    expect(history.customerIds).toEqual(history.customerIds.toSorted());
  });

  test('R3 a load that breaks half-way stores nothing', async () => {
    const before = await store.stats.history();
    async function* broken() {
      yield rowsOf({ id: 'd1', lines: [line('lamp')] });
      throw new Error('the file ended early');
    }
    await expect(store.orders.load(broken(), KEEP)).rejects.toThrow('the file ended early');
    expect(await store.stats.history()).toEqual(before);
  });

  test('K1 a product that only orders know is called what most of its lines call it', async () => {
    const named = (title: string, unitPriceMinor: number) => ({ productId: 'p9', quantity: 1, title, unitPriceMinor });
    const lines = [named('MUG', 300), named('RED MUG', 350), named('RED MUG', 350)];
    const orders = lines.map((each, index) => ({ id: `e${index}`, lines: [each] }));
    await store.orders.load(stream(rowsOf(...orders)), KEEP);
    expect(await store.products.find(['p9'])).toMatchObject([
      { id: 'p9', title: 'RED MUG', priceMinor: 350, currency: 'EUR' },
    ]);
  });

  test('R3 text of any kind comes back as it was', async () => {
    const title = 'tab\there \\N "quoted" \u{1F6B2} ไฟหน้า İıŞ <script>';
    await store.orders.load(stream(rowsOf({ id: 'f\\1', lines: [{ ...line('odd\\t'), title }] })), KEEP);
    expect(await store.products.find(['odd\\t'])).toMatchObject([{ title }]);
    expect(await store.products.searchIds({ ...ALL, words: '<script>' })).toEqual(['odd\\t']);
    expect(await store.products.search({ ...ALL, words: '100%_' }, { limit: 5 })).toEqual([]);
  });

  test('T2 an event has one effect for ever', async () => {
    const event = { id: 'ev1', productId: 'lamp', kind: 'shown' as const, at: AT };
    expect(await store.events.append([event, event])).toBe(1);
    expect(
      await store.events.append([
        { ...event, kind: 'declined' },
        { ...event, id: 'ev2' },
      ]),
    ).toBe(1);
  });

  test('L3 what visitors look at comes back as sessions, whatever kind of event tells of it', async () => {
    await store.products.put([[productOf({ id: 'rope' })]], KEEP);
    const click = (id: string, minute: number, productId: string, more: Partial<OfferEvent> = {}): OfferEvent => {
      const at = new Date(Date.parse(AT) + minute * 60_000).toISOString();
      return { id, kind: 'viewed', productId, at, shopper: { anonymousId: 'v1' }, ...more };
    };
    const ada = { shopper: { customerId: 'v1' } };
    await store.events.append([
      click('v3', 4, 'rope', { kind: 'added' }),
      click('v1', 0, 'lamp'),
      click('v2', 3, 'tent', { kind: 'clicked', shopper: { anonymousId: 'v1', customerId: 'ada' } }),
      click('v4', 5, 'rope'),
      click('v5', 36, 'lamp'),
      click('v6', 1, 'lamp', ada),
      click('v7', 2, 'nowhere', ada),
      click('v8', 31, 'rope', ada),
      click('v9', 32, 'tent', { ...ada, kind: 'shown' }),
    ]);
    const { products, sessions } = await store.history.read();
    expect(
      Array.from(sessions.at, (at, s) => [
        (at * 1000 - Date.parse(AT)) / 60_000,
        Array.from(sessions.click.subarray(sessions.start[s], sessions.start[s + 1]), (place) => products[place]?.id),
      ]),
    ).toEqual([
      [5, ['lamp', 'tent', 'rope']],
      [31, ['lamp', 'rope']],
    ]);
    expect(Math.abs(Date.now() / 1000 - sessions.readUntil)).toBeLessThan(60);
  });

  test('P2, H18 what was shown and then bought is counted once for its placement, whoever tells of it', async () => {
    const offer = (productId: string) => ({
      productId,
      title: productId,
      priceMinor: 250,
      currency: 'EUR',
      strategy: 'bestsellers' as const,
      reason: 'Sold often.',
      evidence: { kind: 'bestsellers' as const, orders: 2, rank: 1 },
      confidence: 0.5,
    });
    const request = { placement: 'cart' as const, cart: [], shopper: { customerId: 'dee' } };
    const decision = { at: new Date(AT), request, seen: {} };
    const refused = await store.decisions.keep([
      { ...decision, id: 'dec_0', offers: [], silence: 'a null character: \0' },
      { ...decision, id: 'dec_1', offers: [offer('lamp'), offer('tent')] },
      { ...decision, id: 'dec_2', offers: [], silence: 'Nothing fits.' },
    ]);
    expect(refused).toBe(1);
    const event = (id: string, kind: 'shown' | 'clicked' | 'bought', productId: string, decisionId?: string) => {
      return { id, kind, productId, at: AT, ...(decisionId !== undefined && { decisionId }) };
    };
    await store.events.append([
      event('s1', 'shown', 'lamp', 'dec_1'),
      event('s2', 'shown', 'lamp', 'dec_1'),
      event('s3', 'shown', 'tent', 'dec_1'),
      event('s4', 'shown', 'rope', 'dec_1'),
      event('s5', 'clicked', 'lamp'),
      event('s6', 'bought', 'lamp', 'dec_1'),
    ]);
    const soon = { customerId: 'dee', placedAt: '2026-03-02T10:00:00.000Z' };
    const late = { customerId: 'dee', placedAt: '2026-03-20T10:00:00.000Z' };
    await store.orders.load(stream(rowsOf({ id: 'g1', ...soon, lines: [line('lamp')] })), KEEP);
    await store.orders.load(stream(rowsOf({ id: 'g2', ...late, lines: [line('tent')] })), KEEP);
    const counts = { placement: 'cart', decisions: 2, silent: 1, shown: 2, clicked: 0, added: 0, declined: 0 };
    expect(await store.stats.placements()).toEqual([{ ...counts, bought: 1 }]);
    await store.orders.load(stream(rowsOf({ id: 'g3', decisionIds: [], ...late, lines: [line('tent')] })), KEEP);
    const named = rowsOf({ id: 'g3', ...late, lines: [line('tent')] }).map((row) => ({
      ...row,
      decisionIds: ['dec_1'],
    }));
    await store.orders.load(stream(named), KEEP);
    expect(await store.stats.placements()).toEqual([{ ...counts, bought: 2 }]);
  });

  test('R4 keys are kept as hashes and told apart by kind', async () => {
    expect(await store.keys.any()).toBe(false);
    const secret = await store.keys.create('server');
    const kept = [...(await store.keys.valid())];
    expect(kept).toMatchObject([[expect.stringMatching(/^[0-9a-f]{64}$/), 'server']]);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  test('H9 there is one current snapshot, and whoever listens hears of it', async () => {
    const heard = Promise.withResolvers<string>();
    const stop = await store.snapshots.onCurrent(heard.resolve);
    const learnedFrom = { orders: 1, lines: 1, customers: 1, products: 1, firstOrderAt: 0, lastOrderAt: 0 };
    for (const id of ['snp_a', 'snp_b', 'snp_a'])
      await store.snapshots.makeCurrent({ id, readAt: new Date(AT), seconds: 1, learnedFrom });
    expect(await heard.promise).toBe('snp_a');
    expect((await store.snapshots.latest(5)).map(({ id }) => id)).toEqual(['snp_a', 'snp_b']);
    await stop();
  });

  test('R3 the demo shop makes room for a real one in the same step', async () => {
    await store.demo.mark();
    await store.config.store({ id: 'cfg_demo', config: {}, base: null });
    await store.demo.markConfig('cfg_demo');
    const at = new Date(AT);
    await store.technique.replace({ id: 'tqm_demo', learnedUntil: at, readUntil: at, state: Buffer.of(1) }, undefined);
    expect(await store.technique.current()).toBeDefined();
    const loaded = await store.orders.load(stream(rowsOf({ id: 'real', lines: [line('pan')] })), {
      replacesDemo: true,
    });
    expect(loaded.demoRemoved).toBe(true);
    expect(await store.demo.present()).toBe(false);
    // What invented shoppers took says nothing of real ones.
    expect(await store.technique.current()).toBeUndefined();
    expect(await store.config.latest(1)).toEqual([]);
    expect(await basketsOf(store)).toEqual([['pan x1']]);
  });
});

/** Every order of the history as "product xquantity". */
async function basketsOf(store: Store): Promise<string[][]> {
  const { orders, lines, products } = await store.history.read();
  return Array.from({ length: orders.count }, (_, order) =>
    Array.from(lines.product.subarray(orders.start[order], orders.start[order + 1]), (product, place) => {
      const quantity = lines.quantity[(orders.start[order] ?? 0) + place];
      return `${products[product]?.id} x${quantity}`;
    }),
  );
}
