import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Decision } from '../../../src/domain/index.ts';
import { openApiShop, type ApiShop, type Sent } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
});
afterAll(() => shop.close());

const ask = async (method: string, path: string, sent: Sent = {}) => {
  const { status, json } = await shop.ask(method, path, { key: shop.keys.server, ...sent });
  return { status, json: Object(json) as Record<string, unknown> };
};
const decide = async () =>
  Decision.parse((await ask('POST', '/v1/decisions', { body: { placement: 'product_page', productId: 'p0' } })).json);
const offers = async () => (await decide()).offers.map(({ productId }) => productId);
const bar = (id: string) => ({ rules: [{ id: 'bar-it', do: 'bar', products: { products: [id] } }] });

test('D2 a stored configuration has its effect within a second, and what was decided before is explained by its own', async () => {
  expect(await offers()).toContain('p1');
  const before = await decide();
  const { status, json } = await ask('PUT', '/v1/config', { body: { config: bar('p1'), note: 'A test' } });
  expect([status, json]).toEqual([
    200,
    { id: expect.stringMatching(/^cfg_/) as string, version: 1, at: expect.any(String) as string },
  ]);
  const stored = performance.now();
  while ((await offers()).includes('p1')) await sleep(5);
  expect(performance.now() - stored).toBeLessThan(1_000);
  const after = await decide();
  await shop.serving.log.flush();
  const explained = async (id: string) => (await ask('GET', `/v1/decisions/${id}/explanation`)).json;
  expect(await explained(before.id)).toMatchObject({ replayed: true, offers: before.offers });
  expect(await explained(after.id)).toMatchObject({
    replayed: true,
    configId: json['id'],
    dropped: expect.arrayContaining([
      { productId: 'p1', rule: 'barred', why: 'barred by your rule bar-it' },
    ]) as unknown,
  });
});

test('D2 a configuration is shown whole, its history with the notes, and an old version can be put back', async () => {
  const first = (await ask('GET', '/v1/config')).json;
  expect(first).toMatchObject({
    version: 1,
    note: 'A test',
    config: { timeZone: 'UTC', rules: [{ id: 'bar-it', enabled: true }] },
  });
  await ask('PUT', '/v1/config/sections/timeZone', { body: { value: 'Europe/Istanbul' } });
  const second = (await ask('GET', '/v1/config')).json;
  expect(second).toMatchObject({ version: 2, config: { timeZone: 'Europe/Istanbul', rules: [{ id: 'bar-it' }] } });
  const old = (await ask('GET', `/v1/config/versions/${String(first['id'])}`)).json;
  expect(old).toMatchObject({ version: 1, config: first['config'] });
  await ask('PUT', '/v1/config', { body: { config: old['config'] } });
  expect((await ask('GET', '/v1/config/versions')).json).toMatchObject({
    versions: [
      { version: 3, id: first['id'] },
      { version: 2, id: second['id'] },
      { version: 1, note: 'A test' },
    ],
  });
});

test('T2 the configuration in force sent again makes no new version', async () => {
  const { version, config } = (await ask('GET', '/v1/config')).json;
  expect((await ask('PUT', '/v1/config', { body: { config } })).json).toMatchObject({ version });
});

test('R3 two who change the same version do not overwrite each other', async () => {
  const { id } = (await ask('GET', '/v1/config')).json;
  const answers = await Promise.all(
    ['p2', 'p3', 'p4'].map((product) => ask('PUT', '/v1/config', { body: { config: bar(product), base: id } })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('R3 a configuration that is not understood stores nothing and says what is wrong where', async () => {
  const before = (await ask('GET', '/v1/config')).json;
  const wrong = await ask('PUT', '/v1/config', { body: { config: { rules: [{ id: 'a', do: 'burn' }] } } });
  expect(wrong).toMatchObject({
    status: 400,
    json: { detail: 'In the body, config.rules[0].do must be one of: pin, boost, bar, allow.' },
  });
  const section = await ask('PUT', '/v1/config/sections/rules', { body: { value: 'none' } });
  expect(section).toMatchObject({
    status: 400,
    json: { detail: 'The configuration is not understood: rules must be a list, not a text.' },
  });
  expect((await ask('PUT', '/v1/config/sections/colours', { body: { value: [] } })).status).toBe(400);
  expect((await ask('GET', '/v1/config')).json).toEqual(before);
});

test('D2 a draft is looked over without being stored', async () => {
  const { json } = await ask('POST', '/v1/config/lint', { body: { config: bar('gone') } });
  expect(json).toEqual({
    findings: [
      {
        part: 'rules.bar-it',
        level: 'warning',
        what: 'names the product "gone", which the shop does not have',
        fix: 'Take it out, or send the product first.',
      },
    ],
  });
});
