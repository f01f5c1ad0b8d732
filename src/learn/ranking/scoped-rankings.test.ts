import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type History, isWithin, rankingOf, type Rankings, type RankingScope } from '../../domain/index.ts';
import { catalogueOf } from '../catalogue.ts';
import { historyOf, NOW, type OrderLiteral, times } from '../testing.ts';
import { bestsellers } from './bestsellers.ts';
import { trending } from './trending.ts';

const DAY = 86_400;
const options = (history: History) => ({ asOf: NOW, offerable: catalogueOf(history.products).offerable });
const category = (...categoryPath: string[]): RankingScope => ({ kind: 'category', categoryPath });
const segment = (name: string): RankingScope => ({ kind: 'segment', segment: name });

/** A list as ids with their scores; nothing where the scope has none. */
function listOf(history: History, rankings: Rankings, scope: RankingScope): [string, number][] {
  const { start, product, score } = rankings;
  const list = rankingOf(rankings, scope);
  const entries = list < 0 ? [] : [...product.keys()].slice(start[list], start[list + 1]);
  return entries.map((e) => [history.products[product[e]!]!.id, score[e]!]);
}
const idsOf = (...list: Parameters<typeof listOf>): string[] => listOf(...list).map(([id]) => id);

const PATHS = [[], ['Lamps'], ['Home'], ['Home', 'Lamps'], ['Home', 'Lamps', 'Desk'], ['Home', 'Rugs']];

/** Shops whose orders come up to thirty times, so that some categories reach the three hundred of a half-life. */
const shops = fc
  .record({
    orders: fc.array(
      fc.record({
        ids: fc.array(fc.nat(11), { maxLength: 6 }).map((ids) => ids.map((id) => `p${id}`).join(' ')),
        daysAgo: fc.oneof(fc.nat(60), fc.nat(1000)),
        customer: fc.integer({ min: -1, max: 5 }),
      }),
      { maxLength: 40 },
    ),
    many: fc.integer({ min: 1, max: 30 }),
    paths: fc.array(fc.constantFrom(...PATHS), { minLength: 12, maxLength: 12 }),
    gone: fc.nat(11),
  })
  .map(({ orders, many, paths, gone }) =>
    historyOf(
      orders.flatMap((order) => times(many, order)),
      paths.map((categoryPath, p) => ({ id: `p${p}`, categoryPath, active: p !== gone })),
    ),
  );

/** Every order as what it holds, how long ago it was, and who placed it. */
function ordersIn({ orders, lines }: History) {
  return Array.from({ length: orders.count }, (_, o) => ({
    holds: [...lines.product.subarray(orders.start[o], orders.start[o + 1])],
    age: NOW - orders.at[o]!,
    customer: orders.customer[o]!,
  }));
}
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

function bestFirst(history: History, scoreOf: (place: number) => number): [string, number][] {
  return history.products
    .map(({ id }, place): [string, number] => [id, Math.fround(scoreOf(place))])
    .filter(([, score]) => score > 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

/** Bestsellers of a category, from their definition. */
function slowBestsellers(history: History, path: readonly string[]): [string, number][] {
  const inside = (place: number) => isWithin(history.products[place]!.categoryPath, path);
  const orders = ordersIn(history).filter(({ holds }) => holds.some(inside));
  const days = orders.length < 300 ? 180 : Math.min(180, Math.max(14, orders.at(-300)!.age / DAY));
  const weights = orders.map(({ age, holds }) => 2 ** (-age / (days * DAY)) / Math.sqrt(holds.length));
  const { offerable } = options(history);
  return bestFirst(history, (place) => {
    const having = weights.filter((_, o) => orders[o]!.holds.includes(place));
    return inside(place) && offerable[place] === 1 && having.length >= 2 ? sum(having) / sum(weights) : 0;
  });
}

/** What is trending in a category, from its definition. */
function slowTrending(history: History, path: readonly string[]): [string, number][] {
  const orders = ordersIn(history);
  const linesIn = (from: number, within: readonly string[]) =>
    orders
      .filter(({ age }) => age >= from * DAY && age < (from + 28) * DAY)
      .flatMap(({ holds }) => holds.filter((place) => isWithin(history.products[place]!.categoryPath, within)));
  const wholeOf = (depth: number): [number, number] => {
    const own = [0, 28].map((from) => linesIn(from, path.slice(0, depth)).length);
    if (depth === 0) return [own[0]!, own[1]!];
    const [lately, earlier] = wholeOf(depth - 1);
    if (earlier === 0) return [lately, earlier];
    const rate = lately / (lately + earlier);
    return [own[0]! + 25 * rate, own[1]! + 25 * (1 - rate)];
  };
  const [lately, earlier] = wholeOf(path.length);
  const { offerable } = options(history);
  return bestFirst(history, (place) => {
    const [now, then] = [0, 28].map((from) => linesIn(from, path).filter((line) => line === place).length);
    if (now! <= then! || earlier === 0 || offerable[place] === 0) return 0;
    const rise = Math.log((now! + 1) / (lately + 1)) - Math.log((then! + 1) / (earlier + 1));
    return 1 - Math.exp(-(rise - 1.645 * Math.sqrt(1 / (now! + 1) + 1 / (then! + 1))));
  });
}

describe('L7 rankings of a category', () => {
  test.each([
    ['bestsellers', bestsellers, slowBestsellers],
    ['trends', trending, slowTrending],
  ] as const)('%s are what their definition gives, for each level of the paths', (_, fast, slow) => {
    fc.assert(
      fc.property(shops, (history) => {
        const rankings = fast(history, options(history));
        for (const path of PATHS.filter(({ length }) => length > 0))
          expect(listOf(history, rankings, category(...path))).toEqual(slow(history, path));
      }),
      { numRuns: 150 },
    );
  });

  test('hold products of that category or below and no others, and there is no list of nothing', () => {
    fc.assert(
      fc.property(shops, (history) => {
        for (const rankings of [bestsellers(history, options(history)), trending(history, options(history))])
          for (const [list, scope] of rankings.of.entries()) {
            const places = rankings.product.subarray(rankings.start[list], rankings.start[list + 1]);
            expect(places.length > 0 || scope.kind === 'all').toBe(true);
            if (scope.kind !== 'category') continue;
            const paths = Array.from(places, (place) => history.products[place]!.categoryPath);
            expect(paths.filter((path) => !isWithin(path, scope.categoryPath))).toEqual([]);
          }
      }),
      { numRuns: 60 },
    );
  });

  test('look further back than those of the shop where few orders hold anything of the category', () => {
    const history = historyOf(
      [
        ...times(4000, { ids: 'bread', daysAgo: 1 }),
        ...times(30, { ids: 'old', daysAgo: 90 }),
        ...times(12, { ids: 'new', daysAgo: 1 }),
      ],
      ['old', 'new'].map((id) => ({ id, categoryPath: ['Lamps'] })),
    );
    const lists = bestsellers(history, options(history));
    expect(idsOf(history, lists, { kind: 'all' })).toEqual(['bread', 'new', 'old']);
    expect(idsOf(history, lists, category('Lamps'))).toEqual(['old', 'new']);
  });

  test('are of five thousand categories a level at most, the busiest, whatever a file says', () => {
    const products = Array.from({ length: 5100 }, (_, p) => ({ id: `p${p}`, categoryPath: ['All', `Shelf ${p}`] }));
    const orders = products.map(({ id }, p): OrderLiteral[] => times(p < 100 ? 2 : 3, id));
    const { of } = bestsellers(historyOf(orders.flat(), products), options(historyOf([], products)));
    const shelves = of.flatMap((scope) => (scope.kind === 'category' ? [scope.categoryPath.join(' ')] : []));
    expect(shelves).toHaveLength(5001);
    expect(shelves).not.toContain('All Shelf 99');
  });
});

describe('L7 rankings of a segment', () => {
  test('tell first orders, those of guests among them, from later ones', () => {
    const of = (customer: number): OrderLiteral[] => [
      { ids: 'kit', daysAgo: 9, customer },
      { ids: 'refill', daysAgo: 5, customer },
      { ids: 'refill', daysAgo: 1, customer },
    ];
    const history = historyOf([...times(60, 'gift'), ...Array.from({ length: 60 }, (_, c) => of(c)).flat()]);
    const lists = bestsellers(history, options(history));
    expect(idsOf(history, lists, segment('new')).toSorted()).toEqual(['gift', 'kit']);
    expect(idsOf(history, lists, segment('returning'))).toEqual(['refill']);
  });

  test('need fifty orders, and fewer than hundreds are drawn towards what sells to all', () => {
    const returning = (count: number): OrderLiteral[] => [
      ...times(500, 'bread'),
      { ids: 'bread', customer: 1 },
      ...times(count, { ids: 'tea', customer: 1 }),
    ];
    const scoresOf = (count: number) => {
      const history = historyOf(returning(count));
      return listOf(history, bestsellers(history, options(history)), segment('returning'));
    };
    expect(scoresOf(49)).toEqual([]);
    expect(scoresOf(50)).toEqual([['tea', Math.fround((50 + (25 * 50) / 551) / 75)]]);
  });
});
