import { demoProducts } from '../../demo/index.ts';
import { ClaimKind, Placement, ShopConfig } from '../../src/domain/index.ts';
import { createRandom } from '../../src/lib/index.ts';

const RULES = 100;
const OFFERS = 50;
const SEGMENTS = 30;
const TEXTS = 50;

/** A configuration as large as a busy merchant's: 100 rules, 50 offers, 30 segments, every claim, texts for 50 products. */
export function fullConfig(): ShopConfig {
  const random = createRandom(5);
  const products = demoProducts();
  const one = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const many = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
  const selector = () => {
    const { id, brand, categoryPath } = one(products);
    if (random.chance(0.5)) return { products: [id] };
    return brand !== undefined && random.chance(0.3) ? { brands: [brand] } : { categories: [[...categoryPath!]] };
  };
  const when = (number: number) => {
    const kind = number % 5;
    if (kind === 0) return { placements: [one(Placement.options)] };
    if (kind === 1) return { countries: ['NL', 'DE'] };
    if (kind === 2) return { segments: [`segment-${number % SEGMENTS}`] };
    return kind === 3 ? { season: { from: '01-01', to: '12-31' } } : { cart: selector() };
  };
  return ShopConfig.parse({
    holdout: { rate: 0 },
    // What a session may be shown is not what is measured.
    caps: { perSession: 10_000, attention: { most: 1_000_000 } },
    segments: many(SEGMENTS, (number) => ({
      id: `segment-${number}`,
      name: `Segment ${number}`,
      when: {
        all: [
          { trait: 'orders', from: number % 5 },
          {
            any: [
              { trait: 'country', in: ['NL', 'DE'] },
              { trait: 'spentMinor', from: 1_000 * number },
            ],
          },
        ],
      },
    })),
    rules: many(RULES, (number) => ({
      id: `rule-${number}`,
      when: when(number),
      products: selector(),
      ...(number % 10 === 0 ? { do: 'bar' } : { do: 'boost', factor: 0.5 + random.next() }),
    })),
    offers: many(OFFERS, (number) => ({
      id: `offer-${number}`,
      kind: number % 10 === 0 ? 'order_bump' : 'percent_off',
      products: selector(),
      ...(number % 10 === 0 ? { off: { percent: 5 } } : { percent: 5 + (number % 20) }),
      when: number % 5 === 2 ? { segments: [`segment-${number % SEGMENTS}`] } : when(number),
    })),
    claims: { kinds: [...ClaimKind.options], most: ClaimKind.options.length },
    texts: many(TEXTS, (number) => ({
      id: `text-${number}`,
      kind: number % 2 === 0 ? 'benefit' : 'missed',
      products: selector(),
      says: { en: 'Made to last.' },
    })),
  });
}
