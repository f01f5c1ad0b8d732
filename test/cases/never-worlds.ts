import { type LiveFacts } from '../../src/decide/index.ts';
import {
  type Bought,
  DecisionRequest,
  Placement,
  Product,
  type Refused,
  ShopConfig,
  type ShopperMemory,
  type Shown,
  type Snapshot,
  Strategy,
  Technique,
} from '../../src/domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../../src/domain/testing.ts';
import { idAt, type Random } from '../../src/lib/index.ts';

/** Everything that a random decision is made of. */
export interface NeverWorld {
  readonly snapshot: Snapshot;
  readonly config: ShopConfig;
  readonly live: LiveFacts;
  readonly memory: ShopperMemory;
  readonly request: DecisionRequest;
  readonly at: number;
}

const DAY_MS = 86_400_000;
const PRODUCTS = 24;
const CUSTOMERS = ['ann', 'bob', 'cem'];
/** Names that no shop knows, and a plug that no country knows. */
const STRANGE = ['gone', 'constructor', '__proto__'];
const PLUGS = ['F', 'G', 'X'];
/** Which plugs go where. */
export const PLUGS_BY_COUNTRY: Readonly<Record<string, readonly string[]>> = { DE: ['F'], GB: ['G'] };

/** A small shop whose prices, costs, stock, groups, pairs and purchases are drawn. */
export function drawShop(random: Random): Snapshot {
  const ids = Array.from({ length: PRODUCTS }, (_, n) => `p${n}`);
  const some = (most: number) => ids.filter(() => random.chance(most / PRODUCTS));
  const table = () =>
    Object.fromEntries(
      some(16).map((of) => [of, some(12).map((id) => ({ id, score: random.next(), support: 5 + random.below(30) }))]),
    );
  const purchases = Object.fromEntries(
    CUSTOMERS.map((customer) => {
      const days = Array.from({ length: 1 + random.below(6) }, () => random.below(150)).sort((a, b) => b - a);
      return [customer, days.map((daysAgo) => ({ ids: [random.pick(ids), ...some(3)].join(' '), daysAgo }))];
    }),
  );
  const literal: SnapshotLiteral = {
    products: ids.map((id) => ({ id, ...drawFacts(random) })),
    pairs: table(),
    similar: table(),
    upgrades: table(),
    bestsellers: some(18).map((id) => ({ id })),
    trending: some(12).map((id) => ({ id })),
    purchases,
    usualDays: Object.fromEntries(some(6).map((id) => [id, 1 + random.below(60)])),
  };
  return snapshotOf(literal);
}

function drawFacts(random: Random) {
  const priceMinor = random.pick([300, 800, 1000, 1200, 1250, 1251, 2000, 9000, 40_000]);
  return {
    ...(random.chance(0.95) && { priceMinor }),
    currency: random.chance(0.9) ? 'GBP' : 'EUR',
    ...(random.chance(0.7) && { costMinor: Math.round(priceMinor * random.next()) }),
    ...(random.chance(0.5) && { stock: random.pick([0, 0, 1, 40]) }),
    ...(random.chance(0.4) && { groupId: random.pick(['g1', 'g2', 'g3']) }),
    active: random.chance(0.93),
    tags: ['barred', 'used-up', 'plugged'].filter(() => random.chance(0.12)),
    attributes: random.chance(0.3) ? { plug: random.pick(PLUGS) } : {},
  };
}

/** A configuration with bars, floors, caps and budgets that are drawn. */
export function drawConfig(random: Random): ShopConfig {
  const countries = Object.fromEntries(Object.entries(PLUGS_BY_COUNTRY).map(([name, plugs]) => [name, [...plugs]]));
  return ShopConfig.parse({
    ...(random.chance(0.6) && { rules: [{ id: 'never-these', do: 'bar', products: { tags: ['barred'] } }] }),
    compatibility: { countries: [{ id: 'plugs', products: { tags: ['plugged'] }, attribute: 'plug', countries }] },
    restraint: {
      upgradeCapRate: random.pick([0, 0.1, 0.25, 0.25, 1]),
      ...(random.chance(0.5) && { marginFloorRate: random.pick([-0.2, 0, 0.3, 0.6]) }),
      boughtLatelyDays: random.pick([0, 30, 60, 365]),
      ...(random.chance(0.5) && { consumables: { tags: ['used-up'] } }),
      usualMeans: {
        leastOrders: 1 + random.below(4),
        customerFactor: random.pick([0, 1, 3]),
        cartFactor: random.pick([0, 1, 5]),
      },
    },
    caps: {
      perPlacement: 1 + random.below(12),
      perPage: 1 + random.below(12),
      perSession: 1 + random.below(40),
      attention: { most: 1 + random.below(60), days: 1 + random.below(14) },
    },
    refusals: { days: random.pick([0, 7, 90]), techniqueAfter: 1 + random.below(3), restDays: random.pick([0, 14]) },
    holdout: { rate: random.pick([0, 0.05, 0.5]), salt: `salt ${random.below(50)}` },
  });
}

/** One decision to be made in a shop: a moment, a request, newer facts and a memory that are drawn. */
export function drawWorld(random: Random, snapshot: Snapshot, config: ShopConfig): NeverWorld {
  const known = (): string => snapshot.idOf(random.below(snapshot.size));
  const named = (): string => (random.chance(0.04) ? random.pick(STRANGE) : known());
  const many = <T>(most: number, draw: () => T): T[] => Array.from({ length: random.below(most + 1) }, draw);
  const lastOrderMs = snapshot.learnedFrom.lastOrderAt * 1000;
  // The clock may have been set back, before everything that is remembered.
  const at = lastOrderMs + (random.chance(0.1) ? -random.below(400) : random.below(60)) * DAY_MS;
  const lines = random.chance(0.002) ? 10_000 : random.pick([0, 1, 1, 2, 3, 8]);
  const shopper = drawShopper(random, snapshot);
  const newer = new Map(
    many(5, known).map((id) => {
      const product = snapshot.productAt(snapshot.find(id));
      const { currency, priceMinor, stock, active } = drawFacts(random);
      return [id, Product.parse({ ...product, currency, priceMinor, stock, active })] as const;
    }),
  );
  return {
    snapshot,
    config,
    at,
    live: (id) => newer.get(id),
    memory: drawMemory(random, { at: lastOrderMs + 60 * DAY_MS, named, many }),
    request: DecisionRequest.parse({
      placement: random.pick(Placement.options),
      ...(random.chance(0.5) && { productId: named() }),
      cart: Array.from({ length: lines }, () => ({ productId: named(), quantity: 1 + random.below(3) })),
      ...(random.chance(0.3) && { viewed: many(5, named) }),
      ...(random.chance(0.3) && { onPage: many(8, named) }),
      ...(random.chance(0.2) && { strategy: random.pick(Strategy.options) }),
      ...(random.chance(0.4) && { slots: 1 + random.below(20) }),
      ...(random.chance(0.3) && { currency: random.pick(['GBP', 'EUR']) }),
      ...(random.chance(0.4) && { country: random.pick(['DE', 'GB', 'FR']) }),
      ...(shopper && { shopper }),
    }),
  };
}

function drawShopper(random: Random, { purchases }: Snapshot): DecisionRequest['shopper'] {
  if (random.chance(0.1)) return undefined;
  const customerId = random.chance(0.6)
    ? random.chance(0.2)
      ? 'nobody'
      : idAt(purchases.ids, random.below(purchases.start.length - 1))
    : undefined;
  const anonymousId = customerId === undefined || random.chance(0.5) ? `visit-${random.below(100_000)}` : undefined;
  const claimed = customerId !== undefined && random.chance(0.2);
  return { ...(customerId && { customerId }), ...(anonymousId && { anonymousId }), ...(claimed && { claimed }) };
}

interface Draws {
  readonly at: number;
  readonly named: () => string;
  readonly many: <T>(most: number, draw: () => T) => T[];
}

function drawMemory(random: Random, { at, named, many }: Draws): ShopperMemory {
  const ago = (): number => at - random.below(120 * DAY_MS);
  const bought = (): Bought => ({ productId: named(), at: ago() });
  const refused = (): Refused => ({
    productId: named(),
    at: ago(),
    ...(random.chance(0.5) && { technique: random.pick(Technique.options) }),
  });
  const shown = (): Shown => ({
    day: Math.floor(ago() / DAY_MS),
    channel: random.pick(['page', 'email', 'tracking', 'agent']),
    moments: 1 + random.below(3),
  });
  return {
    bought: random.chance(0.5) ? many(4, bought) : [],
    refused: random.chance(0.5) ? many(4, refused) : [],
    shown: random.chance(0.5) ? many(4, shown) : [],
    ...(random.chance(0.5) && { session: { offers: random.below(40), lastAt: ago() } }),
    ...(random.chance(0.1) && { knownAs: random.pick(CUSTOMERS) }),
  };
}
