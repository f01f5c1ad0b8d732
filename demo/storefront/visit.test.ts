import { expect, test } from 'vitest';
import { Product } from '../../src/domain/index.ts';
import { titleIn } from './visit.ts';

test('S9 no line ends within a measure at the end of a title', () => {
  const titled = (title: string) => titleIn({ language: 'en' }, Product.parse({ id: 'p', title }));
  expect(titled('Shade 50 sun cream, 75 ml')).toBe('Shade 50 sun cream, 75\u00a0ml');
  expect(titled('Glint bands, wide, pack of 2')).toBe('Glint bands, wide, pack\u00a0of\u00a02');
  expect(titled('Voltmoor AAA alkalin pil, 12 adetlik paket')).toContain('12\u00a0adetlik\u00a0paket');
  expect(titled('Tubes, and all that belongs to them')).toBe('Tubes, and all that belongs to them');
});
