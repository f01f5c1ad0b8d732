import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiShop, type ApiShop } from './api-shop.ts';

let shop: ApiShop;

beforeAll(async () => {
  shop = await openApiShop({ allowedOrigins: ['https://shop.example'] });
  await shop.fill();
});
afterAll(() => shop.close());

/** As the bytes come over the wire. */
async function load(path: string, headers: Record<string, string> = {}) {
  const answer = Promise.withResolvers<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>();
  request(`${shop.server.url}${path}`, { headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      answer.resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
    );
  }).end();
  return answer.promise;
}

describe('S1 what a page loads of us', () => {
  test.each(['cartwright.js', 'cartwright.classic.js', 'cartwright.css', 'sdk.js', 'carts/shopify.js'])(
    '%s comes from any page, packed as the browser wants it, and once until it changes',
    async (name) => {
      const plain = await load(`/widget/${name}?key=any`);
      expect(plain).toMatchObject({
        status: 200,
        headers: {
          'access-control-allow-origin': '*',
          'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
          'x-content-type-options': 'nosniff',
          vary: 'accept-encoding',
        },
      });
      for (const [accepts, encoding, unpack] of [
        ['gzip, deflate, br', 'br', brotliDecompressSync],
        ['gzip', 'gzip', gunzipSync],
        ['gzip, br;q=0', 'gzip', gunzipSync],
      ] as const) {
        const packed = await load(`/widget/${name}`, { 'accept-encoding': accepts });
        expect(packed.headers['content-encoding']).toBe(encoding);
        expect(unpack(packed.bytes)).toEqual(plain.bytes);
      }
      const again = await load(`/widget/${name}`, { 'if-none-match': String(plain.headers['etag']) });
      expect(again).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
    },
  );
});

describe('S1 a page asks without asking first whether it may', () => {
  const body = JSON.stringify({ placement: 'product_page', productId: 'p0', locale: 'tr' });
  const headers = { 'content-type': 'text/plain;charset=UTF-8', origin: 'https://shop.example' };

  test('the key in the address, the body as text; with the texts and the product where they are wanted', async () => {
    const path = `/v1/decisions?key=${shop.keys.browser}`;
    const bare = await shop.ask('POST', path, { raw: body, headers });
    expect(bare).toMatchObject({
      status: 200,
      json: { offers: expect.arrayContaining([expect.objectContaining({ productId: 'p1' })]) },
    });
    expect(bare.json).not.toHaveProperty('words');
    expect(bare.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    const withWords = await shop.ask('POST', `${path}&words=true`, { raw: body, headers });
    expect(withWords.json).toMatchObject({
      words: expect.any(Object),
      product: { productId: 'p0', title: 'Product 0 <script>alert(1)</script>', priceMinor: 1_000, currency: 'EUR' },
    });
  });

  test('forms come ready to be made into elements, and share what is offered', async () => {
    const path = `/v1/decisions?key=${shop.keys.browser}&forms=together,&links=/p/{id}`;
    const { json } = await shop.ask('POST', path, { raw: body, headers });
    const section = expect.arrayContaining(['section']);
    expect(json).toMatchObject({ forms: [section, section], offered: [['p1'], expect.arrayContaining(['p8'])] });
    expect(json).not.toHaveProperty('words');
    const [together, others] = (json as { forms: unknown[] }).forms.map((form) => JSON.stringify(form));
    for (const [offered, form] of [
      ['p1', together],
      ['p8', others],
    ] as const)
      expect(form).toContain(`"data-product":"${offered}"`);
    expect(others).not.toContain('"data-product":"p1"');
    expect(together).toContain('"href":"/p/p1"');
    const one = await shop.ask('POST', `/v1/decisions?key=${shop.keys.browser}&forms=`, { raw: body, headers });
    expect(one.json).toMatchObject({ forms: [section] });
  });

  test('no form puts what is sold out into a cart', async () => {
    const path = `/v1/decisions?key=${shop.keys.browser}&words=true`;
    const put = async (stock: number) => {
      const sold = { id: 'p0', title: 'Product 0', priceMinor: 1_000, currency: 'EUR', stock };
      await shop.ask('PUT', '/v1/products', { key: shop.keys.server, body: { products: [sold] } });
    };
    const own = async () => (await shop.ask('POST', path, { raw: body, headers })).json;
    await put(0);
    await expect.poll(own).not.toHaveProperty('product');
    await put(5);
    await expect.poll(own).toHaveProperty('product');
  });

  test('a form that there is not is refused in words', async () => {
    const refused = await shop.ask('POST', `/v1/decisions?key=${shop.keys.browser}&forms=spaceship`, {
      raw: body,
      headers,
    });
    expect(refused).toMatchObject({ status: 400, json: { detail: expect.stringContaining('forms') } });
  });

  test('a server key in the address opens nothing', async () => {
    const refused = await shop.ask('POST', `/v1/decisions?key=${shop.keys.server}`, { raw: body, headers });
    expect(refused.status).toBe(401);
  });
});
