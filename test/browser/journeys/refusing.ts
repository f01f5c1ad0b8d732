import { expect, test } from 'vitest';
import { openWalk, type Walk } from './open-walk.ts';
import { theShop } from './the-shop.ts';

const LAMP = '/shop/p/LITE-F-ECHO';

test('S9 who refuses is left alone after: on this page, on others and in every other place', async () => {
  await using walk = await openWalk(theShop(), { name: 'refusing', mostRequests: 6 });
  const { page } = walk;
  const together = page.locator('cartwright-offers[form=together]');
  await walk.goTo(LAMP);
  await walk.decided();
  await together.locator('[data-product]').first().waitFor();
  const refused = await productsIn(walk, '[form=together]');
  expect(refused.length).toBeGreaterThan(1);
  const decided = page.waitForResponse(/\/v1\/events/); // the no is told before the page is left
  await together.getByRole('button', { name: 'No, thanks' }).click();
  await expect.poll(() => together.getByRole('status').innerText()).toBe('All right, it is gone.');
  await expect.poll(() => together.locator('[data-product]:visible').count()).toBe(0);
  await decided;
  await expect.poll(() => walk.told.filter(({ kind }) => kind === 'declined').length).toBe(refused.length);
  await walk.look('product');

  // The cart changes, and the page asks again: the no holds.
  await page.getByRole('button', { name: 'Add to cart', exact: true }).first().click();
  await expect.poll(() => page.locator('#to-cart').getAttribute('aria-label')).toBe('Cart, 1 piece');
  await page.waitForTimeout(1_000);
  expect(await productsIn(walk, '[form=popup]')).toEqual([]);
  expect(await together.locator('[data-product]:visible').count()).toBe(0);
  await walk.look('added');

  const never = new Set(refused);
  for (const [name, path] of PLACES) {
    await walk.goTo(path);
    await walk.decided();
    await walk.look(name);
    const shown = await productsIn(walk);
    expect(
      shown.filter((id) => never.has(id)),
      path,
    ).toEqual([]);
  }
  await walk.end();
});

const PLACES = [
  ['again', LAMP],
  ['cart', '/shop/cart'],
  ['checkout', '/shop/checkout'],
  ['search', '/shop/search?q=echo'],
  ['category', '/shop/c/Lights%20and%20batteries'],
] as const;

test('S9 a shopper who is held out sees no offer anywhere, and the panel says why', async () => {
  await using walk = await openWalk(theShop(), { name: 'held-out' });
  const { page } = walk;
  await walk.goTo(LAMP);
  await page.getByRole('button', { name: 'Join the holdout' }).click();
  await page.getByRole('button', { name: 'Leave the holdout' }).waitFor();
  for (const path of ['/shop', LAMP, '/shop/search?q=echo', '/shop/cart']) {
    await walk.goTo(path);
    if (path !== '/shop' && path !== '/shop/cart') await walk.decided();
    expect(await productsIn(walk), path).toEqual([]);
    if (path !== LAMP) continue;
    await page.getByRole('link', { name: 'Why am I seeing this?' }).click();
    const panel = page.getByRole('dialog', { name: 'Why you see what you see' });
    await panel.getByText('You are in the holdout').first().waitFor();
    expect(await panel.innerText()).toMatch(/Withheld: you would have been offered \d products/);
    await walk.look('why');
    await page.keyboard.press('Escape');
  }
  await walk.goTo(LAMP);
  await page.getByRole('button', { name: 'Leave the holdout' }).click();
  await page.locator('cartwright-offers [data-product]').first().waitFor();
  await walk.end();
});

test('S9 the panel tells of each offer why it is there; prices in another currency stand beside the shop’s own', async () => {
  await using walk = await openWalk(theShop(), { name: 'curious' });
  const { page } = walk;
  await walk.goTo(LAMP);
  await page.getByLabel('Show prices in').selectOption('THB');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Show', exact: true }).click()]);
  await walk.decided();
  const offers = page.locator('cartwright-offers[form=together]');
  await offers.locator('[data-product]').first().waitFor();
  expect(await page.locator('.product .price').first().innerText()).toMatch(/€14\.95[\s\S]*THB/);
  expect(await offers.locator('[data-product]').first().innerText()).toMatch(/€\d+\.\d\d[\s\S]*about THB\s?\d+/);
  await walk.look('currency');
  const reason = await offers.locator('[data-product] [part~=reason]').first().innerText();
  await page.getByRole('link', { name: 'Why am I seeing this?' }).click();
  const panel = page.getByRole('dialog', { name: 'Why you see what you see' });
  await panel.getByRole('heading', { name: 'On the product’s page' }).waitFor();
  expect(await panel.innerText()).toContain(/\d+ of \d+ orders/.exec(reason)?.[0]);
  expect(await panel.getByRole('listitem').count()).toBeGreaterThan(2);
  await walk.look('why');
  await walk.end();
});

/** Which products are offered on the page as it stands, to be seen. */
async function productsIn({ page }: Walk, which = ''): Promise<readonly (string | null)[]> {
  const cards = await page.locator(`cartwright-offers${which} [data-product]`).all();
  const seen = await Promise.all(
    cards.map(async (card) => (await card.isVisible()) && card.getAttribute('data-product')),
  );
  return seen.filter((id) => id !== false);
}
