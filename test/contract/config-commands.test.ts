import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Order } from '../../src/domain/index.ts';
import { learn, openContext, putOrders } from '../../src/operations/index.ts';
import { tempFolder } from '../../src/lib/testing.ts';
import { command } from './command.ts';

let folder: ReturnType<typeof tempFolder>;
let home: string;
const file = (name: string) => join(folder.folder, name);
const run = (...args: string[]) => command(home, ...args);

beforeAll(async () => {
  folder = tempFolder();
  home = file('home');
  const context = await openContext({ home, now: Date.now, warn: () => undefined });
  const orders = Array.from({ length: 60 }, (_, number) =>
    Order.parse({
      id: `o${number}`,
      placedAt: '2026-03-01T10:00:00Z',
      currency: 'EUR',
      lines: (number % 2 === 0 ? ['lamp', 'bulb'] : ['tent', `peg-${number % 5}`]).map((productId) => ({
        productId,
        title: `A ${productId}`,
        quantity: 1,
        unitPriceMinor: 500,
      })),
    }),
  );
  await putOrders(context, orders);
  await learn(context, { seed: 1 });
  await context.close();
});
afterAll(() => folder.remove());

test('D2 a configuration is exported, changed, looked over, compared, tried out, applied and listed', async () => {
  const fresh = await run('config', 'export');
  writeFileSync(file('shop.yaml'), fresh.out);
  expect(await run('config', 'diff', file('shop.yaml'))).toMatchObject({ code: 0, out: 'It changes nothing.\n' });
  writeFileSync(file('shop.yaml'), 'rules:\n  - { id: no-bulbs, do: bar, products: { products: [bulb, gone] } }\n');
  expect((await run('config', 'lint', file('shop.yaml'))).out).toContain('rules.no-bulbs names the product "gone"');
  expect((await run('config', 'diff', file('shop.yaml'))).out).toMatch(/^\+ rules\.no-bulbs: /);
  const asked = ['preview', '--product', 'lamp', '--at', '2026-04-01T12:00:00Z'];
  expect((await run(...asked)).out).toContain('[bulb]');
  expect((await run(...asked, '--config', file('shop.yaml'))).out).toContain('bulb: barred by your rule no-bulbs');
  const applied = await run('config', 'apply', file('shop.yaml'), '--note', 'No bulbs');
  expect(applied).toMatchObject({ code: 0, out: expect.stringMatching(/^Version 1 is in force \(cfg_[0-9a-f]{24}\)/) });
  expect((await run(...asked)).out).toContain('bulb: barred by your rule no-bulbs');
  expect((await run('config', 'versions')).out).toMatch(/^1 .* No bulbs\n$/);
  writeFileSync(file('again.yaml'), (await run('config', 'export')).out);
  expect((await run('config', 'diff', file('again.yaml'))).out).toBe('It changes nothing.\n');
});

test('R3 a configuration with errors is refused unless they are accepted, and nothing is stored of one that is not understood', async () => {
  const before = (await run('config', 'export')).out;
  const catchAll = '  - { id: all, do: bar, products: { products: [lamp, bulb] } }\n';
  writeFileSync(file('dead.yaml'), `rules:\n${catchAll}  - { id: late, do: pin, product: lamp }\n`);
  expect(await run('config', 'apply', file('dead.yaml'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('rules.late never has a word'),
  });
  writeFileSync(file('wrong.yaml'), 'rules:\n  - { id: a, do: burn }\n');
  for (const what of ['lint', 'diff', 'apply'])
    expect(await run('config', what, file('wrong.yaml'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('line 2: rules[0].do must be one of: pin, boost, bar, allow'),
    });
  expect(await run('config', 'apply', file('none.yaml'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be read (ENOENT)'),
  });
  expect((await run('config', 'export')).out).toBe(before);
  expect(await run('config', 'apply', file('dead.yaml'), '--force')).toMatchObject({ code: 0 });
  expect((await run('config', 'export')).out).toContain('id: late');
});

test('R3 a message that could not be said is told of before, and refused even by force', async () => {
  writeFileSync(file('words.yaml'), 'messages:\n  en:\n    widget.addToCart: Buy {title}\n    widget.total: Hurry\n');
  const told = 'messages.en.widget.addToCart has {title}, of which nothing is known there; nothing is filled in';
  const linted = await run('config', 'lint', file('words.yaml'));
  expect(linted.out + linted.err).toContain(told);
  expect(linted.out + linted.err).toContain('messages.en.widget.total presses');
  expect(await run('config', 'apply', file('words.yaml'), '--force')).toMatchObject({
    code: 1,
    err: expect.stringContaining('messages.en: "widget.addToCart" has {title}'),
  });
});
