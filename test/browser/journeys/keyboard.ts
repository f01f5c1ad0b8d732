import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openWalk } from './open-walk.ts';
import { theShop } from './the-shop.ts';

const LAMP = '/shop/p/LITE-F-ECHO';

test.each([
  { name: 'keyboard', width: 1280 },
  { name: 'keyboard-320', width: 320 },
])(
  'S9 by keyboard alone, $width pixels wide, all can be reached and done, and nothing traps',
  async ({ name, width }) => {
    await using walk = await openWalk(theShop(), { name, width, height: 800, mostRequests: 6 });
    const { page } = walk;
    await walk.goTo(LAMP);
    await walk.decided();
    await page.locator('cartwright-offers[form=together] [data-product]').first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await tabTo(page, /^Add to cart$/);
    await page.keyboard.press('Enter');
    const popUp = page.getByRole('dialog');
    await popUp.waitFor();
    await walk.look('pop-up');
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate<boolean>(INSIDE), 'the focus stays in the dialog').toBe(true);
    }
    await page.keyboard.press('Escape');
    await popUp.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Add to cart'); // back where it was
    await tabTo(page, /^No, thanks/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('All right, it is gone.'); // and stays where it was
    await tabTo(page, /^Leave out/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Add \d to cart/);
    await page.keyboard.press('Enter');
    const together = page.locator('cartwright-offers[form=together]');
    await expect.poll(() => together.locator('[part=status]').innerText()).toBe('Added to the cart.');
    await walk.look('added');
    await walk.goTo('/shop/cart');
    await tabTo(page, /^Show$/); // the last of the page
    await walk.end();
  },
);

/** What has the focus, in words; shadow roots are looked into. */
const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const { outlineWidth, outlineStyle, boxShadow } = getComputedStyle(at);
  const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  return { name: at.ariaLabel || at.innerText?.trim() || at.id || at.localName, ring };
})()`;

const INSIDE = `(() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body || at.closest('dialog') !== null;
})()`;

async function focused(page: Page): Promise<string> {
  return (await page.evaluate<{ name: string }>(FOCUSED)).name;
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<{ name: string; ring: boolean }>(FOCUSED);
    expect(at.ring, `the focus is seen on ${at.name}`).toBe(true);
    if (name.test(at.name)) return;
  }
  throw new Error(`Tab never came to ${name.source}.`);
}
