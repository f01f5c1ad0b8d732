import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiShop, type ApiShop, type Sent } from './api-shop.ts';

let shop: ApiShop;
const PAGE = 'https://shop.example';
/** Nobody is held out, and nothing is said that holds for a moment alone. */
const ALL = { holdout: { rate: 0 }, claims: { kinds: ['rating'] } };

async function configure(config: object): Promise<void> {
  await shop.ask('PUT', '/v1/config', { key: shop.keys.server, body: { config } });
  await shop.serving.decider.config.reload();
}

beforeAll(async () => {
  shop = await openApiShop({ allowedOrigins: [PAGE] });
  await shop.fill();
  await configure(ALL);
});
afterAll(() => shop.close());

const show = (query: string, sent: Sent = { key: shop.keys.browser }) =>
  shop.ask('GET', `/v1/fragments/product_page?product=p0&${query}`, sent);
const decisionIn = (text: string) => /decision="(dec_\w+)"/.exec(text)?.[1] ?? '';
const offeredTo = async (anonymousId: string) => {
  const body = { placement: 'product_page', productId: 'p0', shopper: { anonymousId } };
  const { json } = await shop.ask('POST', '/v1/decisions', { key: shop.keys.server, body });
  return (json as { offers: { productId: string }[] }).offers.map(({ productId }) => productId);
};

describe('S2 a fragment is what the widget would show, as HTML', () => {
  test('with the offers, the words and the addresses that were asked for', async () => {
    const { status, type, text } = await show(
      'locale=tr&links=/p/%7Bid%7D&cartUrl=/cart&declineUrl=/no%3Fback=/p/p0&visitor=ann',
    );
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toMatch(
      /^<cartwright-offers class="cartwright" lang="tr" placement="product_page" product-id="p0" form="carousel" visitor="ann" decision="dec_\w{26}">/,
    );
    for (const part of [
      'href="/p/p1"',
      'action="/cart"',
      'action="/no?back=/p/p0"',
      'value="p1"',
      'Hayır, teşekkürler',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('<script');
  });

  test('in the form that was asked for, and nothing where that has nothing to show', async () => {
    expect((await show('form=carousel')).text).toContain('form="carousel"');
    for (const [query, status] of [
      ['form=bundle', 204],
      ['form=bundle&empty=200', 200],
      ['product=p1', 400],
    ] as const)
      expect((await show(query)).status).toBe(status);
    expect((await show('form=bundle&empty=200')).text).toBe('');
  });

  test('T8 with a server key the customer is the customer, and with a browser key only claimed', async () => {
    for (const [key, claimed] of [
      [shop.keys.server, undefined],
      [shop.keys.browser, true],
    ] as const) {
      const id = decisionIn((await show('customer=c3', { key })).text);
      await shop.serving.log.flush();
      const { json } = await shop.ask('GET', `/v1/decisions/${id}/explanation`, { key: shop.keys.server });
      expect((json as { request: object }).request).toMatchObject({
        shopper: claimed ? { customerId: 'c3', claimed } : { customerId: 'c3' },
      });
    }
  });
});

describe('S2 a fragment may be kept by caches where it is for nobody in particular', () => {
  test('for a minute, and the same offers need not be sent again', async () => {
    const { headers } = await show('');
    expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=60');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await show('', { key: shop.keys.browser, headers: { 'if-none-match': `"x", ${etag}` } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await show('locale=tr', { key: shop.keys.browser, headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test.each(['visitor=ann', 'customer=ann', 'cart=p2', 'viewed=p3', 'onPage=p4'])(
    'and never with %s',
    async (query) => {
      const { headers } = await show(query);
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['private, no-store', null]);
    },
  );

  test('nor with a signed price, which is used up by the first who takes it', async () => {
    const sale = { id: 'sale', kind: 'percent_off', products: { products: ['p1'] }, percent: 10, currency: 'EUR' };
    await configure({ ...ALL, offers: [sale] });
    const { headers, text } = await show('');
    await configure(ALL);
    expect(text).toContain('name="token:p1"');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['private, no-store', null]);
  });

  test('T15 nor where it says that few pieces are left', async () => {
    await configure({ ...ALL, claims: { kinds: ['only_left'] } });
    const { headers, text } = await show('');
    await configure(ALL);
    expect(text).toContain('Only 5 left');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['private, no-store', null]);
  });
});

test('R3 what cannot be understood is said in a comment, which nobody sees in a page', async () => {
  const asked = '"><img src=x onerror=alert(1)>--><script>alert(1)</script>';
  for (const query of [
    'links=//evil.example',
    'cartUrl=javascript:alert(1)',
    'cart=a:b',
    'slots=99',
    `x${encodeURIComponent(asked)}=1`,
    `country=${'x'.repeat(99)}`,
  ]) {
    const { status, type, text } = await show(query);
    expect([status, type]).toEqual([400, 'text/html; charset=utf-8']);
    expect(text).toMatch(/^<!-- [^<>]*(-->)$/);
    expect(JSON.parse(text.slice(5, -4))).toMatchObject({ status: 400, fix: expect.stringContaining('/docs') });
  }
});

test('S2 pages of allowed origins may fetch a fragment, and no others', async () => {
  for (const [origin, allowed] of [
    [PAGE, PAGE],
    ['https://evil.example', null],
  ] as const) {
    const { headers } = await show('', { key: shop.keys.browser, headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
  }
});

describe('S2 “no, thanks” works without scripts', () => {
  const refuse = (query: string, form: string) =>
    fetch(`${shop.server.url}/v1/fragments/declined?key=${shop.keys.browser}${query}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });

  test('once, for whoever the fragment was made for, and then it is not offered again', async () => {
    const id = decisionIn((await show('visitor=eve')).text);
    expect(await offeredTo('eve')).toContain('p1');
    for (const _ of [1, 2]) {
      const answer = await refuse('&back=/p/p0', `decisionId=${id}&placement=product_page&productId=p1&productId=p2`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/p/p0']);
    }
    const counted = (await shop.ask('GET', '/metrics', { key: shop.keys.server })).text;
    expect(counted).toMatch(/^cartwright_event_duplicates_total 2$/m);
    expect(await offeredTo('eve')).not.toContain('p1');
    expect(await offeredTo('another')).toContain('p1');
  });

  test('a copy that a cache kept may say who refused', async () => {
    const id = decisionIn((await show('')).text);
    expect((await refuse('', `decisionId=${id}&productId=p1&visitor=kim`)).status).toBe(204);
    expect(await offeredTo('kim')).not.toContain('p1');
  });

  test('T11 it leads back to the shop alone', async () => {
    const id = decisionIn((await show('visitor=joe')).text);
    const form = `decisionId=${id}&productId=p1`;
    for (const back of ['/cart', `${PAGE}/cart`])
      expect((await refuse(`&back=${encodeURIComponent(back)}`, form)).headers.get('location')).toBe(back);
    for (const back of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example/',
      `${PAGE}.evil.example/`,
      'javascript:alert(1)',
      `https://shop.example@evil.example`,
      '',
    ])
      expect((await refuse(`&back=${encodeURIComponent(back)}`, form)).status).toBe(204);
  });

  test('R3 what is no refusal is not recorded', async () => {
    for (const form of [
      '',
      'decisionId=x&productId=p1',
      'decisionId=dec_01k5z8w3v9m4q7r2t6y1x0c5bn',
      'productId=p1',
      '__proto__=1',
    ])
      expect((await refuse('', form)).status).toBe(400);
  });
});
