import type { Page, Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../open-browser.ts';
import { openWalk } from './open-walk.ts';
import { theShop } from './the-shop.ts';

const LAMP = '/shop/p/LITE-F-ECHO';

test('S9 where colours are forced, what is chosen and what can be pressed still look it', async () => {
  await using browser = await openBrowser();
  const page = await browser.open('about:blank');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${theShop().url}/shop/c/Locks`);
  const department = (which: string) => styleOf(page, `.departments a${which}`, 'border-bottom-color');
  expect(await department('[aria-current]')).not.toBe(await department(':not([aria-current])'));
  await page.goto(`${theShop().url}/shop/c/Clothing`);
  await page.locator('.card', { hasText: 'variants' }).first().getByRole('link').click();
  const variant = (which: string) => styleOf(page, `.variants a${which}`, 'background-color');
  expect(await variant('[aria-current]')).not.toBe(await variant(':not([aria-current])'));
  expect(await styleOf(page, '.buying .button', 'border-top-width')).toBe('1px');
  expect(await styleOf(page, '.stock', 'background-color', '::before')).toBe(await styleOf(page, 'body', 'color'));
});

test.each([
  { width: 360, height: 780, locale: 'en' },
  { width: 360, height: 780, locale: 'th' },
  { width: 640, height: 450, locale: 'en' },
])('S9 price and button of a product are on the first screen of $width by $height: $locale', async (look) => {
  const { width, height } = look;
  await using browser = await openBrowser(look);
  const page = await browser.open(theShop().url + LAMP);
  for (const part of ['.buy .price', '.buying .button']) {
    const box = await page.locator(part).boundingBox();
    expect((box?.y ?? height) + (box?.height ?? 0), part).toBeLessThanOrEqual(height);
  }
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
});

test.each([true, false])('S9 on a narrow screen the department is in view, scripts: %s', async (javaScriptEnabled) => {
  await using browser = await openBrowser({ width: 360, height: 780, javaScriptEnabled });
  const page = await browser.open(`${theShop().url}/shop/c/Locks`);
  const box = await page.locator('.departments [aria-current]').boundingBox();
  expect(box?.x).toBeGreaterThan(0);
  expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
});

test('S9 once the cart has changed, the panel tells of each place once', async () => {
  await using walk = await openWalk(theShop(), { name: 'panel', mostRequests: 6 });
  const { page } = walk;
  await walk.goTo(LAMP);
  await walk.decided();
  const asked = page.waitForResponse(isOfProductPage);
  await page.getByRole('button', { name: 'Add to cart', exact: true }).first().click();
  await asked;
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#why-open').click();
  const headings = page.locator('#why-panel h2');
  await headings.first().waitFor();
  expect((await headings.allInnerTexts()).filter((text) => text === 'On the product’s page')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await walk.end();
});

function isOfProductPage(response: Response): boolean {
  const asked = response.request().postData() ?? '';
  return response.url().includes('/v1/decisions') && asked.includes('"product_page"');
}

function styleOf(page: Page, part: string, property: string, pseudo?: string): Promise<string> {
  const asked = [part, property, pseudo].map((each) => JSON.stringify(each ?? null));
  return page.evaluate<string>(
    `getComputedStyle(document.querySelector(${asked[0]}), ${asked[2]}).getPropertyValue(${asked[1]})`,
  );
}
