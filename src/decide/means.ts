import type { Currency, Product, ProductId, Snapshot } from '../domain/index.ts';
import { Slots } from '../lib/index.ts';
import type { Moment } from './moment.ts';

/** Customers of whom it is kept what their purchases cost, a power of two. */
const KEPT = 4096;
/** The latest orders and lines that are looked at: enough to know what somebody pays. */
const ORDERS = 30;
const LINES = 200;

/** The most that fits a shopper's usual means, and what that rests on. */
export interface MeansLimit {
  readonly mostMinor: number;
  readonly of: 'customer' | 'cart';
  readonly factor: number;
}

/** What a shopper usually pays, by currency: of a customer with orders enough from what was bought, of anybody else from the cart. */
export class Means {
  readonly #moment: () => Moment;
  readonly #now: (id: ProductId) => Product | undefined;
  readonly #limits = new Map<Currency, MeansLimit | undefined>();

  constructor(moment: () => Moment, now: (id: ProductId) => Product | undefined) {
    this.#moment = moment;
    this.#now = now;
  }

  /** The most that one product may cost in a currency; undefined where nothing is known. */
  within(currency: Currency): MeansLimit | undefined {
    if (!this.#limits.has(currency)) this.#limits.set(currency, this.#limit(currency));
    return this.#limits.get(currency);
  }

  #limit(currency: Currency): MeansLimit | undefined {
    const { snapshot, config, customer, request, product } = this.#moment();
    const { leastOrders, customerFactor, cartFactor } = config.restraint.usualMeans;
    const priceOf = (one: Product | undefined): number => (one?.currency === currency ? (one.priceMinor ?? 0) : 0);
    const { start } = snapshot.purchases;
    if (customer >= 0 && start[customer + 1]! - start[customer]! >= leastOrders) {
      const bought = dearestOf(snapshot, customer).get(currency) ?? 0;
      const dearest = request.cart.reduce(
        (most, line) => Math.max(most, priceOf(this.#now(line.productId))),
        priceOf(product()),
      );
      if (customerFactor === 0 || bought === 0) return undefined;
      return { mostMinor: Math.max(bought, dearest) * customerFactor, of: 'customer', factor: customerFactor };
    }
    const total = request.cart.reduce((sum, line) => sum + priceOf(this.#now(line.productId)) * line.quantity, 0);
    if (cartFactor === 0 || total === 0) return undefined;
    return { mostMinor: (total + priceOf(product())) * cartFactor, of: 'cart', factor: cartFactor };
  }
}

type Dearest = ReadonlyMap<Currency, number>;

const kept = new WeakMap<Snapshot, Slots<Dearest>>();

/** By currency the dearest product that a customer bought, at the prices of when this was learned. */
function dearestOf(snapshot: Snapshot, customer: number): Dearest {
  let slots = kept.get(snapshot);
  if (slots === undefined) kept.set(snapshot, (slots = new Slots<Dearest>(KEPT)));
  return slots.get(customer, () => findDearest(snapshot, customer));
}

function findDearest({ purchases, productAt }: Snapshot, customer: number): Dearest {
  const { start, lines, product } = purchases;
  const dearest = new Map<Currency, number>();
  const last = start[customer + 1]!;
  const from = Math.max(lines[Math.max(start[customer]!, last - ORDERS)]!, lines[last]! - LINES);
  for (let line = from; line < lines[last]!; line++) {
    const { priceMinor, currency } = productAt(product[line]!);
    if (priceMinor === undefined || currency === undefined) continue;
    dearest.set(currency, Math.max(priceMinor, dearest.get(currency) ?? 0));
  }
  return dearest;
}
