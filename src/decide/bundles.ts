import { type Bundle, type BundleList, type Product, type ProductId, Refusal, type Snapshot } from '../domain/index.ts';
import { sureness } from './confidence.ts';
import { Facts, type LiveFacts } from './facts.ts';
import { titleIn } from '../wording/index.ts';

/** Bundles that are shown unless somebody asks for more or fewer. */
const LIMIT = 10;
/** Part of what the shop earns on what the bundle brings in besides that it may give away. */
const GIVEN_RATE = 0.5;

/** Which bundles are asked for. */
export interface BundlesQuestion {
  /** Those that hold it or a variant of it; of the whole shop unless said. */
  readonly productId?: ProductId;
  readonly limit?: number;
  readonly live?: LiveFacts;
}

/**
 * Sets that sell together, best first, at most `limit` (10), with today's prices and room for a discount. What cannot be
 * offered today is marked and kept. Refuses a product that neither the snapshot nor the newer facts know.
 */
export function bundlesOf(snapshot: Snapshot, { productId, limit = LIMIT, live }: BundlesQuestion = {}): BundleList {
  const facts = new Facts(snapshot, live);
  const place = productId === undefined ? undefined : snapshot.find(productId);
  if (productId !== undefined && place === -1 && facts.newer(productId) === undefined)
    throw new Refusal(
      'not_found',
      `The shop has no product "${productId}".`,
      'Check the id; a product that is new has to be sent or imported first.',
    );
  const found = bundlesAt(snapshot, place).slice(0, limit);
  return {
    ...(productId !== undefined && { productId }),
    bundles: found.map((bundle) => bundleNow(snapshot, bundle, { asked: place, facts })),
    snapshotId: snapshot.id,
  };
}

/** Numbers of the bundles that hold what lies at the place, or of all where none is asked for. */
function bundlesAt({ bundles }: Snapshot, place: number | undefined): number[] {
  if (place === undefined) return Array.from(bundles.orders.keys());
  return place < 0 ? [] : Array.from(bundles.of.bundle.subarray(bundles.of.start[place], bundles.of.start[place + 1]));
}

function bundleNow(
  snapshot: Snapshot,
  bundle: number,
  { asked, facts }: { asked: number | undefined; facts: Facts },
): Bundle {
  const { bundles, group } = snapshot;
  const places = Array.from(bundles.product.subarray(bundles.start[bundle], bundles.start[bundle + 1]), (place) =>
    // Who asks for one variant is shown that one.
    asked !== undefined && asked >= 0 && group[place]! >= 0 && group[place] === group[asked] ? asked : place,
  );
  const products = places.map((place) => facts.at(place));
  const orders = bundles.orders[bundle]!;
  const expected = bundles.expected[bundle]!;
  const withheld = whyNot(products);
  return {
    products: products.map((product) => ({
      productId: product.id,
      title: titleIn(product, undefined),
      ...(product.priceMinor !== undefined && { priceMinor: product.priceMinor, currency: product.currency! }),
    })),
    orders,
    expected: Math.round(expected * 100) / 100,
    lift: Math.round((orders / expected) * 100) / 100,
    confidence: sureness(orders - expected),
    ...priceOf(products),
    ...(withheld !== undefined && { withheld }),
  };
}

function priceOf(products: readonly Product[]): Pick<Bundle, 'priceMinor' | 'currency' | 'mostDiscountMinor'> {
  const [first] = products;
  const prices = products.flatMap(({ priceMinor, currency }) =>
    priceMinor === undefined || currency !== first?.currency ? [] : [priceMinor],
  );
  if (prices.length < products.length || first?.currency === undefined) return {};
  const priceMinor = prices.reduce((sum, price) => sum + price, 0);
  const price = { priceMinor, currency: first.currency };
  const costs = products.flatMap(({ costMinor }) => costMinor ?? []);
  if (costs.length < products.length) return price;
  const dearest = prices.indexOf(Math.max(...prices));
  const earned = prices.reduce((sum, each, at) => sum + (at === dearest ? 0 : each - costs[at]!), 0);
  return { ...price, mostDiscountMinor: Math.max(0, Math.floor(GIVEN_RATE * earned)) };
}

function whyNot(products: readonly Product[]): string | undefined {
  const gone = products.find(({ active, priceMinor }) => !active || priceMinor === undefined);
  if (gone) return `${gone.title} is not for sale: inactive, or without a price`;
  const soldOut = products.find(({ stock }) => stock === 0);
  return soldOut && `${soldOut.title} is out of stock`;
}
