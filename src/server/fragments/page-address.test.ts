import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPath, PageAddress } from './page-address.ts';

const OWN = 'https://shop.example';
const signs = fc.string({
  unit: fc.constantFrom('/', '\\', '\t', '\n', '\r', ' ', '.', '@', ':', '?', '#', 'x', '%', '{id}', '\u2028'),
});

test('T11 a path stays on the server of its page, whatever it holds', () => {
  fc.assert(
    fc.property(signs, (rest) => {
      const path = `/${rest}`;
      if (isPath(path)) expect(new URL(path, OWN).origin).toBe(OWN);
    }),
    { numRuns: 5_000 },
  );
});

test('T11 an address leads to a page or nowhere', () => {
  for (const good of ['/', '/p/{id}?x=1#y', 'https://shop.example/{id}.svg', 'HTTP://shop.example'])
    expect(PageAddress.safeParse(good).success).toBe(true);
  const bad = [
    '',
    'p/{id}',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
  ];
  const worse = [
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'https:evil.example',
    'https:/\\evil',
    'http://',
  ];
  for (const address of [...bad, ...worse])
    expect([address, PageAddress.safeParse(address).success]).toEqual([address, false]);
});
