import { expect, test } from 'vitest';
import { bySize } from './variant-name.ts';

test('variants stand from small to large', () => {
  expect(['XL', 'M', 'XXS', 'S'].toSorted(bySize)).toEqual(['XXS', 'S', 'M', 'XL']);
  expect(['42', '9', '41.5'].toSorted(bySize)).toEqual(['9', '41.5', '42']);
});
