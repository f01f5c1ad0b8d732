import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localRidge } from './local-ridge.ts';

const orders = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 25 });

/** Eight products: with `width` 8 the Gram matrix is kept whole, with 7 in rows that miss nothing. */
function inputOf(lists: number[][], { reach, width = 8 }: { reach: number; width?: number }) {
  const size = 8;
  const orderStart = new Uint32Array(lists.length + 1);
  for (const [o, list] of lists.entries()) orderStart[o + 1] = orderStart[o]! + list.length;
  const orderProduct = Uint32Array.from(lists.flatMap((list) => [...list].sort((a, b) => a - b)));
  const holders = Array.from({ length: size }, (_, i) => lists.flatMap((list, o) => (list.includes(i) ? [o] : [])));
  const productStart = new Uint32Array(size + 1);
  for (const [i, list] of holders.entries()) productStart[i + 1] = productStart[i]! + list.length;
  const weight = Float32Array.from(lists, (list) => 1 / Math.sqrt(list.length));
  return {
    orderStart,
    orderProduct,
    productStart,
    productOrder: Uint32Array.from(holders.flat()),
    weight,
    reach,
    width,
    lambda: 2,
  };
}

/** Slow twin: the dense Gram matrix, neighbours by sorting, the system by Gauss and Jordan. */
function twin(lists: number[][], reach: number): number[][] {
  const g = Array.from({ length: 8 }, () => new Array<number>(8).fill(0));
  for (const list of lists)
    for (const a of list) for (const b of list) g[a]![b]! += Math.fround(1 / Math.sqrt(list.length));
  const out = Array.from({ length: 8 }, () => new Array<number>(8).fill(0));
  for (let j = 0; j < 8; j++) {
    const near = [...g.keys()]
      .filter((i) => i !== j && g[i]![j]! > 0)
      .sort((a, b) => g[b]![j]! / Math.sqrt(g[b]![b]!) - g[a]![j]! / Math.sqrt(g[a]![a]!) || a - b)
      .slice(0, reach);
    const rows = near.map((a) => [...near.map((b) => g[a]![b]! + (a === b ? 2 : 0)), g[a]![j]!]);
    for (let p = 0; p < rows.length; p++) {
      const lead = rows[p]!.map((v) => v / rows[p]![p]!);
      for (let r = 0; r < rows.length; r++)
        rows[r] = r === p ? lead : rows[r]!.map((v, c) => v - rows[r]![p]! * lead[c]!);
    }
    for (const [a, i] of near.entries()) out[i]![j] = rows[a]!.at(-1)!;
  }
  return out;
}

test('L2 local ridge solves the ridge of all of a product and its neighbours', () => {
  fc.assert(
    fc.property(orders, fc.constantFrom(7, 8), (lists, width) => {
      const table = localRidge(inputOf(lists, { reach: 7, width }));
      const found = Array.from({ length: 8 }, () => new Array<number>(8).fill(0));
      for (let i = 0; i < 8; i++)
        for (let e = table.start[i]!; e < table.start[i + 1]!; e++) found[i]![table.product[e]!] = table.score[e]!;
      for (const [i, row] of twin(lists, 7).entries())
        for (const [j, value] of row.entries()) expect(found[i]![j]).toBeCloseTo(value, 4);
    }),
  );
});

test('L2 rows begin with what says most and end at the bound', () => {
  const table = localRidge(
    inputOf(
      [
        [0, 1],
        [0, 1],
        [0, 2],
        [0, 1, 3],
      ],
      { reach: 7 },
    ),
    { most: 2 },
  );
  for (let i = 0; i < 8; i++) {
    const says = [...table.score.subarray(table.start[i], table.start[i + 1])].map(Math.abs);
    expect(says.length).toBeLessThanOrEqual(2);
    expect(says).toEqual([...says].sort((a, b) => b - a));
  }
});
