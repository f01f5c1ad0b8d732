import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeSnapshot, type History, openSnapshot, RELATION_TYPES } from '../domain/index.ts';
import { chanceOfMeeting } from './chance-of-meeting.ts';
import { learn } from './index.ts';
import { soldAtOnce } from './relation/sold-at-once.ts';
import { anyHistory, historyOf, type ProductLiteral, times } from './testing.ts';

/** What the second product is to the first by either table, with its reason: `required_part battery type AA`. */
function typeOf(history: History, from: string, to: string): string {
  const { find, pairs, similar, types } = openSnapshot(encodeSnapshot(learn(history, { seed: 1 })));
  const said = [pairs, similar].flatMap((table, t) => {
    const { type, because } = t === 0 ? types.pairs : types.similar;
    const entries = [...table.product.keys()].slice(table.start[find(from)], table.start[find(from) + 1]);
    return entries
      .filter((entry) => table.product[entry] === find(to))
      .map((entry) => [RELATION_TYPES[type[entry]!] ?? 'open', ...Object.values(because.get(entry) ?? {})].join(' '));
  });
  return [...new Set(said)].join(' or ');
}

const sheet = (id: string, title: string, attributes: Record<string, string>, rest: Partial<ProductLiteral> = {}) => ({
  id,
  title,
  attributes,
  ...rest,
});

describe('L6 what one product is to another', () => {
  const lamp = sheet('lamp', 'Front light', { 'battery type': 'AA', 'batteries included': 'no' });
  const batteries = sheet('aa', 'Alkaline batteries', { 'battery type': 'AA' });
  const history = (...products: ProductLiteral[]) =>
    historyOf(
      [...times(20, 'lamp aa'), ...times(20, 'lamp mount'), ...times(9, 'aa'), ...times(200, 'bread')],
      products,
    );

  test('a part that a data sheet names, and that is bought with the thing, is required; the thing is not for the part', () => {
    expect(typeOf(history(lamp, batteries), 'lamp', 'aa')).toBe('required_part battery type AA');
    expect(typeOf(history(lamp, batteries), 'aa', 'lamp')).toBe('complement');
    const included = { ...lamp, attributes: { ...lamp.attributes, 'batteries included': 'yes' } };
    expect(typeOf(history(included, batteries), 'lamp', 'aa')).toBe('complement');
    const others = { ...batteries, attributes: { 'battery type': 'AAA' } };
    expect(typeOf(history(lamp, others), 'lamp', 'aa')).toBe('complement');
  });

  test('what wears and is bought later, and a measure that both share, is no required part', () => {
    const bike = sheet('bike', 'City bike', { 'pad type': 'D2', 'wheel size': '28"' });
    const pads = sheet('pads', 'Brake pads', { 'pad type': 'D2' });
    const wheel = sheet('wheel', 'Spare wheel', { 'wheel size': '28"' });
    const bought = [...times(90, 'bike'), ...times(3, 'bike pads'), ...times(30, 'bike wheel'), ...times(900, 'bread')];
    const shop = historyOf(bought, [bike, pads, wheel]);
    expect(typeOf(shop, 'bike', 'pads')).toBe('complement');
    expect(typeOf(shop, 'bike', 'wheel')).toBe('complement');
  });

  test('what says that it fits the thing is its accessory', () => {
    const mount = sheet('mount', 'Mount', { fits: 'Front light, Rear light' });
    expect(typeOf(history(lamp, mount), 'lamp', 'mount')).toBe('complement fits Front light, Rear light');
  });

  const tea = ['Regency teapot', 'Regency teacup', 'Regency plate', 'Regency tray'].map((title, n) => ({
    id: `regency-${n}`,
    title,
    priceMinor: 1000 * (n + 1),
  }));
  const mugs = ['red', 'blue', 'green', 'grey', 'white', 'black'].map((colour, n) => ({
    id: `mug-${n}`,
    title: `Enamel coffee mug ${colour}`,
    priceMinor: 300 + n,
  }));
  const gifts = historyOf(
    [
      ...times(9, 'regency-0 regency-1 regency-2'),
      ...times(6, 'regency-1 regency-3 regency-0'),
      ...mugs.flatMap(({ id }) => times(120, `${id} bread`)),
      ...times(200, 'bread milk'),
    ],
    [...tea, ...mugs],
  );

  test('things of one series that are collected are part of a set', () => {
    expect(typeOf(gifts, 'regency-0', 'regency-1')).toBe('part_of_set series regency');
  });

  test('things of one sort that hardly ever share a basket stand in for one another', () => {
    expect(typeOf(gifts, 'mug-0', 'mug-1')).toBe('substitute');
  });

  test('things of two shelves, or for two sizes of head, do not, however alike', () => {
    const helmet = (id: string, shelf: string, size: string) =>
      sheet(id, `Skelmar helmet ${id}`, { size }, { categoryPath: [shelf] });
    const orders = [...times(60, 'a bread'), ...times(60, 'b bread'), ...times(200, 'bread milk')];
    const typed = (shelf: string, size: string) =>
      typeOf(historyOf(orders, [helmet('a', 'Helmets', 'M'), helmet('b', shelf, size)]), 'a', 'b');
    expect([typed('Helmets', 'M'), typed('Toys', 'M'), typed('Helmets', 'L')]).toEqual(['substitute', 'open', 'open']);
  });

  test('a better version is an upgrade, whatever the baskets say', () => {
    const stands = [
      { id: 'two', title: 'Cake stand 2 tier' },
      { id: 'three', title: 'Cake stand 3 tier', priceMinor: 1200 },
    ];
    expect(typeOf(historyOf([...times(9, 'two three'), ...times(99, 'bread')], stands), 'two', 'three')).toBe(
      'upgrade',
    );
  });

  test('whatever the history, a type agrees with what it is told from', () => {
    fc.assert(
      fc.property(anyHistory, (any) => {
        const { thingCount, chanceRate, types, pairs, similar, products } = learn(any, { seed: 1 });
        for (const [table, { type, because }] of [
          [pairs, types.pairs],
          [similar, types.similar],
        ] as const)
          for (let i = 0; i < products.length; i++)
            for (let e = table.start[i]!; e < table.start[i + 1]!; e++) {
              const expected = chanceRate * thingCount[i]! * thingCount[table.product[e]!]!;
              const named = RELATION_TYPES[type[e]!];
              if (named === 'substitute') expect(table.support[e]!).toBeLessThanOrEqual(expected);
              if (named === 'complement' || named === 'required_part' || named === 'part_of_set')
                expect(table.support[e]!).toBeGreaterThan(expected);
              if (named === 'required_part' || named === 'part_of_set') expect(because.has(e)).toBe(true);
            }
      }),
      { numRuns: 60 },
    );
  });
});

describe('L6 what chance explains', () => {
  test('is what dealing the lines anew gives: mean meetings of two products over many deals', () => {
    // Two baskets of 2 and one of 4: 8 lines; a product on one line meets another on one line in 16 of 64 deals.
    expect(chanceOfMeeting(Uint32Array.of(0, 2, 4, 8), Float32Array.of(1, 1, 1))).toBeCloseTo((2 + 2 + 12) / 64, 12);
    expect(chanceOfMeeting(Uint32Array.of(0, 2, 4, 8), Float32Array.of(1, 1, 0))).toBeCloseTo(4 / 16, 12);
    expect(chanceOfMeeting(Uint32Array.of(0), Float32Array.of())).toBe(0);
  });

  test('is less for what sells in other seasons, and one for what sells all year', () => {
    const year = Array.from({ length: 12 }, (_, month) => ({ ids: 'a b', daysAgo: month * 30 }));
    const seasons = [...times(12, { ids: 'wreath', daysAgo: 5 }), ...times(12, { ids: 'egg', daysAgo: 200 })];
    const history = historyOf([...year, ...seasons]);
    const atOnce = soldAtOnce(history);
    const place = (id: string) => history.products.findIndex((product) => product.id === id);
    expect(atOnce(place('wreath'), place('egg'))).toBe(0);
    expect(soldAtOnce(historyOf(year))(0, 1)).toBeCloseTo(1, 12);
  });
});
