import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openWalk } from './open-walk.ts';
import { theShop } from './the-shop.ts';

const LAMP = '/shop/p/LITE-F-ECHO';

test('S9 on a slow phone there are offers or nothing, in time, and the page never moves', async () => {
  await using walk = await openWalk(theShop(), { name: 'phone', width: 390, height: 844, budgetMs: 0 });
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

test('S9 with scripts off, links, forms and fragments do all of it, and a no is heard', async () => {
  await using walk = await openWalk(theShop(), {
    name: 'plain',
    javaScriptEnabled: false,
    budgetMs: 0,
    mostRequests: 1,
  });
  const { page } = walk;
  await walk.goTo(LAMP);
  await page.waitForURL(/plain/);
  const together = page.locator('.cartwright[decision] [part~=together]');
  expect(await together.locator('[data-product]').count()).toBeGreaterThan(1);
  await walk.look('product');
  await together.locator('[name=without]').last().check();
  await together.getByRole('button', { name: /to cart/ }).click();
  await page.getByRole('heading', { name: 'Your cart', exact: true }).waitFor();
  expect(await page.locator('.lines .line').count()).toBeGreaterThan(1);
  await page.locator('.cartwright progress').first().waitFor();
  await walk.look('cart');
  await page.locator('.cartwright [data-product]').first().getByRole('button').click();
  await page.getByText('It is in your cart.').waitFor();
  await page.getByRole('link', { name: 'To checkout' }).click();
  const bump = page.locator('[part~=bump] input[type=checkbox]').first();
  expect(await bump.isChecked()).toBe(false);
  await walk.look('checkout');
  await bump.check();
  await page.locator('[part~=bump]').getByRole('button', { name: 'Add to cart' }).first().click();
  await page.waitForLoadState();
  await walk.goTo('/shop/checkout');
  await page.getByRole('button', { name: /^Place the order/ }).click();
  await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  const offered = page.locator('.cartwright [data-product]');
  expect(await offered.count()).toBeGreaterThan(0);
  await walk.look('thanks');
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  expect(await offered.count()).toBe(0);
  await walk.end();
});
