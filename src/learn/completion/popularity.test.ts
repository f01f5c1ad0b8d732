import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyHistory, historyOf, NOW, rowOf } from '../testing.ts';
import { popularity } from './popularity.ts';
import { twoSteps } from './two-steps.ts';

const DAY = 86_400;

test('L7 popularity is a share of orders that halves with age, over three memories, each order one voice', () => {
  fc.assert(
    fc.property(anyHistory, ({ products, orders, lines, ...rest }) => {
      const found = popularity({ products, orders, lines, ...rest }, NOW);
      const multiples = [14, 60, Infinity].map((halfLife) => {
        const shares = products.map((_, i) =>
          [...orders.at.keys()].reduce((sum, o) => {
            const held = [...lines.product.subarray(orders.start[o], orders.start[o + 1])];
            return held.includes(i) ? sum + 2 ** (-(NOW - orders.at[o]!) / DAY / halfLife) / held.length : sum;
          }, 0),
        );
        const all = shares.reduce((sum, share) => sum + share, 0);
        return shares.map((share) => (all > 0 ? (share / all) * products.length : 0));
      });
      for (let i = 0; i < products.length; i++)
        for (const [memory, each] of multiples.entries())
          expect(found.log[3 * i + memory]).toBeCloseTo(Math.log(0.1 + each[i]!), 4);
      const mean = (i: number) => multiples.reduce((sum, each) => sum + each[i]!, 0);
      const standing = [...found.order].map((i) => found.standing[i]!);
      expect(standing).toEqual(standing.toSorted((a, b) => b - a));
      for (const i of found.order) expect(mean(found.order[0]!) - mean(i)).toBeGreaterThan(-1e-9);
    }),
  );
});

test('L8 a product without orders goes with what goes with those most like it in words, never with itself', () => {
  const history = historyOf([], [{ id: 'new' }, { id: 'old' }, { id: 'elder' }, { id: 'bulb' }, { id: 'cable' }]);
  const place = (id: string) => history.products.findIndex((product) => product.id === id);
  const rows = (literal: Record<string, [string, number][]>) => {
    const each = history.products.map(({ id }) => literal[id] ?? []);
    let end = 0;
    return {
      start: Uint32Array.from([0, ...each.map((row) => (end += row.length))]),
      product: Uint32Array.from(each.flat(), ([id]) => place(id)),
      score: Float32Array.from(each.flat(), ([, score]) => score),
    };
  };
  const alike = rows({
    new: [
      ['old', 0.8],
      ['elder', 0.6],
    ],
  });
  const pairs = rows({
    old: [
      ['bulb', 0.5],
      ['new', 0.4],
    ],
    elder: [
      ['bulb', 0.2],
      ['cable', 0.1],
    ],
  });
  const table = { ...twoSteps(alike, pairs, { near: 15, power: 2 }), support: new Uint32Array(2) };
  const found = rowOf(history, table, 'new').map(({ id, score }) => [id, Number(score.toFixed(4))]);
  expect(found).toEqual([
    ['bulb', (0.64 * 0.5 + 0.36 * 0.2) / 1],
    ['cable', 0.036],
  ]);
});
