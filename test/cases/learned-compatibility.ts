import { demoOrders, demoProducts, fitsTogether } from '../../demo/index.ts';
import { type History, type LearnedConstraint, type Product } from '../../src/domain/index.ts';
import { compatibility, historyOf } from '../../src/learn/testing.ts';
import { attributeChoices, isFitting, suits } from '../../src/scoring/index.ts';

/** What was learned of what fits what, against what truly does. */
export interface JudgedConstraints {
  readonly constraints: readonly {
    readonly constraint: LearnedConstraint;
    readonly bars: number;
    readonly wrongly: number;
  }[];
  /** Pairs of products that the constraints bar, rightly and wrongly. */
  readonly right: number;
  readonly wrong: number;
  /** Pairs of products that do not fit, of categories of which 20 orders hold both. */
  readonly unfit: number;
  /** Of those, how many are barred. */
  readonly found: number;
}

/** Learns from a demo shop of this seed what fits what, and holds it against the needs that orders were drawn from. */
export function judgedConstraints(seed: number, until: Date): JudgedConstraints {
  const history = demoHistory(seed, until);
  const often = oftenTogether(history);
  const { products } = history;
  const barred = new Set<string>();
  const constraints = compatibility(history).map((constraint) => {
    const pairs = pairsOf(constraint, products);
    for (const pair of pairs) barred.add(keyOf(...pair));
    return { constraint, bars: pairs.length, wrongly: pairs.filter(([a, b]) => fitsTogether(a.id, b.id)).length };
  });
  const counts = { right: 0, wrong: 0, unfit: 0, found: 0 };
  for (const [place, one] of products.entries())
    for (const other of products.slice(place + 1)) {
      const fits = fitsTogether(one.id, other.id);
      const bars = barred.has(keyOf(one, other));
      if (bars) counts[fits ? 'wrong' : 'right']++;
      if (fits || !often.has(leavesOf(one, other))) continue;
      counts.unfit++;
      if (bars) counts.found++;
    }
  return { constraints, ...counts };
}

function demoHistory(seed: number, until: Date): History {
  const orders = [...demoOrders({ until, seed })].filter(({ cancelledAt }) => cancelledAt === undefined);
  const kept = orders.map(({ placedAt, lines, refunds }) => ({
    ids: lines
      .filter(({ productId, quantity }) => {
        const back = refunds.filter((refund) => refund.productId === productId);
        return quantity > back.reduce((sum, refund) => sum + (refund.quantity ?? 0), 0);
      })
      .map(({ productId }) => productId)
      .join(' '),
    daysAgo: (until.getTime() - Date.parse(placedAt)) / 86_400_000,
  }));
  return historyOf(kept, demoProducts());
}

/** Pairs of products that a constraint says do not fit. */
function pairsOf({ between, must }: LearnedConstraint, products: readonly Product[]): [Product, Product][] {
  const [one, other] = between;
  const isIn = ({ categoryPath }: Product, path: readonly string[]) =>
    path.every((name, level) => categoryPath[level] === name);
  const others = products.filter((product) => isIn(product, other.categoryPath));
  return products
    .filter((product) => isIn(product, one.categoryPath) && !others.includes(product))
    .flatMap((product) =>
      others
        .filter((beside) => !isIn(beside, one.categoryPath) || one.categoryPath.length < other.categoryPath.length)
        .filter((beside) => {
          const [value, against] = [product.attributes[one.attribute], beside.attributes[other.attribute]];
          if (value === undefined || against === undefined) return false;
          const [first, second] = [attributeChoices(value), attributeChoices(against)];
          return isFitting(first) && isFitting(second) && suits(must, first, second) === false;
        })
        .map((beside): [Product, Product] => [product, beside]),
    );
}

const keyOf = (one: Product, other: Product): string =>
  one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;

function leavesOf(one: Product, other: Product): string {
  return [one.categoryPath.join('/'), other.categoryPath.join('/')].sort().join(' | ');
}

const OFTEN = 20;
const MOST_LINES = 25;

function oftenTogether({ products, orders, lines }: History): Set<string> {
  const counts = new Map<string, number>();
  for (let o = 0; o < orders.count; o++) {
    const row = [...lines.product.subarray(orders.start[o], orders.start[o + 1])].map((place) => products[place]!);
    if (row.length > MOST_LINES) continue;
    const leaves = [...new Map(row.map((product) => [product.categoryPath.join('/'), product])).values()];
    for (const [place, one] of leaves.entries())
      for (const other of leaves.slice(place + 1)) {
        const key = leavesOf(one, other);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  }
  return new Set([...counts].filter(([, count]) => count >= OFTEN).map(([key]) => key));
}
