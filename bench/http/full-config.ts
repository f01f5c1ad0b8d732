import { demoProducts } from '../../demo/index.ts';
import { ClaimKind, Placement, ShopConfig } from '../../src/domain/index.ts';
import { createRandom } from '../../src/lib/index.ts';

const RULES = 100;
const OFFERS = 50;
const SEGMENTS = 30;
const TEXTS = 50;

const random = createRandom(5);
const products = demoProducts();

const one = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
const many = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** A configuration as large as a busy merchant's: 100 rules, 50 offers, 30 segments, every claim, 50 texts. */
export function fullConfig(): ShopConfig {
  return ShopConfig.parse({
    holdout: { rate: 0 },
    // What a session may be shown is not what is measured.
    caps: { perSession: 10_000, attention: { most: 1_000_000 } },
    segments: many(SEGMENTS, segmentOf),
    rules: many(RULES, ruleOf),
    offers: many(OFFERS, offerOf),
    claims: { kinds: [...ClaimKind.options], most: ClaimKind.options.length },
    texts: many(TEXTS, (number) => ({
      id: `text-${number}`,
      kind: number % 2 === 0 ? 'benefit' : 'missed',
      products: selector(),
      says: { en: 'Made to last.' },
    })),
  });
}

function selector() {
  const { id, brand, categoryPath } = one(products);
  if (random.chance(0.5)) return { products: [id] };
  return brand !== undefined && random.chance(0.3) ? { brands: [brand] } : { categories: [[...categoryPath]] };
}

function whenOf(number: number) {
  const kind = number % 5;
  if (kind === 0) return { placements: [one(Placement.options)] };
  if (kind === 1) return { countries: ['NL', 'DE'] };
  if (kind === 2) return { segments: [`segment-${number % SEGMENTS}`] };
  return kind === 3 ? { season: { from: '01-01', to: '12-31' } } : { cart: selector() };
}

function segmentOf(number: number) {
  const place = { trait: 'country', in: ['NL', 'DE'] };
  const value = { trait: 'spentMinor', from: 1_000 * number };
  const when = { all: [{ trait: 'orders', from: number % 5 }, { any: [place, value] }] };
  return { id: `segment-${number}`, name: `Segment ${number}`, when };
}

function ruleOf(number: number) {
  const what = number % 10 === 0 ? { do: 'bar' } : { do: 'boost', factor: 0.5 + random.next() };
  return { id: `rule-${number}`, when: whenOf(number), products: selector(), ...what };
}

function offerOf(number: number) {
  const kind =
    number % 10 === 0
      ? { kind: 'order_bump', off: { percent: 5 } }
      : { kind: 'percent_off', percent: 5 + (number % 20) };
  return { id: `offer-${number}`, products: selector(), when: whenOf(number), ...kind };
}
