import { expect, test } from 'vitest';
import { demoConfig } from './config.ts';
import { demoProducts } from './index.ts';

const { offers } = demoConfig({ at: new Date('2026-05-01T10:20:30Z') });

test('D6 every offer of the demo shop is of products that it sells', () => {
  const sold = new Set(demoProducts().map(({ id }) => id));
  const named = offers.flatMap((offer) => {
    if (offer.kind === 'free_gift') return [offer.gift];
    if (!('products' in offer)) return [];
    return Array.isArray(offer.products) ? offer.products : (offer.products.products ?? []);
  });
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((id) => !sold.has(id))).toEqual([]);
});

test('D6 the limited offer of the demo shop ends with a day, ten days on', () => {
  expect(offers.find(({ kind }) => kind === 'limited_time')).toMatchObject({ until: '2026-05-11T23:59:59.000Z' });
});
