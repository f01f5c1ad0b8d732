import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext } from '../../src/operations/index.ts';
import { command, startCommand } from '../contract/command.ts';
import { tempFolder } from '../../src/lib/testing.ts';

const ORDERS = 40_000;
let folder: ReturnType<typeof tempFolder>;
let file: string;

beforeAll(() => {
  folder = tempFolder();
  file = join(folder.folder, 'orders.csv');
  const rows = Array.from({ length: ORDERS }, (_, order) => {
    const day = String(1 + (order % 28)).padStart(2, '0');
    return `o${order},2026-02-${day}T10:00:00Z,c${order % 700},EUR,p${order % 97},1,2.50\no${order},2026-02-${day}T10:00:00Z,c${order % 700},EUR,q${order % 31},2,4.00`;
  });
  writeFileSync(file, `order_id,placed_at,customer_id,currency,product_id,quantity,unit_price\n${rows.join('\n')}\n`);
});
afterAll(() => folder.remove());

test('K1 an import that was killed half-way and run again ends where one clean run does', async () => {
  const [clean, killed] = [join(folder.folder, 'clean'), join(folder.folder, 'killed')];
  expect(await command(clean, 'import', 'orders', file)).toMatchObject({ code: 0 });
  const running = startCommand(killed, ['import', 'orders', file]);
  await running.said('50%');
  running.child.kill('SIGKILL');
  await running.ended;
  expect(await held(killed)).toMatchObject({ orders: 0, products: 0 });
  expect(await command(killed, 'import', 'orders', file)).toMatchObject({ code: 0 });
  expect(await held(killed)).toEqual(await held(clean));
  const again = await command(killed, 'import', 'orders', file, '--json');
  expect(JSON.parse(again.out)).toMatchObject({ orders: { added: 0, changed: 0, unchanged: ORDERS } });
});

test('R3 Ctrl-C during an import stores nothing and leaves no database running', async () => {
  const home = join(folder.folder, 'interrupted');
  const running = startCommand(home, ['import', 'orders', file]);
  await running.said('50%');
  running.child.kill('SIGINT');
  expect(await running.ended).toMatchObject({
    code: 1,
    err: expect.stringContaining('What was not finished is not stored'),
  });
  expect(await held(home)).toMatchObject({ orders: 0, products: 0 });
});

/** The history and every product of a home, without the numbers that the database gave out. */
async function held(home: string) {
  const context = await openContext({ home, now: Date.now, warn: () => undefined });
  try {
    const { orders, lines, products } = await context.store.history.read();
    const { byCurrency } = await context.store.stats.history();
    return { orders: orders.count, products: products.length, content: [orders, lines, products], byCurrency };
  } finally {
    await context.close();
  }
}
