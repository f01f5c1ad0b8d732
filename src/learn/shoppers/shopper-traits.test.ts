import { expect, test } from 'vitest';
import type { GivenColumns, History, OrderWorth } from '../../domain/index.ts';
import { findId } from '../../lib/index.ts';
import { purchases } from '../purchases.ts';
import { historyOf, NOW, times } from '../testing.ts';
import { shopperTraits } from './shopper-traits.ts';

const learned = (history: History) => shopperTraits(history, { purchases: purchases(history) });
const shelf = [1, 2, 3, 4, 5].map((euro) => ({ id: `lamp${euro}`, priceMinor: euro * 100, categoryPath: ['Lights'] }));

function worthOf(
  worth: Partial<Record<'goodsMinor' | 'takenOffMinor' | 'pieces' | 'returned', number[]>>,
  currency: string[],
) {
  const currencies = [...new Set(currency)];
  return {
    currencies,
    currency: Int32Array.from(currency, (each) => currencies.indexOf(each)),
    goodsMinor: Float64Array.from(currency, (_, o) => worth.goodsMinor?.[o] ?? 0),
    takenOffMinor: Float64Array.from(currency, (_, o) => worth.takenOffMinor?.[o] ?? 0),
    pieces: Float64Array.from(currency, (_, o) => worth.pieces?.[o] ?? 1),
    returned: Float64Array.from(currency, (_, o) => worth.returned?.[o] ?? 0),
  } satisfies OrderWorth;
}

const withWorth = (history: History, worth: OrderWorth): History => ({
  ...history,
  orders: { ...history.orders, worth },
});

test('D12 orders tell how often, how lately, how much, how cheap, with what discount and what came back', () => {
  const history = withWorth(
    historyOf(
      [
        { ids: 'lamp1 lamp2', daysAgo: 40, customer: 1, country: 'NL' },
        { ids: '', daysAgo: 25, customer: 1 },
        { ids: 'lamp1', daysAgo: 20, customer: 1, country: 'DE' },
        { ids: 'lamp5', daysAgo: 0, customer: 2 },
        { ids: 'lamp5', daysAgo: 0 },
      ],
      shelf,
    ),
    worthOf({ goodsMinor: [300, 0, 100, 700, 500], takenOffMinor: [0, 0, 50], pieces: [2, 1, 1], returned: [0, 1] }, [
      'EUR',
      'EUR',
      'EUR',
      'USD',
      'EUR',
    ]),
  );
  const { ids, numbers, choices, currency } = learned(history);
  const [one, two] = ['c1', 'c2'].map((id) => findId(ids, id));
  expect(currency).toBe('EUR');
  expect(Object.fromEntries(Object.entries(numbers).map(([id, column]) => [id, column[one!]]))).toMatchObject({
    orders: 2,
    daysSinceFirstOrder: NOW - 40 * 86_400,
    daysSinceOrder: NOW - 20 * 86_400,
    everyDays: 20,
    spentMinor: 400,
    basketMinor: 200,
    discountRate: 0.5,
    returnRate: 0.25,
    // Lines: twice the cheapest of five (1), once the next (3 of 4 others cost more).
    priceSensitivity: expect.closeTo((1 + 0.75 + 1) / 3, 6),
    rating: Number.NaN,
  });
  expect(choices.country.words[choices.country.code[one!]! - 1]).toBe('DE');
  // An order in another currency is an order, and no amount of it is guessed.
  expect([numbers.orders[two!], numbers.spentMinor[two!], numbers.everyDays[two!]]).toEqual([
    1,
    Number.NaN,
    Number.NaN,
  ]);
  expect(numbers.priceSensitivity[two!]).toBe(0);
});

test('D12 a shopper with 50,000 orders counts all of them', () => {
  const { numbers } = learned(historyOf(times(50_000, { ids: 'lamp1', customer: 1 }), shelf));
  expect([...numbers.orders]).toEqual([50_000]);
});

test('T18 D12 what the shop tells is learned of customers without orders too, sensitive traits of those alone who agreed', () => {
  const none = ['', '', ''];
  const given: GivenColumns = {
    ids: ['c1', 'c2', 'c3'],
    agreedAt: Float64Array.of(Number.NaN, NOW, Number.NaN),
    choices: {
      country: ['', 'TR', ''],
      language: ['en', 'tr', ''],
      ageBand: ['18-24', '25-34', ''],
      gender: none,
      homeLanguage: none,
      culture: none,
      incomeBand: none,
      feedback: ['negative', '', ''],
    },
    numbers: { rating: Float64Array.of(2, Number.NaN, 5), netPromoter: Float64Array.of(0, Number.NaN, 10) },
  };
  const { choices, numbers, purchaser } = learned({ ...historyOf([{ ids: 'lamp1', customer: 2 }], shelf), given });
  const words = (id: keyof typeof choices) => [...choices[id].code].map((code) => choices[id].words[code - 1] ?? '');
  expect([words('ageBand'), words('language'), words('country'), words('feedback')]).toEqual([
    ['', '25-34', ''],
    ['en', 'tr', ''],
    ['', 'TR', ''],
    ['negative', '', ''],
  ]);
  expect([...numbers.netPromoter]).toEqual([0, Number.NaN, 10]);
  expect([...numbers.orders]).toEqual([0, 1, 0]);
  expect([...purchaser]).toEqual([-1, 0, -1]);
  // Nobody is told to be without the word that was left out.
  expect(choices.ageBand.words).toEqual(['25-34']);
});
