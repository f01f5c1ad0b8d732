import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DecisionRequest, Product, ShopConfig, type ShopConfigInput } from '../../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../../domain/testing.ts';
import { attributeChoices, suits } from '../../scoring/index.ts';
import { decide } from '../index.ts';

const VALUES = ['26"', '28"', '26, 28', '25-32 mm', '28 mm', 'M', 'S/M', 'wide', 'yes'];
const values = fc.constantFrom(...VALUES);
const attributes = fc.dictionary(fc.constantFrom('wheel', 'Width'), values, { maxKeys: 2 });
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const SHELVES = [['A'], ['B'], ['B', 'C']];
const shops = fc
  .tuple(
    ...IDS.map((id) =>
      fc.record({
        id: fc.constant(id),
        attributes,
        categoryPath: fc.constantFrom(...SHELVES),
        groupId: fc.constantFrom('g', 'h', id),
      }),
    ),
  )
  .map((products): SnapshotLiteral => ({
    products,
    pairs: Object.fromEntries(
      IDS.map((id) => [
        id,
        IDS.filter((other) => other !== id).map((other, n) => ({ id: other, score: 0.9 - n / 10 })),
      ]),
    ),
  }));
const sides = fc.record({
  products: fc.record({ categories: fc.constantFrom(...SHELVES).map((path) => [path]) }),
  attribute: fc.constantFrom('Wheel', 'width'),
});
const rules = fc.array(
  fc
    .record({
      between: fc.tuple(sides, sides),
      must: fc.constantFrom(
        'equal' as const,
        'overlap' as const,
        'within' as const,
        'at_most' as const,
        'one_of' as const,
      ),
      unknown: fc.constantFrom('passes' as const, 'bars' as const),
    })
    .map((rule) => (rule.must === 'one_of' ? { ...rule, map: { '26"': ['28"', 'M'], wide: ['wide'] } } : rule)),
  { maxLength: 3 },
);

test('L10 whatever the configuration, nothing is offered that breaks a rule with the cart', () => {
  fc.assert(
    fc.property(shops, rules, fc.subarray(IDS, { minLength: 1 }), (shop, drawn, inCart) => {
      const config: ShopConfigInput = { compatibility: { rules: drawn.map((rule, n) => ({ ...rule, id: `r${n}` })) } };
      const cart = inCart.map((productId) => ({ productId }));
      const decided = decide({
        snapshot: snapshotOf(shop),
        config: ShopConfig.parse(config),
        request: DecisionRequest.parse({ placement: 'cart', strategy: 'bought_together', cart, slots: 6 }),
        id: `dec_${'0'.repeat(26)}`,
        at: 1_720_000_000_000,
      });
      const products = shop.products!.map((product) => Product.parse({ title: product.id, ...product }));
      const at = (id: string) => products.find((product) => product.id === id)!;
      const breaks = (id: string) => drawn.some((rule) => breaksSlowly(rule, at(id), inCart.map(at)));
      expect(decided.decision.offers.map(({ productId }) => productId).filter(breaks)).toEqual([]);
      const dropped = decided.dropped.filter(({ rule }) => rule === 'incompatible').map(({ productId }) => productId);
      expect(dropped.filter((id) => !breaks(id))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

interface DrawnRule {
  between: [
    { products: { categories: string[][] }; attribute: string },
    { products: { categories: string[][] }; attribute: string },
  ];
  must: 'equal' | 'overlap' | 'within' | 'at_most' | 'one_of';
  unknown: 'passes' | 'bars';
  map?: Record<string, string[]>;
}

/** The same by looking at everything: slow and obvious. */
function breaksSlowly(
  { between, must, unknown, map = {} }: DrawnRule,
  candidate: Product,
  inCart: readonly Product[],
): boolean {
  const isIn = ({ categoryPath }: Product, { products: { categories } }: DrawnRule['between'][0]) =>
    categories[0]!.every((name, level) => categoryPath[level] === name);
  const told = ({ attributes: facts }: Product, { attribute }: DrawnRule['between'][0]) =>
    Object.entries(facts).find(([name]) => name.toLowerCase() === attribute.toLowerCase())?.[1];
  const holds = (first: string, second: string): boolean | undefined => {
    if (must !== 'one_of') return suits(must, attributeChoices(first), attributeChoices(second));
    const meant = Object.keys(map).filter((key) => suits('overlap', attributeChoices(key), attributeChoices(first)));
    if (meant.length === 0) return undefined;
    return meant.some((key) =>
      map[key]!.some((value) => suits('overlap', attributeChoices(value), attributeChoices(second))),
    );
  };
  return [0, 1].some((side) => {
    const [mine, theirs] = [between[side]!, between[1 - side]!];
    if (!isIn(candidate, mine)) return false;
    const others = inCart.filter((product) => isIn(product, theirs)).map((product) => told(product, theirs));
    const counted = unknown === 'passes' ? others.filter((value) => value !== undefined) : others;
    const own = told(candidate, mine);
    const suiting = counted.some((other) => {
      const known = own !== undefined && other !== undefined;
      return (known ? (side === 0 ? holds(own, other) : holds(other, own)) : undefined) ?? unknown === 'passes';
    });
    return counted.length > 0 && !suiting;
  });
}
