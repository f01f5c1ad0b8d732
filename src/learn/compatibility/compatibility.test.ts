import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LearnedConstraint } from '../../domain/index.ts';
import { createRandom } from '../../lib/index.ts';
import { historyOf, type OrderLiteral, type ProductLiteral } from '../testing.ts';
import { compatibility } from './compatibility.ts';
import { logPoissonAtMost } from './poisson.ts';

const WHEELS = ['26"', '28"', '29"'];
const WIDTHS = [23, 35, 50];
const tyres = WHEELS.flatMap((wheel, n) => [
  {
    id: `tyre-${n}`,
    categoryPath: ['Bikes', 'Tyres'],
    attributes: { Wheel: wheel, width: `${WIDTHS[n]} mm`, colour: 'black' },
  },
  {
    id: `tyre-${n}-red`,
    categoryPath: ['Bikes', 'Tyres'],
    attributes: { Wheel: wheel, width: `${WIDTHS[n]} mm`, colour: 'red' },
  },
]);
const tubes = WHEELS.flatMap((wheel, n) => [
  {
    id: `tube-${n}`,
    categoryPath: ['Bikes', 'Tubes'],
    attributes: { wheel, 'widest tyre': `${WIDTHS[n]! + 5} mm`, colour: 'black' },
  },
  {
    id: `tube-${n}-red`,
    categoryPath: ['Bikes', 'Tubes'],
    attributes: { wheel, 'widest tyre': `${WIDTHS[n]! + 5} mm`, colour: 'red' },
  },
]);
const BIKES: ProductLiteral[] = [...tyres, ...tubes];

/** Orders of a tyre and a tube, of which a share is of wheels that do not go together. */
function orders(count: number, mismatchRate = 0, seed = 1): OrderLiteral[] {
  const random = createRandom(seed);
  const redOr = (id: string) => (random.chance(0.5) ? id : `${id}-red`);
  return Array.from({ length: count }, () => {
    const wheel = random.below(3);
    const other = random.chance(mismatchRate) ? (wheel + 1 + random.below(2)) % 3 : wheel;
    return { ids: `${redOr(`tyre-${wheel}`)} ${redOr(`tube-${other}`)}`, daysAgo: random.below(300) };
  });
}
const said = ({ between: [one, other], must }: LearnedConstraint): string =>
  `${one.categoryPath.join('/')}.${one.attribute} ${must} ${other.categoryPath.join('/')}.${other.attribute}`;

describe('what fits what', () => {
  test('L10 orders that never combine two wheels teach that tyre and tube must be of one, with the orders that say so', () => {
    const learned = compatibility(historyOf(orders(200), BIKES));
    const wheels = learned.find(({ between }) =>
      between.every(({ attribute }) => attribute.toLowerCase() === 'wheel'),
    )!;
    expect(said(wheels)).toBe('Bikes/Tubes.wheel overlap Bikes/Tyres.wheel');
    expect(wheels).toMatchObject({ must: 'overlap', orders: 200, seen: 0 });
    // Two thirds of 200, less what dealing anew within thirty days leaves as it is.
    expect(Math.abs(wheels.expected - 133)).toBeLessThan(10);
    expect(wheels.never).toHaveLength(5);
    expect(learned.map(said)).toContain('Bikes/Tubes.widest tyre at_least Bikes/Tyres.width');
    expect(learned.filter(({ between }) => between.some(({ attribute }) => attribute === 'colour'))).toEqual([]);
    expect(compatibility(historyOf(orders(200), BIKES))).toEqual(learned);
  });

  test('L10 few orders teach nothing, nor do orders of which some combine what does not fit', () => {
    expect(compatibility(historyOf(orders(15), BIKES))).toEqual([]);
    expect(compatibility(historyOf(orders(400, 0.1), BIKES))).toEqual([]);
  });

  test('L10 two wheels of one family are no reason to forget it', () => {
    expect(compatibility(historyOf(orders(800, 0.005), BIKES)).length).toBeGreaterThan(0);
  });

  test('L10 what one season sells is not held against another', () => {
    const clothes: ProductLiteral[] = ['summer', 'winter'].flatMap((season) => [
      { id: `gloves-${season}`, categoryPath: ['Gloves'], attributes: { season } },
      { id: `tights-${season}`, categoryPath: ['Tights'], attributes: { season } },
    ]);
    const yearly = Array.from({ length: 400 }, (_, n) => {
      const season = n % 2 === 0 ? 'summer' : 'winter';
      return {
        ids: `gloves-${season} tights-${season}`,
        daysAgo: season === 'summer' ? 10 + (n % 20) : 190 + (n % 20),
      };
    });
    expect(compatibility(historyOf(yearly, clothes))).toEqual([]);
  });

  test('L10 yes and no, wholesalers and a law that two shelves break teach nothing', () => {
    const lights: ProductLiteral[] = ['yes', 'no'].flatMap((answer) => [
      { id: `front-${answer}`, categoryPath: ['Front'], attributes: { 'brake light': answer } },
      { id: `rear-${answer}`, categoryPath: ['Rear'], attributes: { 'brake light': answer } },
    ]);
    const same = Array.from({ length: 300 }, (_, n) => `front-${n % 2 ? 'yes' : 'no'} rear-${n % 2 ? 'yes' : 'no'}`);
    expect(compatibility(historyOf(same, lights))).toEqual([]);
    const many = Array.from({ length: 30 }, (_, n) => `more-${n}`).join(' ');
    const wholesale = orders(200).map((order) => ({
      ...(order as object),
      ids: `${(order as { ids: string }).ids} ${many}`,
    }));
    expect(compatibility(historyOf(wholesale, BIKES))).toEqual([]);
  });

  test('L10 chance alone teaches nothing', () => {
    const taught = Array.from({ length: 40 }, (_, seed) => {
      const random = createRandom(seed + 1);
      const products: ProductLiteral[] = Array.from({ length: 40 }, (__, n) => ({
        id: `p${n}`,
        categoryPath: ['All', `Shelf ${n % 4}`],
        attributes: {
          size: 'SML'[random.below(3)]!,
          wheel: WHEELS[random.below(3)]!,
          width: `${random.below(6)} mm`,
          depth: `${random.below(6)} mm`,
        },
      }));
      const drawn = Array.from({ length: 600 }, () => ({
        ids: Array.from({ length: 3 }, () => `p${random.below(40)}`).join(' '),
        daysAgo: random.below(200),
      }));
      return compatibility(historyOf(drawn, products)).length;
    });
    expect(taught.filter((learned) => learned > 0)).toEqual([]);
  });

  test('L10 the tail of Poisson is what its terms add up to', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.double({ min: 0.01, max: 60, noNaN: true }), (seen, mean) => {
        let [sum, term] = [0, Math.exp(-mean)];
        for (let n = 0; n <= seen; n++) {
          sum += term;
          term *= mean / (n + 1);
        }
        expect(logPoissonAtMost(seen, mean)).toBeCloseTo(Math.log(sum), 8);
      }),
    );
    expect(logPoissonAtMost(0, 5_000)).toBe(-5_000);
    expect(logPoissonAtMost(20_000, 10_000)).toBeCloseTo(0, 8);
  });
});
