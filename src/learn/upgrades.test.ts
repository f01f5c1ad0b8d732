import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { anyHistory, type ProductLiteral, productsOf } from './testing.ts';
import { upgrades } from './upgrades.ts';

/** Upgrades as `from > to: name from > to, ...`, in order. */
function found(literals: readonly ProductLiteral[]): string[] {
  const products = productsOf(literals);
  const { table, differences } = upgrades(products, { catalogue: catalogueOf(products) });
  return products.flatMap(({ id }, place) =>
    [...table.product.keys()].slice(table.start[place], table.start[place + 1]).map((entry) => {
      const named = differences[entry]!.map(({ name, from, to }) => `${name} ${from ?? ''}>${to}`).join(', ');
      return `${id} > ${products[table.product[entry]!]!.id}: ${named}`;
    }),
  );
}

/** Two products at 10.00 and 12.00 with these titles. */
const titled = (from: string, to: string): ProductLiteral[] => [
  { id: 'a', title: from, priceMinor: 1000 },
  { id: 'b', title: to, priceMinor: 1200 },
];

describe('L5 an upgrade, told by titles alone', () => {
  test.each([
    ['Cake stand 2 tier', 'CAKE STAND, 3 TIER', 'tiers 2 tier>3 tier'],
    ['Dolly cabinet two drawers', 'Dolly cabinet 3 drawers', 'drawers 2 drawers>3 drawers'],
    ['Wicker heart small', 'Wicker heart large', 'size small>large'],
    ['Wicker heart large', 'Wicker heart extra large', 'size large>extra large'],
    ['T-light holder stars small', 'T-light holder star large', 'size small>large'],
    ['Küçük vazo', 'Büyük vazo', 'size kucuk>buyuk'],
    ['Power bank', 'Power bank pro', 'version >pro'],
    ['LED lamp 5W', 'LED lamp 7 W', 'power 5 w>7 w'],
    ['Disk 500 GB', 'Disk 1 TB', 'storage 500 gb>1 tb'],
    ['Torch', 'Rechargeable torch', 'rechargeable >yes'],
    ['Cake tins set of 3', 'Cake tins set of 6', 'pieces 3>6, each 3.33>2.00'],
    ['Napkins 12 pack', 'Napkins 20 pack', 'pieces 12>20, each 0.83>0.60'],
  ])('%s > %s', (from, to, named) => {
    expect(found(titled(from, to))).toEqual([`a > b: ${named}`]);
  });

  test.each([
    ['a bigger pack at the same price a piece', 'Cake tins set of 5', 'Cake tins set of 6'],
    ['a smaller pack', 'Napkins 20 pack', 'Napkins 12 pack'],
    ['a pack of a thing', 'Napkin', 'Napkins pack of 20'],
    ['another colour', 'Lunch bag red', 'Lunch bag blue'],
    ['another design', 'Lunch bag', 'Lunch bag suki design'],
    ['another thing', 'Cake stand small', 'Cake tin large'],
    ['a size that is worn', 'Slippers small', 'Slippers large'],
    ['a measure that must fit', 'Tyre 28 mm pro', 'Tyre 32 mm pro'],
    ['a number without a name', 'Paper star 7 point', 'Paper star 9 point'],
    ['less of something good', 'LED lamp 7 W', 'LED lamp 5 W'],
    ['a lower tier', 'Lamp deluxe', 'Lamp basic'],
    ['a size that one of them keeps to itself', 'Wicker heart', 'Wicker heart large'],
    ['titles of numbers alone', '12', '12 W'],
  ])('is not %s', (_, from, to) => {
    expect(found(titled(from, to))).toEqual([]);
  });

  test('costs more, at most a quarter more, in the same currency', () => {
    const pro = (priceMinor: number, currency = 'GBP') =>
      found([
        { id: 'a', title: 'Lamp' },
        { id: 'b', title: 'Lamp pro', priceMinor, currency },
      ]).length;
    expect([999, 1000, 1001, 1250, 1251].map((price) => pro(price))).toEqual([0, 0, 1, 1, 0]);
    expect(pro(1100, 'EUR')).toBe(0);
  });

  test('is never what is not for sale or has no price, and a thing without a price has none', () => {
    const [from, to] = titled('Lamp', 'Lamp pro');
    expect(found([from!, { ...to!, active: false }])).toEqual([]);
    expect(found([{ ...from!, priceMinor: 0 }, to!])).toEqual([]);
  });
});

describe('L5 an upgrade, told by data sheets', () => {
  const bike = (id: string, priceMinor: number, rest: Record<string, string>): ProductLiteral => ({
    id,
    title: `Aurelane Ridge ${id} road bike`,
    brand: 'Aurelane',
    categoryPath: ['Bikes', 'Road bikes'],
    priceMinor,
    attributes: { brakes: 'rim', speeds: '8', ...rest },
  });
  const shelf = [
    bike('100', 70_000, { speeds: '8', weight: '10.4 kg' }),
    bike('300', 84_000, { speeds: '10', weight: '9.5 kg' }),
    bike('500', 130_000, { speeds: '11', weight: '9.4 kg' }),
    bike('700', 160_000, { speeds: '12', weight: '8.1 kg' }),
  ];

  test('is better in what dearer things of the shop have more of; lighter is better too', () => {
    expect(found(shelf)).toEqual([
      '100 > 300: speeds 8>10, weight 10.4 kg>9.5 kg',
      '500 > 700: speeds 11>12, weight 9.4 kg>8.1 kg',
    ]);
  });

  test('takes the sister of the same size, and only her', () => {
    const sized = ['S', 'M', 'L'].flatMap((size) =>
      shelf.map((product) => ({
        ...product,
        id: `${product.id}-${size}`,
        groupId: product.id,
        attributes: { ...product.attributes, size },
      })),
    );
    expect(found(sized).map((line) => line.split(':')[0])).toEqual(
      ['100', '500'].flatMap((id) => ['L', 'M', 'S'].map((size) => `${id}-${size} > ${Number(id) + 200}-${size}`)),
    );
  });

  test('is not what is merely heavier, bigger in the pack, or for something else, and is not called better in that', () => {
    const [from, to] = [bike('a', 1000, { weight: '9 kg' }), bike('b', 1200, { weight: '10 kg' })];
    expect(found([from, to])).toEqual([]);
    const better = { ...to, attributes: { ...to.attributes, dimmable: 'yes' } };
    expect(found([from, better])).toEqual(['a > b: dimmable >yes']);
    const pieces = { ...better, attributes: { ...better.attributes, pieces: '4' } };
    const tyre = { ...better, attributes: { ...better.attributes, 'Wheel size': '29"' } };
    expect([pieces, tyre].flatMap((each) => found([from, each]))).toEqual([]);
  });

  test('is a bigger pack only where a piece costs clearly less, and says what it costs', () => {
    const batteries = (pieces: string, priceMinor: number): ProductLiteral => ({
      id: pieces,
      title: `Alkaline batteries, pack of ${pieces}`,
      categoryPath: ['Batteries'],
      priceMinor,
      attributes: { pieces, 'battery type': 'AA' },
    });
    expect(found([batteries('4', 400), batteries('5', 440)])).toEqual([]);
    expect(found([batteries('4', 400), batteries('6', 480)])).toEqual(['4 > 6: pieces 4>6, each 1.00>0.80']);
    const lithium = { ...batteries('6', 480), attributes: { pieces: '6', 'battery type': 'AAA' } };
    expect(found([batteries('4', 400), lithium])).toEqual([]);
  });

  test('is not another volume that the titles name, and may take another part that wears', () => {
    const pack = (id: string, priceMinor: number, volume: number): ProductLiteral => ({
      id,
      title: `Glade ${volume} trekking pack`,
      priceMinor,
      attributes: { volume: `${volume} l`, 'rain cover': priceMinor > 1000 ? 'yes' : 'no' },
    });
    expect(found([pack('a', 1000, 45), pack('b', 1200, 60)])).toEqual([]);
    const [rim, disc] = [bike('a', 1000, { 'pad type': 'V' }), bike('b', 1200, { 'pad type': 'D2', lights: 'yes' })];
    expect(found([rim, disc])).toEqual(['a > b: lights >yes']);
    const pads = (each: ProductLiteral): ProductLiteral => ({
      ...each,
      title: 'Disc brake pads',
      categoryPath: ['Pads'],
    });
    expect(found([pads(rim), pads(disc)])).toEqual([]);
  });

  test('is not a chain for more speeds: what both titles name is what shoppers choose by', () => {
    const chain = (id: string, priceMinor: number, speeds: number): ProductLiteral => ({
      id,
      title: `Kettenby chain, ${speeds}-speed`,
      categoryPath: ['Chains'],
      priceMinor,
      attributes: { speeds: String(speeds), coating: 'nickel', 'quick link': speeds > 10 ? 'yes' : 'no' },
    });
    expect(found([chain('a', 1000, 10), chain('b', 1200, 11)])).toEqual([]);
  });

  test('whatever the history, costs more and at most a quarter more, is offerable, no sister, and says why', () => {
    fc.assert(
      fc.property(anyHistory, ({ products }) => {
        const catalogue = catalogueOf(products);
        const { table, differences } = upgrades(products, { catalogue });
        expect(differences).toHaveLength(table.product.length);
        for (let i = 0; i < products.length; i++)
          for (let e = table.start[i]!; e < table.start[i + 1]!; e++) {
            const to = table.product[e]!;
            const ratio = products[to]!.priceMinor! / products[i]!.priceMinor!;
            expect(ratio > 1 && ratio <= 1.25).toBe(true);
            expect(catalogue.offerable[to]).toBe(1);
            expect(to === i || (catalogue.group[i]! >= 0 && catalogue.group[i] === catalogue.group[to])).toBe(false);
            expect(differences[e]!.length).toBeGreaterThan(0);
            expect(table.score[e]! > 0 && table.score[e]! <= 1).toBe(true);
          }
      }),
    );
  });
});
