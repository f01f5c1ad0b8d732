import { expect, test } from 'vitest';
import type { Product } from '../../src/domain/index.ts';
import { demoProducts } from '../index.ts';
import { ARTICLES, type KindName } from './articles.ts';
import { LANGUAGES } from './words.ts';

const products = demoProducts();
const ofKind = (...kinds: KindName[]) =>
  ARTICLES.filter((article) => kinds.includes(article.kind)).map((article) => article.product);
const valuesOf = (name: string, among: readonly Product[]) =>
  new Set(among.map((product) => product.attributes[name]).filter((value) => value !== undefined));
const millimetres = (text: string | undefined) => Number.parseInt(text ?? '', 10);

test('about 330 distinct products, more with sizes, each with an id of its own', () => {
  expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
  const distinct = new Set(products.map(({ id, groupId }) => groupId ?? id)).size;
  expect(distinct).toBeGreaterThanOrEqual(200);
  expect(products.length).toBeGreaterThan(distinct);
});

test('every product has a title of its own in all five languages, a description, a category, a brand and a stock', () => {
  for (const language of LANGUAGES) {
    const titles = products.map(({ titles: all }) => all[language]);
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(products.length);
  }
  for (const product of products) {
    expect(product.title).toBe(product.titles.en);
    expect(product.description?.length).toBeGreaterThan(15);
    expect(product.categoryPath).toHaveLength(2);
    expect(product.brand).toBeDefined();
    expect(product.stock).toBeDefined();
    expect(JSON.stringify(product.titles)).not.toContain('|');
  }
});

test('Thai titles are written in Thai, and no language repeats the English', () => {
  for (const { titles } of products) {
    expect(titles.th).toMatch(/\p{Script=Thai}/u);
    expect(new Set([titles.en, titles.tr, titles.th]).size).toBe(3);
  }
});

test('a price is above its cost, and a reduced price below the one before', () => {
  for (const { priceMinor = 0, costMinor = 0, compareAtMinor } of products) {
    expect(costMinor).toBeGreaterThan(0);
    expect(priceMinor).toBeGreaterThan(costMinor);
    if (compareAtMinor !== undefined) expect(compareAtMinor).toBeGreaterThan(priceMinor);
  }
});

test('everything that needs batteries names a type that is sold, and says whether they are in the box', () => {
  const sold = valuesOf('battery type', ofKind('battery', 'buttonCell'));
  const needy = products.filter(({ attributes }) => attributes.power === 'batteries');
  expect(needy.length).toBeGreaterThanOrEqual(6);
  for (const { attributes } of needy) {
    expect(sold).toContain(attributes['battery type']);
    expect(Number(attributes['batteries needed'])).toBeGreaterThan(0);
    expect(['yes', 'no']).toContain(attributes['batteries included']);
  }
});

test('every tyre has a tube, and every wheel has tyre and tube', () => {
  const tubes = ofKind('tube');
  const tyres = ofKind('roadTyre', 'gravelTyre', 'mountainTyre', 'cityTyre', 'smallTyre');
  const tubeFor = ({ attributes }: Product) =>
    tubes.filter(
      (tube) =>
        tube.attributes['wheel size'] === attributes['wheel size'] &&
        millimetres(tube.attributes['narrowest tyre']) <= millimetres(attributes['tyre width']) &&
        millimetres(tube.attributes['widest tyre']) >= millimetres(attributes['tyre width']),
    );
  const wheels = products.filter(({ attributes }) => attributes['tyre width'] !== undefined);
  expect(wheels.length).toBeGreaterThan(tyres.length);
  for (const wheel of wheels) {
    expect(tubeFor(wheel), wheel.id).not.toEqual([]);
    const fitting = tyres.filter((tyre) => tyre.attributes['wheel size'] === wheel.attributes['wheel size']);
    expect(fitting, wheel.id).not.toEqual([]);
  }
});

test('the width in the title of a tyre is the width in its attributes', () => {
  for (const { title, attributes } of ofKind('roadTyre', 'gravelTyre', 'cityTyre')) {
    expect(title).toContain(`×${millimetres(attributes['tyre width'])}C`);
  }
});

test('every bike finds its brake pads, and every derailleur its chain and cassette', () => {
  const pads = valuesOf('pad type', ofKind('brakePads', 'rimPads'));
  const chains = valuesOf('speeds', ofKind('chain'));
  const cassettes = valuesOf('speeds', ofKind('cassette'));
  for (const { attributes } of products.filter(({ categoryPath }) => categoryPath[0] === 'Bikes')) {
    expect(pads).toContain(attributes['pad type']);
    const hub = attributes.groupset?.includes('hub') === true;
    if (hub || Number(attributes.speeds) < 8) continue;
    expect(chains).toContain(attributes.speeds);
    expect(cassettes).toContain(attributes.speeds);
  }
});

test('shoes, pedals and cleats speak of the same bolts; stoves and filters of the same refills', () => {
  const cleats = valuesOf('cleat', ofKind('cleats'));
  expect(valuesOf('cleat', ofKind('roadShoes', 'trailShoes', 'winterShoes', 'roadPedals', 'trailPedals'))).toEqual(
    cleats,
  );
  expect(valuesOf('fuel', ofKind('stove'))).toEqual(valuesOf('fuel', ofKind('gasCanister', 'spirit')));
  expect(valuesOf('canister', ofKind('stove'))).toEqual(valuesOf('canister', ofKind('gasCanister')));
  expect(valuesOf('cartridge', ofKind('waterFilter'))).toEqual(valuesOf('cartridge', ofKind('filterCartridge')));
  expect(valuesOf('charger plug', ofKind('electricBike'))).toEqual(
    valuesOf('charger plug', ofKind('electricCharger', 'electricBattery')),
  );
});

/** What must be the same for one thing to be a better version of another. */
const PURPOSE = ['pad type', 'persons', 'power', 'wheel size', 'tyre width', 'position', 'fuel', 'season'];
const LEVELS = ['entry', 'mid', 'high', 'top'];
const ladders = Map.groupBy(
  ARTICLES.filter(({ product }) => product.attributes.level !== undefined),
  ({ kind, product }) => {
    const isBike = product.categoryPath[0] === 'Bikes';
    const { speeds, age } = product.attributes;
    return JSON.stringify(isBike ? [kind, age] : [kind, speeds, ...PURPOSE.map((name) => product.attributes[name])]);
  },
);

test('tiers ascend: a higher level for the same purpose is dearer', () => {
  let compared = 0;
  for (const ladder of ladders.values()) {
    for (const { product: low } of ladder) {
      for (const { product: high } of ladder) {
        const steps = LEVELS.indexOf(high.attributes.level ?? '') - LEVELS.indexOf(low.attributes.level ?? '');
        if (steps <= 0) continue;
        compared += 1;
        expect(high.priceMinor, `${high.id} against ${low.id}`).toBeGreaterThan(low.priceMinor ?? 0);
      }
    }
  }
  expect(compared).toBeGreaterThan(50);
});

test('the next tier lies within a quarter of the price for some, beyond for others, and some have none', () => {
  const reach = { within: 0, beyond: 0, none: 0 };
  for (const kind of Map.groupBy(ARTICLES, (article) => article.kind).values()) {
    const prices = [...new Set(kind.map(({ product }) => product.priceMinor ?? 0))].sort((a, b) => a - b);
    for (const [place, price] of prices.entries()) {
      const next = prices[place + 1];
      if (next === undefined) reach.none += 1;
      else reach[next <= price * 1.25 ? 'within' : 'beyond'] += 1;
    }
  }
  for (const count of Object.values(reach)) expect(count).toBeGreaterThan(20);
});
