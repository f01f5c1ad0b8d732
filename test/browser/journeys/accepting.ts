import { expect, test } from 'vitest';
import type { Order } from '../../../src/domain/index.ts';
import type { Stats } from '../../../src/operations/index.ts';
import { takePicture } from '../open-browser.ts';
import { openWalk, type Walk } from './open-walk.ts';
import { theShop } from './the-shop.ts';

const KINDS = ['shown', 'clicked', 'added', 'declined'] as const;

/** What is asked of an explanation. */
interface Explained {
  readonly request: { readonly placement: string };
}

test('S9 who accepts comes from a product to thanks; what was shown, taken and ordered is known, once', async () => {
  await using walk = await openWalk(theShop(), { name: 'accepting' });
  const before = await counted();
  const { page } = walk;
  const orderId = await walkThrough(walk);
  await page.locator('cartwright-offers [data-product] a').first().click();
  await page.getByRole('button', { name: 'Add to cart', exact: true }).waitFor();
  await walk.end();

  // Nothing was told twice and nothing lost, whenever a page was left: the store counts each thing that happened once.
  await expect.poll(async () => (await counted()).clicked - before.clicked).toBe(1);
  const after = await counted();
  expect(after.added - before.added).toBe(5);
  expect(after.declined - before.declined).toBe(0);
  expect(after.shown - before.shown).toBeGreaterThan(0);
  const happened = KINDS.reduce((sum, kind) => sum + after[kind] - before[kind], 0);
  expect(after.stored - before.stored).toBe(happened);

  const { orders } = await ask<{ orders: Order[] }>('/v1/orders?limit=5');
  const order = orders.find(({ id }) => id === orderId);
  const placements = await Promise.all(
    (order?.decisionIds ?? []).map(async (id) => (await ask<Explained>(`/v1/decisions/${id}/explanation`)).request),
  );
  expect(placements.map(({ placement }) => placement).sort()).toEqual([
    'add_to_cart',
    'cart',
    'checkout',
    'product_page',
  ]);
  expect(order?.lines).toHaveLength(6);
});

/** From the first page to thanks, taking something wherever it is offered; answers the order's number. */
async function walkThrough(walk: Walk): Promise<string> {
  const { page } = walk;
  await walk.goTo('/shop');
  await walk.look('home');
  await page.getByRole('searchbox').fill('echo 15');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('cartwright-offers [data-product]').first().waitFor();
  await walk.look('search');
  await page.getByRole('link', { name: 'Lumenwick Echo 15 front light' }).first().click();

  const together = page.locator('cartwright-offers[form=together]');
  await together.locator('[data-product]').first().scrollIntoViewIfNeeded();
  await expect.poll(() => walk.told.some(({ kind }) => kind === 'shown')).toBe(true);
  await walk.look('product');
  await takePicture(page, 'docs/pictures/storefront.png');
  const all = await together.locator('[part~=total]').innerText();
  await together.locator('[data-do=toggle]').last().check();
  expect(await together.locator('[part~=total]').innerText()).not.toBe(all);
  await together.getByRole('button', { name: /^Add 3 to cart/ }).click();

  const popUp = page.getByRole('dialog').filter({ has: page.locator('[data-product]') });
  await popUp.waitFor();
  await walk.look('pop-up');
  await popUp.locator('[data-product]').first().getByRole('button').click();
  await expect.poll(() => popUp.getByRole('status').innerText()).toBe('Added to the cart.');
  await page.keyboard.press('Escape');
  await popUp.waitFor({ state: 'hidden' });
  await fillCart(walk);
  return checkOut(walk);
}

/** Takes what brings the cart nearer to what it earns. */
async function fillCart(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.locator('#to-cart').click();
  expect(await page.locator('.lines .line').count()).toBe(4);
  const bar = page.locator('cartwright-offers progress').first();
  await bar.waitFor();
  await walk.look('cart');
  const reached = Number(await bar.getAttribute('value'));
  await page.locator('cartwright-offers [data-product]').last().getByRole('button').click();
  await expect.poll(() => page.locator('.lines .line').count()).toBe(5);
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(reached);
  await walk.look('cart-filled');
}

/** Orders, with the small thing that is offered there: not before the shopper has ticked it. */
async function checkOut(walk: Walk): Promise<string> {
  const { page } = walk;
  await page.getByRole('link', { name: 'To checkout' }).click();
  const bump = page.locator('cartwright-offers [data-do=tick]');
  await bump.waitFor();
  expect(await bump.isChecked()).toBe(false);
  await walk.look('checkout');
  await bump.check();
  await expect.poll(() => page.locator('.ordered li').count()).toBe(6);
  expect(await bump.isChecked()).toBe(true);
  await walk.look('checkout-ticked');
  await page.getByRole('button', { name: /^Place the order/ }).click();

  await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  await page.locator('cartwright-offers [data-product]').first().waitFor();
  await walk.look('thanks');
  return new URL(page.url()).searchParams.get('order') ?? '';
}

async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${theShop().url}${path}`, {
    headers: { authorization: `Bearer ${theShop().keys.server}` },
  });
  return (await answer.json()) as T;
}

/** What became of all offers so far, and how many events of these kinds were stored. */
async function counted() {
  const { placements } = await ask<Stats>('/v1/stats');
  const sum = (kind: (typeof KINDS)[number]) => placements.reduce((all, each) => all + each[kind], 0);
  const metrics = await (await fetch(`${theShop().url}/metrics`)).text();
  const count = (name: string) => Number(new RegExp(`^cartwright_event${name} (.*)$`, 'm').exec(metrics)?.[1] ?? 0);
  return {
    shown: sum('shown'),
    clicked: sum('clicked'),
    added: sum('added'),
    declined: sum('declined'),
    stored: KINDS.reduce((all, kind) => all + count(`s_total{kind="${kind}"}`), 0) - count('_duplicates_total'),
  };
}
