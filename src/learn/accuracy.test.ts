import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Neighbours } from '../domain/index.ts';
import { catalogueOf } from './catalogue.ts';
import { pairs } from './pairs.ts';
import { historyOf, NOW } from './testing.ts';

const SHARED = new URL('../../../shared/data/', import.meta.url);
const linesOf = (name: string): string[][] =>
  gunzipSync(readFileSync(new URL(`online-retail-baskets-${name}.tsv.gz`, SHARED)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

test.skipIf(!existsSync(SHARED))(
  'L1 L2 on a gift shop’s later carts: the held-out product is among the first ten oftener than with plain conditionals',
  () => {
    const train = linesOf('train');
    const last = Date.parse(`${train.at(-1)![0]}Z`);
    const history = historyOf(
      train.map(([at, , ids]) => ({ ids: ids!, daysAgo: (last - Date.parse(`${at}Z`)) / 86_400_000 })),
    );
    const table = pairs(history, { asOf: NOW, catalogue: catalogueOf(history.products) });
    const places = new Map(history.products.map(({ id }, place) => [id, place]));
    const hitRate = (name: string) => {
      const cases = linesOf(name).map(([, , context, heldOut]) => ({
        context: context!.split(' ').flatMap((id) => places.get(id) ?? []),
        heldOut: places.get(heldOut!),
      }));
      return cases.filter((each) => firstTen(table, each.context).includes(each.heldOut!)).length / cases.length;
    };
    // Plain P(j given i) gives .136 and .102, damped by n_j^0.15 .164 and .110.
    expect(hitRate('test')).toBeGreaterThan(0.21);
    expect(hitRate('test-one-item')).toBeGreaterThan(0.118);
  },
);

function firstTen({ start, product, score }: Neighbours, context: readonly number[]): number[] {
  const sums = new Map<number, number>();
  for (const i of context)
    for (let e = start[i]!; e < start[i + 1]!; e++) sums.set(product[e]!, (sums.get(product[e]!) ?? 0) + score[e]!);
  for (const i of context) sums.delete(i);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([place]) => place);
}
