import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SESSION_MOST_CLICKS, SESSION_SILENCE_SECONDS, type Sessions } from '../../domain/index.ts';
import { cutSessions } from './cut-sessions.ts';

interface Click {
  readonly shopper: number;
  readonly product: number;
  readonly at: number;
}

const columnsOf = (clicks: readonly Click[]) => ({
  shopperHigh: Int32Array.from(clicks, ({ shopper }) => shopper >> 1),
  shopperLow: Int32Array.from(clicks, ({ shopper }) => -(shopper & 1)),
  product: Int32Array.from(clicks, ({ product }) => product),
  at: Float64Array.from(clicks, ({ at }) => at),
});

const listsOf = ({ start, click, at }: Sessions) =>
  Array.from(at, (ended, s) => ({ ended, products: [...click.subarray(start[s], start[s + 1])] }));

/** The slow and obvious twin. */
function plainSessions(clicks: readonly Click[]): ReturnType<typeof listsOf> {
  const found: { ended: number; products: number[] }[] = [];
  for (const own of Map.groupBy(clicks, ({ shopper }) => shopper).values()) {
    const known = own.filter(({ product }) => product >= 0);
    let last = -Infinity;
    for (const { product, at } of known.toSorted((a, b) => a.at - b.at || a.product - b.product)) {
      if (at - last > SESSION_SILENCE_SECONDS) found.push({ ended: at, products: [] });
      const open = found.at(-1)!;
      if (open.products.at(-1) !== product) open.products.push(product);
      last = open.ended = at;
    }
  }
  const text = ({ products }: { products: number[] }) => products.map((each) => String.fromCharCode(each)).join('');
  return found
    .filter(({ products }) => products.length >= 2 && products.length <= SESSION_MOST_CLICKS)
    .sort((a, b) => a.ended - b.ended || (text(a) < text(b) ? -1 : 1));
}

const anyClick = fc.record({
  shopper: fc.nat(6),
  product: fc.integer({ min: -1, max: 5 }),
  at: fc.nat(40).map((step) => step * 600),
});

test('L3 clicks become the sessions that reading them one by one would give, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(anyClick, { maxLength: 200 }), (clicks) => {
      expect(listsOf(cutSessions(columnsOf(clicks)))).toEqual(plainSessions(clicks));
    }),
  );
});

test('L3 whoever clicks more than any person does is left out, and nobody else for it', () => {
  const clicks = Array.from({ length: 50_000 }, (_, c) => ({ shopper: 1, product: c % 900, at: c }));
  const person = [3, 4].map((product, c) => ({ shopper: 2, product, at: c }));
  expect(listsOf(cutSessions(columnsOf([...clicks, ...person])))).toEqual([{ ended: 1, products: [3, 4] }]);
});
