import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type OpenShop } from './open-shop.ts';
import { openWalk } from './open-walk.ts';

const LAMP = '/shop/p/LITE-F-ECHO';

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop('demo');
});
afterAll(() => shop[Symbol.asyncDispose]());

test('S9 on a slow phone there are offers or nothing, in time, and the page never moves', async () => {
  await using walk = await openWalk(shop, { name: 'phone', width: 390, height: 844, budgetMs: 0 });
  const { page } = walk;
  const speed = await page.context().newCDPSession(page);
  await speed.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await speed.send('Network.enable');
  await speed.send('Network.emulateNetworkConditions', SLOW_NETWORK);
  for (const [name, path] of [
    ['home', '/shop'],
    ['product', LAMP],
    ['category', '/shop/c/Lights%20and%20batteries'],
    ['cart', '/shop/cart'],
  ] as const) {
    await walk.goTo(path);
    await scrollThrough(page);
    await walk.look(name);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390);
  }
  // Whatever was answered after the budget was not waited for.
  const asked = await page.evaluate<number[]>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/decisions')).map(({ duration }) => duration)`,
  );
  for (const duration of asked) expect(duration).toBeLessThan(300 + 200);
  await walk.end();
});

/** A mobile network on a bad day: 150 ms there and back, 1.6 Mbit/s. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

/** Looks at all of a page from top to bottom, as fast as a thumb goes. */
async function scrollThrough(page: Page): Promise<void> {
  for (let screen = 0; screen < 6; screen++) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(150);
  }
}
