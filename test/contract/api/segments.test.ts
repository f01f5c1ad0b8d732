import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learn } from '../../../src/operations/index.ts';
import { Shopper } from '../../../src/scoring/index.ts';
import { command } from '../command.ts';
import { openApiShop, type ApiShop } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
});
afterAll(() => shop.close());

const put = (path: string, body: object) => shop.ask('PUT', path, { key: shop.keys.server, body });
const agreed = { profilingConsent: '2026-01-01T00:00:00Z' };
const shopperOf = (customerId: string) => {
  const { snapshot } = shop.serving.decider.current()!;
  const newer = shop.serving.decider.customers.find(customerId);
  return new Shopper({ shop: snapshot, customerId, newer, at: Date.now() });
};

describe('D12 what is known of a shopper', () => {
  test('comes from the shop at once, and is learned from orders with what they were worth', async () => {
    const lines = [
      { productId: 'p0', quantity: 2, unitPriceMinor: 1_000 },
      { productId: 'p1', quantity: 1, unitPriceMinor: 500 },
    ];
    const placedAt = new Date(Date.now() - 86_400_000).toISOString();
    const order = { id: 'worth', customerId: 'zoe', placedAt, currency: 'EUR', country: 'TR', lines };
    const back = { productId: 'p0', quantity: 1, amountMinor: 1_000, at: new Date().toISOString() };
    const voucher = { kind: 'voucher', amountMinor: -300 };
    await put('/v1/orders', { orders: [{ ...order, fees: [voucher], refunds: [back] }] });
    const traits = { ageBand: '25-34', netPromoter: 9, feedback: 'positive' };
    await put('/v1/customers', {
      customers: [
        { id: 'zoe', locale: 'tr-TR', traits, ...agreed },
        { id: 'yan', traits },
      ],
    });
    await expect.poll(() => shopperOf('zoe').word('ageBand')).toBe('25-34');
    await learn(shop.context, { seed: 2 });
    await expect.poll(() => shopperOf('zoe').number('orders')).toBe(1);
    const zoe = shopperOf('zoe');
    expect(['spentMinor', 'discountRate', 'netPromoter'].map((id) => zoe.number(id as 'spentMinor'))).toEqual([
      1_500, 1, 9,
    ]);
    expect(zoe.number('returnRate')).toBeCloseTo(1 / 3, 6);
    expect(zoe.number('daysSinceOrder')).toBeCloseTo(1, 1);
    expect(['country', 'language', 'ageBand', 'buyer'].map((id) => zoe.word(id as 'country'))).toEqual([
      'TR',
      'tr',
      '25-34',
      'returning',
    ]);
    const yan = shopperOf('yan');
    expect([yan.word('feedback'), yan.word('buyer'), yan.number('spentMinor')]).toEqual(['positive', 'new', 0]);
    expect(yan.word('ageBand')).toBeUndefined();
  });

  test('T18 a consent that is withdrawn counts at once', async () => {
    await put('/v1/customers', { customers: [{ id: 'zoe', traits: { ageBand: '25-34' } }] });
    await expect.poll(() => shopperOf('zoe').word('ageBand')).toBeUndefined();
  });
});

test('P2 D12 of each customer the last order that followed an offer tells whether it holds what was offered', async () => {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const shown = async (customerId: string) => {
    const body = { placement: 'product_page', productId: 'p0', shopper: { customerId } };
    const { json } = await shop.ask('POST', '/v1/decisions', { key: shop.keys.server, body });
    const { id, offers } = json as { id: string; offers: { productId: string }[] };
    const [first] = offers;
    const event = { id: `shown-${customerId}`, decisionId: id, productId: first!.productId, kind: 'shown', at: at(0) };
    await shop.serving.log.flush();
    await shop.ask('POST', '/v1/events', { key: shop.keys.server, body: { events: [event] } });
    return first!.productId;
  };
  const order = (id: string, customerId: string, hours: number, productId: string) => ({
    id,
    customerId,
    placedAt: at(hours),
    currency: 'EUR',
    lines: [{ productId, quantity: 1, unitPriceMinor: 1_000 }],
  });
  const [ann, ben] = [await shown('ann'), await shown('ben')];
  await shown('cem');
  const orders = [
    order('ann-1', 'ann', 1, 'p9'),
    order('ann-2', 'ann', 2, ann),
    order('ben-1', 'ben', 1, ben),
    order('ben-2', 'ben', 2, 'p9'),
    order('ben-3', 'ben', 8 * 24, ben),
    order('cem-1', 'cem', -1, 'p9'),
  ];
  await put('/v1/orders', { orders });
  const attaches = await shop.context.store.stats.attaches();
  expect(attaches.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1))).toEqual([
    { customerId: 'ann', attached: true },
    { customerId: 'ben', attached: false },
  ]);
});

describe('D12 segments of the configuration', () => {
  const ask = (method: string, path: string, body?: object) => shop.ask(method, path, { key: shop.keys.server, body });
  const segments = [
    { id: 'regulars', name: 'Regulars', when: { trait: 'orders', from: 3 } },
    { id: 'turkish', name: 'From Turkey', when: { trait: 'country', in: ['TR'] } },
    { id: 'happy', name: 'Happy', when: { trait: 'feedback', in: ['positive'] } },
    { id: 'nobody', name: 'Nobody', when: { trait: 'orders', from: 1_000_000 } },
    { id: 'young', name: 'Young', when: { trait: 'ageBand', in: ['25-34'] } },
  ];
  const listed = async () => {
    const { json } = await ask('GET', '/v1/segments');
    return (json as { segments: { id: string; size: number }[] }).segments;
  };

  test('are shown with size, overlap, and what is odd about them', async () => {
    const { status } = await ask('PUT', '/v1/config/sections/segments', { value: segments });
    expect(status).toBe(200);
    await expect.poll(async () => (await listed()).length).toBe(5);
    const [regulars, turkish, happy, nobody, young] = await listed();
    expect(regulars).toMatchObject({ size: 20, narrow: true, unknown: 0, sensitive: false, overlaps: [] });
    expect(turkish).toMatchObject({ size: 1, shareRate: expect.closeTo(1 / 22, 9) });
    expect(happy).toMatchObject({ size: 1, unknown: 21 });
    expect(nobody).toMatchObject({ size: 0, narrow: true });
    expect(young).toMatchObject({ size: 0, unknown: 22, sensitive: true, switchedOff: ['ageBand'] });
  });

  test('count what is told of customers within a second or two, those who are new among them', async () => {
    await put('/v1/customers', {
      customers: [
        { id: 'zoe', country: 'TR', traits: { feedback: 'positive' } },
        { id: 'new one', country: 'TR', traits: { feedback: 'positive' } },
      ],
    });
    await expect.poll(async () => (await listed())[2]?.size, { timeout: 2_000 }).toBe(3);
    const [, turkish] = await listed();
    expect(turkish).toMatchObject({ size: 2, overlaps: [{ id: 'happy', both: 2, shareRate: 1 }] });
    expect((await ask('GET', '/v1/segments/happy')).json).toMatchObject({
      id: 'happy',
      when: segments[2]?.when,
      size: 3,
      sample: ['yan', 'zoe', 'new one'],
      orders: 1,
      spentMinor: 1_500,
      currency: 'EUR',
      shoppers: 23,
    });
  });

  test('R3 a segment that there is none of is refused with the names of those that there are', async () => {
    expect(await ask('GET', '/v1/segments/noone')).toMatchObject({
      status: 404,
      json: { fix: expect.stringContaining('regulars, turkish') },
    });
  });

  test('a draft is counted, and what is wrong in it is said where it stands', async () => {
    const when = { all: [{ trait: 'orders', from: 1 }, { not: { trait: 'country', in: ['TR'] } }] };
    expect((await ask('POST', '/v1/segments/size', { when })).json).toMatchObject({
      size: 20,
      sample: expect.any(Array),
    });
    const wrong = { all: [{ not: { trait: 'ageBand', in: ['0-17'] } }] };
    expect(await ask('POST', '/v1/segments/size', { when: wrong })).toMatchObject({
      status: 400,
      json: { places: [{ at: 'when.all[0].not.in[0]', wrong: expect.stringContaining('18-24') }] },
    });
  });

  test('T18 an offer for a segment on a sensitive trait is refused', async () => {
    const offer = {
      id: 'ten-off',
      kind: 'percent_off',
      percent: 10,
      products: { products: ['p1'] },
      when: { segments: ['young'] },
    };
    expect(await ask('PUT', '/v1/config/sections/offers', { value: [offer] })).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining('no price may differ') },
    });
  });

  test('D11 a list for a segment is offered to its members, and that is explained after they have left it', async () => {
    const lists = [{ id: 'for-the-happy', offers: ['p9'], when: { segments: ['happy'] } }];
    await ask('PUT', '/v1/config/sections/placements', { value: { cart: { strategies: ['manual'] } } });
    await ask('PUT', '/v1/config/sections/lists', { value: lists });
    const decide = async (customerId: string) => {
      const body = { placement: 'cart', shopper: { customerId }, cart: [{ productId: 'p0' }] };
      return (await ask('POST', '/v1/decisions', body)).json as { id: string; offers: { productId: string }[] };
    };
    await expect.poll(async () => (await decide('yan')).offers[0]?.productId).toBe('p9');
    const { id } = await decide('yan');
    expect((await decide('c1')).offers).toEqual([]);
    await put('/v1/customers', { customers: [{ id: 'yan', traits: { feedback: 'negative' } }] });
    await expect.poll(async () => (await decide('yan')).offers).toEqual([]);
    await shop.serving.log.flush();
    expect((await ask('GET', `/v1/decisions/${id}/explanation`)).json).toMatchObject({
      replayed: true,
      offers: [{ productId: 'p9' }],
      seen: { segments: ['happy'] },
    });
  });

  test('two with the very same members are proposed for merging, unless they are few', async () => {
    const customers = Array.from({ length: 120 }, (_, place) => ({ id: `kiwi-${place}`, country: 'NZ' }));
    await put('/v1/customers', { customers });
    await learn(shop.context, { seed: 3 });
    const kiwis = { trait: 'country', in: ['NZ'] };
    const twins = [
      ...segments,
      { id: 'faithful', name: 'Faithful', when: { not: { trait: 'orders', to: 2 } } },
      { id: 'kiwis', name: 'Kiwis', when: kiwis },
      { id: 'kiwis-too', name: 'Kiwis too', when: { all: [kiwis] } },
    ];
    await ask('PUT', '/v1/config/sections/segments', { value: twins });
    await expect.poll(async () => (await listed()).find(({ id }) => id === 'kiwis-too')?.size).toBe(120);
    const { json } = await ask('GET', '/v1/segment-merges');
    const { pairs, leftOut } = json as { pairs: { segments: string[]; verdict: string }[]; leftOut: string[] };
    expect(pairs[0]).toMatchObject({
      segments: ['kiwis', 'kiwis-too'],
      verdict: 'alike',
      same: true,
      merged: { size: 120, narrow: false, orders: 0, when: { any: [kiwis, { all: [kiwis] }] } },
    });
    expect(pairs.find((pair) => pair.segments.includes('faithful') && pair.segments.includes('regulars'))).toEqual({
      segments: ['regulars', 'faithful'],
      sizes: [21, 21],
      verdict: 'unclear',
      same: true,
    });
    expect(leftOut).toEqual(['nobody', 'young']);
  });

  test('are shown on the command line, in words and as a document', async () => {
    const { folder } = shop.context.home;
    const { out } = await command(folder, 'segments');
    expect(out).toContain('nobody is in it');
    expect(out).toContain('ageBand: switched off');
    expect(JSON.parse((await command(folder, 'segments', 'happy', '--json')).out)).toMatchObject({
      id: 'happy',
      size: 2,
    });
    expect((await command(folder, 'segments', 'regulars')).out).toContain('orders at least 3');
    expect((await command(folder, 'merges')).out).toContain('1 pair of segments behave alike');
  });
});
