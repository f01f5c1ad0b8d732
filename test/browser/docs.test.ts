import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiShop, type ApiShop } from '../contract/api/api-shop.ts';
import { callsOf, OpenApi } from '../contract/api/open-api.ts';
import { openBrowser, takePicture } from './open-browser.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
});
afterAll(() => shop.close());

test('T14 the documents of the API show every call and can try one, with nothing from elsewhere and no complaint', async () => {
  await using browser = await openBrowser();
  const asked: string[] = [];
  browser.context.on('request', (request) => asked.push(new URL(request.url()).origin));
  const page = await browser.open(`${shop.server.url}/docs`);
  await page.getByText('/v1/decisions', { exact: true }).waitFor();
  const { json } = await shop.ask('GET', '/openapi.json');
  expect(await page.locator('.opblock').count()).toBe(callsOf(OpenApi.parse(json)).length);

  await page.getByRole('button', { name: 'Authorize' }).click();
  await page.locator('.auth-container input').first().fill(shop.keys.server);
  await page.locator('.auth-container button.authorize').first().click();
  await page.locator('.auth-container').getByRole('button', { name: 'Close' }).first().click();
  await page.getByText('/v1/decisions', { exact: true }).click();
  await page.getByRole('button', { name: 'Execute' }).first().click();
  await page.locator('.live-responses-table').getByText('dec_').first().waitFor();
  await takePicture(page, 'api-documents.png');

  expect([...new Set(asked)].filter((origin) => origin.startsWith('http'))).toEqual([shop.server.url]);
  expect(browser.complaints).toEqual([]);
});
