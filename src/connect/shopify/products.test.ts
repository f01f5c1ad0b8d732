import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openProducts } from '../index.ts';
import { collect, rejectsOf, rowsOf, sourceOf } from '../testing.ts';

const FIXTURE = readFileSync('test/cases/import/shopify-products.csv', 'utf8');

const read = async (text = FIXTURE) =>
  collect((await openProducts(sourceOf(text), { format: 'auto', currency: 'EUR' })).rows);

test('K1 each variant is a product of its handle, with the words of the first row', async () => {
  const family = {
    description: 'Bright & small.\n400 lumen',
    categoryPath: ['Sporting Goods', 'Cycling', 'Lights', 'Lamps'],
    tags: ['light', 'night'],
    brand: 'Lumo',
    groupId: 'front-lamp',
    currency: 'EUR',
    titles: {},
    active: true,
  };
  expect(rowsOf(await read()).slice(0, 2)).toEqual([
    {
      ...family,
      id: 'LAMP-B',
      title: 'Front lamp - Black / S',
      attributes: { Colour: 'Black', Size: 'S' },
      priceMinor: 1990,
      compareAtMinor: 2490,
      costMinor: 800,
      stock: 7,
      imageUrl: 'https://cdn.example.com/lamp-black.jpg',
    },
    {
      ...family,
      id: 'Front lamp - Red / M',
      title: 'Front lamp - Red / M',
      attributes: { Colour: 'Red', Size: 'M' },
      priceMinor: 2190,
      stock: 0,
      imageUrl: 'https://cdn.example.com/lamp.jpg',
    },
  ]);
});

test('a product without variants has no group; a draft is not active; what sells on without stock has none', async () => {
  const bell = rowsOf(await read()).find((product) => product.id === 'BELL');
  expect(bell).toEqual({
    id: 'BELL',
    title: 'Bell',
    brand: 'Lumo',
    categoryPath: ['Bells'],
    currency: 'EUR',
    priceMinor: 900,
    attributes: {},
    tags: [],
    titles: {},
    active: false,
  });
});

test('variants of a product whose first row was rejected are rejected too; rows with a picture alone are none', async () => {
  const readings = await read();
  expect(readings).toHaveLength(5);
  expect(rejectsOf(readings)).toEqual([
    '7: Variant Price "abc" is not a number',
    '8: line 7 begins "broken" and was rejected: Variant Price "abc" is not a number',
  ]);
});

test('the newer names of columns are read alike', async () => {
  const text =
    'Title,URL handle,Description,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL,Status\n' +
    'Bell,bell,<p>Rings.</p>,BELL,Title,Default Title,9.00,12.00,shopify,3,DENY,https://cdn.example.com/b.jpg,Active\n';
  expect(rowsOf(await read(text))).toMatchObject([
    { id: 'BELL', description: 'Rings.', priceMinor: 900, compareAtMinor: 1200, stock: 3, active: true },
  ]);
});
