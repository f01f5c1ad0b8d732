import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openStorefront } from '../../demo/index.ts';
import { importOrders, learn } from '../../src/operations/index.ts';
import { openApiShop } from './api/api-shop.ts';
import { browserOf } from './storefront-browser.ts';

const ONLINE_RETAIL = '../shared/data/online-retail.csv.gz';
/** The first days of it: enough to learn from, and quick. */
const LINES = 30_000;

test.skipIf(!existsSync(ONLINE_RETAIL))(
  'S9 a real shop’s history, without departments, pictures or stock, is walked through in the same shop',
  async () => {
    const shop = await openApiShop({ storefront: openStorefront });
    try {
      const file = join(shop.context.home.folder, 'orders.csv');
      const lines = gunzipSync(readFileSync(ONLINE_RETAIL)).toString('latin1').split('\n', LINES);
      writeFileSync(file, lines.join('\n'));
      await importOrders(shop.context, { file, format: 'auto', currency: 'GBP' });
      const { snapshotId } = await learn(shop.context, { seed: 1 });
      while (shop.serving.decider.current()?.snapshot.id !== snapshotId) await sleep(10);

      const shopper = browserOf(shop);
      await shopper.get('/shop/plain?back=/shop');
      expect((await shopper.get('/shop')).text).toMatch(/Your shop[^]*WHITE HANGING HEART T-LIGHT HOLDER/);
      expect((await shopper.get('/shop/search?q=cakestand')).text).toContain('/shop/p/22423');
      const product = await shopper.get('/shop/p/22423');
      expect(product.text).toMatch(/REGENCY CAKESTAND 3 TIER[^]*£12\.75/);
      expect(product.text).toContain('TEACUP AND SAUCER');
      expect((await shopper.get('/shop/pictures/22423.svg')).type).toContain('image/svg+xml');
      await shopper.post('/shop/cart', { productId: '22423' });
      expect((await shopper.get('/shop/cart')).text).toContain('£12.75');
      expect((await shopper.post('/shop/order', {})).text).toContain('Thank you!');
    } finally {
      await shop.close();
    }
  },
);
