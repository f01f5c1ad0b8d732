import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProductId } from '../../domain/index.ts';
import { addressOf, hiddenFields, readState, type PageState } from './page-state.ts';

const productIds = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((id) => ProductId.safeParse(id).success);

const states: fc.Arbitrary<PageState> = fc
  .record({
    words: fc.string({ unit: 'grapheme', maxLength: 20 }).map((words) => words.replaceAll(/\p{Cc}/gu, '').trim()),
    productId: fc.option(productIds, { nil: undefined }),
    cart: fc.array(productIds, { maxLength: 5 }),
    viewed: fc.array(productIds, { maxLength: 3 }),
    lang: fc.constantFrom(undefined, 'en', 'tr', 'th', 'fy-NL'),
  })
  .map(({ words, cart, viewed, productId, lang }) => ({
    words,
    cart,
    ...(productId !== undefined && { productId }),
    ...(viewed.length > 0 && { viewed }),
    ...(lang !== undefined && { lang }),
  }));

const opened = (address: string) => readState(Object.fromEntries(new URL(address, 'http://shop').searchParams));

test('an address reads as a person would write it', () => {
  const state = { words: 'front light', productId: 'A/1', cart: ['A', 'A', 'B'], viewed: ['B'], lang: 'th' };
  expect(addressOf(state, {}, 'cart')).toBe('/?q=front+light&product=A%2F1&cart=A,A,B&viewed=B&lang=th#cart');
  expect(addressOf({ words: '', cart: [] })).toBe('/');
});

test('a change names what changes and nothing else', () => {
  const state = { words: 'lamp', productId: 'A', cart: ['B'] };
  expect(addressOf(state, { productId: undefined, cart: [] })).toBe('/?q=lamp');
});

test('whatever ids a shop has, an address and a form bring the same state back', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(opened(addressOf(state))).toEqual(state);
      const fields = [...hiddenFields(state).text.matchAll(/name="(\w+)" value="([^"]*)"/g)];
      expect(fields.map(([, name]) => name)).toEqual([...new URL(addressOf(state), 'http://shop').searchParams.keys()]);
    }),
  );
});

test('T11 a query of any shape is read, and what makes no sense in it is left out', () => {
  const long = 'x'.repeat(201);
  expect(readState({ q: ['one', 'two'], product: ' ', cart: `,A, ,${long},B,%`, lang: '"><script>' })).toEqual({
    words: 'one',
    cart: ['A', 'B', '%'],
  });
  for (const query of [undefined, null, 7, 'q=1', []]) expect(readState(query)).toEqual({ words: '', cart: [] });
  fc.assert(
    fc.property(fc.anything(), (query) => {
      expect(opened(addressOf(readState(query)))).toEqual(readState(query));
    }),
  );
});
