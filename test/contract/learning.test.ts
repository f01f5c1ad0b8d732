import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Order, ShopConfig, type DecisionRequest } from '../../src/domain/index.ts';
import {
  createKey,
  explainDecision,
  learn,
  makeDecision,
  openContext,
  openServing,
  previewDecision,
  putOrders,
  putProducts,
  suggest,
  type Context,
} from '../../src/operations/index.ts';
import { tempFolder } from '../../src/lib/testing.ts';

let home: ReturnType<typeof tempFolder>;
let context: Context;
const warned: string[] = [];
const NOW = Date.parse('2026-04-01T12:00:00Z');
const request: DecisionRequest = { placement: 'cart', cart: [{ productId: 'lamp', quantity: 1 }] };

const order = (id: string, ...products: string[]) =>
  Order.parse({
    id,
    placedAt: '2026-03-01T10:00:00Z',
    currency: 'EUR',
    lines: products.map((productId) => ({ productId, title: `A ${productId}`, quantity: 1, unitPriceMinor: 500 })),
  });

beforeAll(async () => {
  home = tempFolder();
  context = await openContext({ home: home.folder, now: () => NOW, warn: (sentence) => warned.push(sentence) });
  const pairs = Array.from({ length: 40 }, (_, number) => order(`a${number}`, 'lamp', 'battery'));
  const others = Array.from({ length: 40 }, (_, number) => order(`b${number}`, 'tent', number % 2 ? 'peg' : 'rope'));
  await putOrders(context, [...pairs, ...others]);
});
afterAll(async () => {
  await context.close();
  home.remove();
});

test('T7 before anything was learned a decision is silence with its reason', async () => {
  expect(await suggest(context, request)).toEqual({
    for: ['lamp'],
    placement: 'cart',
    offers: [],
    silence: expect.stringContaining('Nothing has been learned yet'),
  });
});

test('H9 the same history gives the same snapshot, and a new order another', async () => {
  const first = await learn(context, { seed: 1 });
  const again = await learn(context, { seed: 1 });
  expect(again.snapshotId).toBe(first.snapshotId);
  await putOrders(context, [order('c1', 'lamp', 'rope')]);
  expect((await learn(context, { seed: 1 })).snapshotId).not.toBe(first.snapshotId);
});

test('H9 a damaged snapshot is refused, and the last good one answers meanwhile', async () => {
  const [current] = await context.store.snapshots.latest(1);
  const file = join(context.home.snapshots, `${current?.id}.snapshot`);
  truncateSync(file, 1000);
  warned.length = 0;
  const { offers } = await suggest(context, request);
  expect(offers.map(({ productId }) => productId)).toEqual(['battery']);
  expect(warned).toEqual([expect.stringMatching(/The one before is used meanwhile\.$/)]);
  writeFileSync(file, 'not a snapshot at all');
  expect((await suggest(context, request)).offers).toEqual(offers);
  await learn(context, { seed: 1 });
});

test('H9 a running server takes a new snapshot over without a restart, and products as they change', async () => {
  const serving = await openServing(context);
  try {
    const before = serving.decider.current()?.snapshot.id;
    await putOrders(context, [order('d1', 'lamp', 'peg')]);
    const { snapshotId } = await learn(context, { seed: 1 });
    await until(() => serving.decider.current()?.snapshot.id === snapshotId);
    expect(snapshotId).not.toBe(before);
    expect(makeDecision(serving, request).offers[0]?.productId).toBe('battery');
    const [battery] = await context.store.products.find(['battery']);
    if (!battery) throw new Error('Orders name a battery.');
    await putProducts(context, [{ ...battery, stock: 0 }]);
    await until(() => makeDecision(serving, request).offers[0]?.productId !== 'battery');
  } finally {
    await serving.close();
  }
});

test('D11 a decision is explained by making it again, with the facts of its moment', async () => {
  const serving = await openServing(context);
  const decision = makeDecision(serving, request);
  await serving.close();
  const [battery] = await context.store.products.find(['battery']);
  if (!battery) throw new Error('Orders name a battery.');
  await putProducts(context, [{ ...battery, stock: 9 }]);
  const explanation = await explainDecision(context, decision.id);
  expect(explanation).toMatchObject({
    id: decision.id,
    replayed: true,
    offers: decision.offers,
    snapshotId: decision.snapshotId,
  });
  expect(explanation.dropped).toContainEqual({ productId: 'battery', rule: 'sold_out', why: expect.any(String) });
  await expect(explainDecision(context, 'dec_00000000000000000000000000')).rejects.toMatchObject({ code: 'not_found' });
});

test('D11 a snapshot stays for as long as a decision refers to it, and others beyond the latest five go', async () => {
  const serving = await openServing(context);
  const decision = makeDecision(serving, request);
  await serving.close();
  const [battery] = await context.store.products.find(['battery']);
  const others: string[] = [];
  for (let stock = 20; stock < 27; stock++) {
    await putProducts(context, [{ ...battery!, stock }]);
    others.push((await learn(context, { seed: 1 })).snapshotId);
  }
  expect(await explainDecision(context, decision.id)).toMatchObject({ replayed: true, offers: decision.offers });
  const kept = readdirSync(context.home.snapshots);
  expect(others.map((id) => kept.includes(`${id}.snapshot`))).toEqual([false, false, true, true, true, true, true]);
});

test('D11 a preview says what would be offered and why, by a draft too, leaves no trace and says the same again', async () => {
  const config = ShopConfig.parse({ rules: [{ id: 'no-batteries', do: 'bar', products: { products: ['battery'] } }] });
  const at = NOW;
  const plain = await previewDecision(context, { request, at });
  expect(plain).toMatchObject({ at: new Date(NOW).toISOString(), offers: expect.any(Array) });
  const drafted = await previewDecision(context, { request, at, config });
  expect(drafted.offers.map(({ productId }) => productId)).not.toContain('battery');
  expect(await previewDecision(context, { request, at, config })).toEqual({ ...drafted, tookMs: expect.any(Number) });
  expect(await context.store.decisions.find(plain.id)).toBeUndefined();
});

test('R4 a key that is made while a server runs opens it at once', async () => {
  const serving = await openServing(context);
  try {
    const key = await createKey(context, 'server');
    await until(() => serving.keys.kindOf(key) === 'server');
    expect(serving.keys.kindOf(`${key}x`)).toBeUndefined();
  } finally {
    await serving.close();
  }
});

test('L4 D11 a customer who buys milk every week is offered it when the week is over, and the decision can be made again', async () => {
  const weeks = Array.from({ length: 30 }, (_, c) =>
    [1, 2, 3, 4, 5].map((week) => ({ c, daysAgo: week * 7 - (c % 2) })),
  );
  const milk = weeks.flat().map(({ c, daysAgo }) => ({
    ...order(`m${c}-${daysAgo}`, 'milk'),
    customerId: `c${c}`,
    placedAt: new Date(NOW - daysAgo * 86_400_000).toISOString(),
  }));
  await putOrders(context, [
    ...milk,
    { ...milk[0]!, id: 'today', customerId: 'c2', placedAt: new Date(NOW).toISOString() },
  ]);
  await learn(context, { seed: 1 });
  const serving = await openServing(context);
  const ask = (customerId: string) => makeDecision(serving, { placement: 'agent', cart: [], shopper: { customerId } });
  const decision = ask('c0');
  expect(decision.offers).toMatchObject([
    {
      productId: 'milk',
      strategy: 'buy_again',
      reason: 'You bought this 5 times, about every 7 days; the last time was 7 days ago.',
    },
  ]);
  expect(ask('c2')).toMatchObject({ offers: [], silence: expect.stringContaining('due') });
  await serving.close();
  expect(await explainDecision(context, decision.id)).toMatchObject({ replayed: true, offers: decision.offers });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 10));
}
