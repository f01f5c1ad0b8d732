import { describe, expect, test } from 'vitest';
import { type History, rankingOf, type Rankings, type RankingScope } from '../../domain/index.ts';
import { bestsellers } from './bestsellers.ts';
import { catalogueOf } from '../catalogue.ts';
import { historyOf, NOW, type OrderLiteral, times } from '../testing.ts';
import { trending } from './trending.ts';

const options = (history: History) => ({ asOf: NOW, offerable: catalogueOf(history.products).offerable });

/** The list of a scope, of everything unless said, as ids with what they count. */
function listOf(history: History, rankings: Rankings, scope: RankingScope = { kind: 'all' }) {
  const { start, product, recent, before } = rankings;
  const list = rankingOf(rankings, scope);
  const entries = list < 0 ? [] : [...product.keys()].slice(start[list], start[list + 1]);
  return entries.map((e) => [history.products[product[e]!]!.id, recent[e], before[e]]);
}

const daysAgo = (days: number, count: number, ids: string): OrderLiteral[] => times(count, { ids, daysAgo: days });

describe('L7 bestsellers', () => {
  test('weigh recent orders more than old ones, and say how many orders held each, ever', () => {
    const history = historyOf([...daysAgo(700, 30, 'old'), ...daysAgo(5, 20, 'new'), ...daysAgo(10, 1, 'new old')]);
    expect(listOf(history, bestsellers(history, options(history)))).toEqual([
      ['new', 21, 0],
      ['old', 31, 0],
    ]);
  });

  test('are the decayed share of orders, computed by hand', () => {
    const history = historyOf([{ ids: 'a b', daysAgo: 180 }, 'a']);
    // The half-life of a shop of two orders is 180 days; an order of two products weighs 1 / sqrt(2).
    const old = 0.5 / Math.SQRT2;
    expect([...bestsellers(history, options(history)).score]).toEqual([1, Math.fround(old / (1 + old))]);
  });

  test('exist for each country with 50 orders, and for no other', () => {
    const history = historyOf([
      ...times(60, { ids: 'kaas', country: 'NL' }),
      ...times(49, { ids: 'simit', country: 'TR' }),
      ...times(200, 'bread'),
    ]);
    const lists = bestsellers(history, options(history));
    expect(lists.of.filter(({ kind }) => kind === 'country')).toEqual([{ kind: 'country', country: 'NL' }]);
    expect(listOf(history, lists, { kind: 'country', country: 'NL' })).toEqual([['kaas', 60, 0]]);
    expect(listOf(history, lists)[0]).toEqual(['bread', 200, 0]);
  });

  test('leave out what may not be offered', () => {
    const history = historyOf(times(9, 'gone bread'), [{ id: 'gone', active: false }]);
    expect(listOf(history, bestsellers(history, options(history)))).toEqual([['bread', 9, 0]]);
  });
});

describe('L7 trending', () => {
  const steady = [...daysAgo(40, 100, 'bread'), ...daysAgo(3, 100, 'bread')];

  test('is what sold more lately than before: 10 to 40 is a trend, 1 to 3 is none, a fall is none', () => {
    const history = historyOf([
      ...steady,
      ...daysAgo(40, 10, 'kite'),
      ...daysAgo(3, 40, 'kite'),
      ...daysAgo(40, 1, 'sled'),
      ...daysAgo(3, 3, 'sled'),
      ...daysAgo(40, 30, 'skate'),
      ...daysAgo(3, 10, 'skate'),
    ]);
    expect(listOf(history, trending(history, options(history)))).toEqual([['kite', 40, 10]]);
  });

  test('is not a season in which everything sells threefold', () => {
    const history = historyOf(['a', 'b', 'c', 'd'].flatMap((id) => [...daysAgo(40, 30, id), ...daysAgo(3, 90, id)]));
    expect(listOf(history, trending(history, options(history)))).toEqual([]);
  });

  test('needs a window to compare with: a shop of three weeks has no trends', () => {
    const history = historyOf(daysAgo(3, 90, 'kite'));
    expect(listOf(history, trending(history, options(history)))).toEqual([]);
  });

  test('counts the last 28 days up to the last order, and the 28 before', () => {
    const history = historyOf([
      ...steady,
      ...daysAgo(0, 10, 'kite'),
      ...daysAgo(27.9, 30, 'kite'),
      ...daysAgo(28, 2, 'kite'),
      ...daysAgo(55.9, 1, 'kite'),
      ...daysAgo(56, 90, 'kite'),
    ]);
    expect(listOf(history, trending(history, options(history)))).toEqual([['kite', 40, 3]]);
  });
});
