import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rotateSigningKey } from '../../../src/operations/index.ts';
import { openApiShop, type Answered, type ApiShop } from './api-shop.ts';

/** What the server's clock is ahead of ours. */
let aheadMs = 0;
let shop: ApiShop;

const MINUTE_MS = 60_000;
const offer = (id: string, productId: string, more: object = {}) => ({
  id,
  kind: 'percent_off',
  products: { products: [productId] },
  percent: 10,
  currency: 'EUR',
  ...more,
});
const ONCE = 'once';
/** One offer for each test that uses something up: what is used up stays so. */
const OFFERS = {
  holdout: { rate: 0 },
  offers: [
    offer('ten-off', 'p1', { when: { placements: ['product_page'] } }),
    offer(ONCE, 'p1', { usesInAll: 1, when: { placements: ['search'] } }),
    offer('each-once', 'p1', { usesPerShopper: 1, when: { placements: ['add_to_cart'] } }),
    offer('budgeted', 'p1', { budgetMinor: 550, when: { placements: ['agent'] } }),
    {
      id: 'next-time',
      kind: 'next_order_coupon',
      off: { percent: 15 },
      validDays: 30,
      when: { placements: ['thank_you'] },
    },
  ],
};

async function configure(config: object): Promise<void> {
  const { status, text } = await shop.ask('PUT', '/v1/config', { key: shop.keys.server, body: { config } });
  if (status !== 200) throw new Error(text);
  await shop.serving.decider.config.reload();
}

beforeAll(async () => {
  shop = await openApiShop({ now: () => Date.now() + aheadMs });
  await shop.fill();
  await configure(OFFERS);
});
afterAll(() => shop.close());

const fields = (value: unknown) => Object(value) as Record<string, unknown>;
const CART = [
  { productId: 'p0', quantity: 1 },
  { productId: 'p1', quantity: 2 },
];
let visitors = 0;

/** The token of the first deal of a decision, and for whom it was made. */
async function offered(placement: string): Promise<{ tokens: string[]; shopper: { anonymousId: string } }> {
  const shopper = { anonymousId: `visitor-${(visitors += 1)}` };
  const body = { placement, productId: 'p0', shopper, ...(placement === 'thank_you' && { cart: CART }) };
  const { json } = await shop.ask('POST', '/v1/decisions', { key: shop.keys.browser, body });
  const { offers, rewards = [] } = json as {
    offers: { deal?: { token: string } }[];
    rewards?: { token: string }[];
  };
  const token = [...offers.map(({ deal }) => deal?.token), ...rewards.map((reward) => reward.token)].find(Boolean);
  if (token === undefined) throw new Error(`no deal: ${JSON.stringify(json)}`);
  return { tokens: [token], shopper };
}
const verify = (body: object): Promise<Answered> =>
  shop.ask('POST', '/v1/offers/verify', { key: shop.keys.server, body: { cart: CART, ...body } });
const redeem = (body: object): Promise<Answered> =>
  shop.ask('POST', '/v1/offers/redeem', { key: shop.keys.server, body: { cart: CART, ...body } });
const refused = (status: number, words: string) => ({
  status,
  json: { detail: expect.stringContaining(words), fix: expect.stringMatching(/\.$/) },
});

describe('D10 a signed offer says what a cart costs', () => {
  test('by the shop’s prices, whatever a client sends of them', async () => {
    const asked = await offered('product_page');
    const cart = CART.map((line) => ({ ...line, priceMinor: 1, unitPriceMinor: 1, discountMinor: 99_999 }));
    const { status, json } = await verify({ ...asked, cart });
    expect(status).toBe(200);
    expect(json).toEqual({
      cart: {
        currency: 'EUR',
        lines: [
          {
            productId: 'p0',
            quantity: 1,
            priceMinor: 1_000,
            listMinor: 1_000,
            discountMinor: 0,
            totalMinor: 1_000,
            offers: [],
          },
          {
            productId: 'p1',
            quantity: 2,
            priceMinor: 1_100,
            listMinor: 2_200,
            discountMinor: 220,
            totalMinor: 1_980,
            offers: ['ten-off'],
          },
        ],
        listMinor: 3_200,
        discountMinor: 220,
        totalMinor: 2_980,
        freeShipping: false,
        offers: [{ offerId: 'ten-off', discountMinor: 220 }],
      },
      expiresAt: expect.any(String),
    });
    const left = Date.parse(String(fields(json)['expiresAt'])) - Date.now();
    expect(left).toBeGreaterThan(28 * MINUTE_MS);
    expect(left).toBeLessThanOrEqual(30 * MINUTE_MS);
  });

  test('a token that was cut by a byte or changed by a bit anywhere is none of ours', async () => {
    const { tokens, shopper } = await offered('product_page');
    const bytes = Buffer.from(tokens[0]!);
    const changed = Array.from({ length: bytes.length }, (_, at) => {
      const copy = Buffer.from(bytes);
      copy[at]! ^= 1;
      return copy.toString('latin1');
    });
    for (const token of [...changed, tokens[0]!.slice(0, -1), tokens[0]!.slice(1), `${tokens[0]}.`]) {
      const answer = await verify({ tokens: [token], shopper });
      expect([token, answer.status >= 400 && answer.status < 500]).toEqual([token, true]);
    }
    expect(await verify({ tokens: [tokens[0]!.slice(0, -1)], shopper })).toMatchObject(refused(400, 'cut or changed'));
    expect(await verify({ tokens: ['a', 'a'], shopper })).toMatchObject({ status: 400 });
  });

  test('one for somebody else, of another shop, or for products that are not in the cart is refused in words', async () => {
    const asked = await offered('product_page');
    expect(await verify({ ...asked, shopper: { anonymousId: 'x' } })).toMatchObject(refused(409, 'another shopper'));
    expect(await verify({ tokens: asked.tokens })).toMatchObject(refused(409, 'another shopper'));
    expect(await verify({ ...asked, cart: [CART[0]] })).toMatchObject(refused(409, 'not all in the cart'));
    const [version, payload = ''] = asked.tokens[0]!.split('.');
    const promised = fields(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    const abroad = Buffer.from(JSON.stringify({ ...promised, s: 'shp_other' })).toString('base64url');
    expect(await verify({ ...asked, tokens: [`${version}.${abroad}.x`] })).toMatchObject(refused(400, 'another shop'));
  });

  test('it ends a second after its end, and a clock that is set back brings none back for longer than its span', async () => {
    const asked = await offered('product_page');
    aheadMs = 29 * MINUTE_MS + 1_000;
    expect(await verify(asked)).toMatchObject(refused(409, 'expired at'));
    aheadMs = -60 * MINUTE_MS;
    expect(await verify(asked)).toMatchObject(refused(409, 'yet to come'));
    aheadMs = 0;
    expect(await verify(asked)).toMatchObject({ status: 200 });
  });

  test('one of a product that is gone or sold out, or of an offer that was switched off since, is refused in words', async () => {
    const asked = await offered('product_page');
    const put = (more: object) =>
      shop.ask('PUT', '/v1/products', {
        key: shop.keys.server,
        body: { products: [{ id: 'p1', title: 'Product 1', priceMinor: 1_100, currency: 'EUR', stock: 5, ...more }] },
      });
    await put({ active: false });
    expect(await verify(asked)).toMatchObject(refused(409, 'no longer sold'));
    await put({ stock: 0 });
    expect(await verify(asked)).toMatchObject(refused(409, 'out of stock'));
    await put({ priceMinor: 1_200 });
    expect(await verify(asked)).toMatchObject({ json: { cart: { totalMinor: 1_000 + 2 * 1_080 } } });
    await put({});
    await configure({ ...OFFERS, offers: [{ ...OFFERS.offers[0], enabled: false }] });
    expect(await verify(asked)).toMatchObject(refused(409, 'switched off'));
    await configure({ holdout: OFFERS.holdout });
    expect(await verify(asked)).toMatchObject(refused(409, 'switched off'));
    await configure(OFFERS);
    expect(await verify(asked)).toMatchObject({ status: 200 });
  });

  test('another key signs from its rotation on, and what the one before signed still holds', async () => {
    const before = await offered('product_page');
    const { keyId } = await rotateSigningKey(shop.context);
    const keyOf = (token: string) => fields(JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()))['k'];
    await expect.poll(async () => keyOf((await offered('product_page')).tokens[0]!)).toBe(keyId);
    expect(keyOf(before.tokens[0]!)).not.toBe(keyId);
    expect(await verify(before)).toMatchObject({ status: 200 });
    expect(await verify(await offered('product_page'))).toMatchObject({ status: 200 });
  });

  test('a browser can neither verify nor redeem', async () => {
    const body = { ...(await offered('product_page')), cart: CART };
    for (const what of ['verify', 'redeem'])
      expect(await shop.ask('POST', `/v1/offers/${what}`, { key: shop.keys.browser, body })).toMatchObject({
        status: 403,
      });
  });
});

const won = (answers: readonly Answered[]) => answers.filter(({ status }) => status === 200).length;
const times = <T>(count: number, make: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));

describe('T9 what is used up is used up once', () => {
  test('the same redemption sent again has one effect and one answer, and another body under its key is refused', async () => {
    const asked = { ...(await offered('product_page')), idempotencyKey: 'order-1', orderId: '1' };
    const first = await redeem(asked);
    expect(first).toMatchObject({ status: 200, json: { cart: { totalMinor: 2_980 }, coupons: [] } });
    expect((await redeem(asked)).json).toEqual(first.json);
    expect(await redeem({ ...asked, orderId: '2' })).toMatchObject(refused(409, 'with another body'));
    expect(await redeem({ ...asked, idempotencyKey: 'order-2' })).toMatchObject(refused(409, 'redeemed already'));
    expect(await verify({ tokens: asked.tokens, shopper: asked.shopper })).toMatchObject(
      refused(409, 'redeemed already'),
    );
    aheadMs = 24 * 60 * MINUTE_MS;
    expect((await redeem(asked)).json).toEqual(first.json);
    aheadMs = 0;
  });

  test('of 200 shoppers at once one gets an offer that may be used once', async () => {
    const asked = await times(200, () => offered('search'));
    const answers = await Promise.all(asked.map((body, at) => redeem({ ...body, idempotencyKey: `race-${at}` })));
    expect(won(answers)).toBe(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(answer).toMatchObject(refused(409, 'as often as it may be'));
    expect(await verify(asked.at(-1)!)).toMatchObject(refused(409, 'as often as it may be'));
    // Nobody is shown any more what nobody can have.
    await expect.poll(() => offered('search').catch((error: unknown) => String(error))).toContain('no deal');
  });

  test('of 200 redemptions of one token at once one has an effect, and 200 under one key have one answer', async () => {
    const asked = await offered('product_page');
    expect(won(await times(200, (at) => redeem({ ...asked, idempotencyKey: `token-${at}` })))).toBe(1);
    const again = await offered('product_page');
    const answers = await times(200, () => redeem({ ...again, idempotencyKey: 'same' }));
    expect(won(answers)).toBe(200);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('a limit for each shopper counts one shopper’s uses, and a budget is never passed', async () => {
    const shopper = { customerId: 'new-here' };
    const decisions = await times(3, () =>
      shop.ask('POST', '/v1/decisions', {
        key: shop.keys.server,
        body: { placement: 'add_to_cart', productId: 'p0', shopper },
      }),
    );
    const tokens = decisions.map(
      ({ json }) => (json as { offers: { deal?: { token: string } }[] }).offers[0]?.deal?.token,
    );
    const answers = await times(3, (at) => redeem({ tokens: [tokens[at]], shopper, idempotencyKey: `new-${at}` }));
    expect(won(answers)).toBe(1);
    expect(answers.find(({ status }) => status !== 200)).toMatchObject(refused(409, 'by this shopper'));
    expect(await redeem({ ...(await offered('add_to_cart')), idempotencyKey: 'another' })).toMatchObject({
      status: 200,
    });

    const asked = await times(20, () => offered('agent'));
    const paid = await Promise.all(asked.map((body, at) => redeem({ ...body, idempotencyKey: `budget-${at}` })));
    expect(won(paid)).toBe(2); // 220 each, of 550
  });

  test('a coupon for the next order comes with the redemption, and the same one when it is sent again', async () => {
    const asked = { ...(await offered('thank_you')), idempotencyKey: 'thanks' };
    const { json } = await redeem(asked);
    expect(json).toMatchObject({
      cart: { discountMinor: 0 },
      coupons: [
        { offerId: 'next-time', code: expect.stringMatching(/^[0-9A-F]{20}$/), off: { percent: 15 }, minimumMinor: 0 },
      ],
    });
    expect((await redeem(asked)).json).toEqual(json);
  });
});
