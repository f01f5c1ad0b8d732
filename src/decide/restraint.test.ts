import { expect, test } from 'vitest';
import {
  assign,
  DecisionRequest,
  NO_MEMORY,
  type Placement,
  ShopConfig,
  type ShopConfigInput,
  type ShopperMemory,
} from '../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../domain/testing.ts';
import { decide, type Decided } from './index.ts';

const AT = Date.UTC(2024, 6, 3, 9, 46, 40);
const DAY = 86_400_000;
const TODAY = Math.floor(AT / DAY);

interface Asked {
  shop?: SnapshotLiteral;
  config?: ShopConfigInput;
  memory?: Partial<ShopperMemory>;
  request?: Partial<DecisionRequest>;
}

/** A lamp that goes with batteries, a bracket and a bag. */
const SHOP: SnapshotLiteral = {
  products: [
    { id: 'lamp', priceMinor: 5000 },
    { id: 'bag', groupId: 'bags' },
    { id: 'bag-red', groupId: 'bags' },
  ],
  pairs: {
    lamp: [
      { id: 'batteries', score: 0.5 },
      { id: 'bracket', score: 0.4 },
      { id: 'bag', score: 0.3 },
    ],
  },
};

function ask({ shop = SHOP, config = {}, memory, request = {} }: Asked): Decided {
  return decide({
    snapshot: snapshotOf(shop),
    config: ShopConfig.parse(config),
    memory: memory && { ...NO_MEMORY, ...memory },
    request: DecisionRequest.parse({ placement: 'cart', cart: [{ productId: 'lamp', quantity: 1 }], ...request }),
    id: `dec_${'0'.repeat(26)}`,
    at: AT,
  });
}
const offered = ({ decision }: Decided): string[] => decision.offers.map(({ productId }) => productId);
const dropped = (decided: Decided): string[] => decided.dropped.map(({ productId, why }) => `${productId}: ${why}`);

test('D3 what was refused is not offered again in any variant for as long as the merchant set, and the merchant is told when it was', () => {
  const no = (daysAgo: number, productId = 'bag-red') => ({ refused: [{ productId, at: AT - daysAgo * DAY }] });
  expect(offered(ask({ memory: no(89) }))).toEqual(['batteries', 'bracket']);
  expect(dropped(ask({ memory: no(89) }))).toEqual(['bag: this shopper said no to it on 2024-04-05']);
  expect(offered(ask({ memory: no(90) }))).toContain('bag');
  expect(offered(ask({ memory: no(8), config: { refusals: { days: 7 } } }))).toContain('bag');
});

test('D5 a second refusal counts for the technique: it rests, and comes back', () => {
  const upgrades = { lamp: [{ id: 'beam', score: 1 }] };
  const shop = { ...SHOP, products: [...SHOP.products!, { id: 'beam', priceMinor: 6000 }], upgrades };
  const request: Partial<DecisionRequest> = { placement: 'add_to_cart', productId: 'lamp', cart: [] };
  const refused = (...daysAgo: number[]) => ({
    refused: daysAgo.map((days) => ({ productId: `other-${days}`, technique: 'upsell' as const, at: AT - days * DAY })),
  });
  expect(offered(ask({ shop, request, memory: refused(1) }))).toContain('beam');
  const resting = ask({ shop, request, memory: refused(1, 13) });
  expect(offered(resting)).not.toContain('beam');
  expect(dropped(resting)).toEqual(['beam: this shopper said no to 2 offers of the technique upsell in 14 days']);
  expect(offered(ask({ shop, request, memory: refused(1, 14) }))).toContain('beam');
});

test('D3 what was bought lately is not offered, by the snapshot or since, unless it is consumable', () => {
  const bought = { purchases: { ann: [{ ids: 'bag-red', daysAgo: 20 }] } };
  const ann = { shopper: { customerId: 'ann' } };
  const known = ask({ shop: { ...SHOP, ...bought }, request: ann });
  expect(offered(known)).toEqual(['batteries', 'bracket']);
  expect(dropped(known)).toEqual(['bag: bought 20 days ago, and it is not consumable']);
  const claimed = { shopper: { customerId: 'ann', claimed: true as const } };
  expect(offered(ask({ shop: { ...SHOP, ...bought }, request: claimed }))).toContain('bag');
  const since = { bought: [{ productId: 'batteries', at: AT - 1000 }] };
  expect(dropped(ask({ memory: since }))).toEqual(['batteries: bought today, and it is not consumable']);
  expect(
    offered(ask({ memory: since, config: { restraint: { consumables: { products: ['batteries'] } } } })),
  ).toContain('batteries');
  expect(offered(ask({ memory: since, config: { restraint: { boughtLatelyDays: 0 } } }))).toContain('batteries');
});

test('D3 L4 what a customer buys again and again is consumable, and is not due where it was bought since', () => {
  const shop = { purchases: { ann: [88, 58, 28].map((daysAgo) => ({ ids: 'milk', daysAgo })) } };
  const request: Partial<DecisionRequest> = { placement: 'agent', cart: [], shopper: { customerId: 'ann' } };
  expect(offered(ask({ shop, request }))).toEqual(['milk']);
  const since = ask({ shop, request, memory: { bought: [{ productId: 'milk', at: AT - 2 * DAY }] } });
  expect(offered(since)).toEqual([]);
  expect(dropped(since)).toEqual(['milk: bought 2 days ago, so it is not due']);
});

test('D4 the cap of an upgrade is the merchant’s, and the words say which it is', () => {
  const upgrades = { lamp: [{ id: 'beam', score: 1 }] };
  const shop = {
    products: [
      { id: 'lamp', priceMinor: 5000 },
      { id: 'beam', priceMinor: 6000 },
    ],
    upgrades,
  };
  const request: Partial<DecisionRequest> = {
    placement: 'product_page',
    productId: 'lamp',
    cart: [],
    strategy: 'upgrade',
  };
  expect(offered(ask({ shop, request, config: { restraint: { upgradeCapRate: 0.2 } } }))).toEqual(['beam']);
  const capped = ask({ shop, request, config: { restraint: { upgradeCapRate: 0.195 } } });
  expect(dropped(capped)).toEqual(['beam: more than 19.5% dearer than what it would replace']);
});

test('D4 what is below the margin floor is not offered; what has no cost passes, and that is said', () => {
  const shop = { ...SHOP, products: [...SHOP.products!, { id: 'batteries', priceMinor: 1000, costMinor: 900 }] };
  expect(offered(ask({ shop }))).toContain('batteries');
  const { passed, ...decided } = ask({ shop, config: { restraint: { marginFloorRate: 0.11 } } });
  expect(dropped(decided)).toEqual(['batteries: leaves 10% over its cost, below the margin floor of 11%']);
  expect(passed).toEqual(
    ['bracket', 'bag'].map((productId) => ({
      productId,
      rule: 'margin_floor',
      why: 'its cost is not known, so the margin floor could not be held against it',
    })),
  );
});

test('D4 what is far beyond a shopper’s usual means is not offered: of a customer by what was bought, of a guest by the cart', () => {
  const purchases = { ann: [100, 80, 61].map((daysAgo) => ({ ids: 'soap', daysAgo })) };
  const shop = (bracketMinor: number): SnapshotLiteral => ({
    ...SHOP,
    products: [
      { id: 'lamp', priceMinor: 1000 },
      { id: 'soap', priceMinor: 800 },
      { id: 'bracket', priceMinor: bracketMinor },
    ],
    purchases,
  });
  const ann = { shopper: { customerId: 'ann' } };
  expect(offered(ask({ shop: shop(3000), request: ann }))).toContain('bracket');
  expect(dropped(ask({ shop: shop(3001), request: ann }))).toEqual([
    "bracket: beyond the shopper's usual means: more than £30.00, 3 times the dearest that this customer bought or chose",
  ]);
  expect(offered(ask({ shop: shop(5000) }))).toContain('bracket');
  expect(dropped(ask({ shop: shop(5001) }))).toEqual([
    "bracket: beyond the shopper's usual means: more than £50.00, 5 times the whole cart",
  ]);
  const off = { restraint: { usualMeans: { customerFactor: 0, cartFactor: 0 } } };
  expect(offered(ask({ shop: shop(90_000), request: ann, config: off }))).toContain('bracket');
});

test('D5 no more than the caps of placement, page and session, nothing twice on a page, and silence says which cap it was', () => {
  expect(offered(ask({ config: { caps: { perPlacement: 2 } } }))).toEqual(['batteries', 'bracket']);
  const page = { config: { caps: { perPage: 3 } } };
  expect(offered(ask({ ...page, request: { onPage: ['x', 'batteries'] } }))).toEqual(['bracket']);
  expect(dropped(ask({ request: { onPage: ['bag-red'] } }))).toEqual(['bag: offered on this page already']);
  expect(ask({ ...page, request: { onPage: ['x', 'y', 'z', 'z'] } }).decision.silence).toBe(
    'This page offers 3 products already, and the cap is 3.',
  );
  const session = (offers: number, minutesAgo: number) => ({
    config: { caps: { perSession: 8 } },
    memory: { session: { offers, lastAt: AT - minutesAgo * 60_000 } },
  });
  expect(offered(ask(session(7, 29)))).toEqual(['batteries']);
  expect(ask(session(8, 29)).decision.silence).toBe(
    'This shopper was shown 8 offers in this session, and the cap is 8.',
  );
  expect(offered(ask(session(8, 30)))).toHaveLength(3);
});

test('D5 one budget of attention over page, e-mail, tracking page and agent, and silence says that it is spent', () => {
  const config = { caps: { attention: { most: 30, days: 7, cost: { page: 1, email: 20, tracking: 2, agent: 5 } } } };
  const shown = [
    { day: TODAY, channel: 'page' as const, moments: 6 },
    { day: TODAY - 6, channel: 'email' as const, moments: 1 },
    { day: TODAY - 7, channel: 'email' as const, moments: 9 },
  ];
  const at = (placement: Placement) => ask({ config, memory: { shown }, request: { placement } });
  expect(offered(at('cart'))).toHaveLength(3);
  expect(offered(at('tracking_page'))).toHaveLength(3);
  expect(at('agent').decision.silence).toBe(
    'The attention budget of this shopper is spent: 26 of 30 in 7 days, and this moment costs 5.',
  );
  expect(at('shipment_email').decision.offers).toEqual([]);
});

/** Somebody of each kind. */
const somebody = (holdout: boolean): string =>
  Array.from({ length: 1000 }, (_, n) => `visit-${n}`).find((anonymousId) => {
    const { holdout: section, experiments } = ShopConfig.parse({});
    return assign({ holdout: section, experiments, shopper: { anonymousId }, at: AT })!.holdout === holdout;
  })!;

test('P1 who is held out is offered nothing, and what would have been offered is kept aside', () => {
  const request = { shopper: { anonymousId: somebody(true) } };
  const held = ask({ request });
  expect(held.decision).toMatchObject({
    offers: [],
    silence: expect.stringMatching(/^This shopper is held out/) as string,
  });
  const { decision } = ask({ request, config: { holdout: { rate: 0 } } });
  expect(held.withheld).toEqual(decision.offers);
  expect(held.arm).toMatchObject({ holdout: true, arms: {} });
  expect(decision.offers).toHaveLength(3);
  // Where nothing would have been offered there is nothing to keep, and the silence is the same as anybody's.
  const silent = ask({ request: { ...request, cart: [] } });
  expect([silent.withheld, silent.decision.silence]).toEqual([
    undefined,
    ask({ request: { cart: [] } }).decision.silence,
  ]);
  expect(ask({}).arm).toBeUndefined();
});

test('P1 an arm changes what its shoppers get, and nobody else’s', () => {
  const experiments = [
    { id: 'calm', arms: [{ id: 'as-it-is' }, { id: 'one', changes: { placements: { cart: { slots: 1 } } } }] },
  ];
  for (let n = 0; n < 40; n++) {
    const decided = ask({
      config: { experiments, holdout: { rate: 0 } },
      request: { shopper: { anonymousId: `visit-${n}` } },
    });
    expect(offered(decided)).toHaveLength(decided.arm!.arms['calm'] === 'one' ? 1 : 3);
  }
});

test('H17 D11 what was remembered as far as it was looked at gives the same decision again', () => {
  const memory = {
    bought: [
      { productId: 'batteries', at: AT - DAY },
      { productId: 'elsewhere', at: AT },
    ],
    refused: [{ productId: 'bracket', technique: 'cross_sell' as const, at: AT - DAY }],
    shown: [{ day: TODAY, channel: 'page' as const, moments: 2 }],
    session: { offers: 3, lastAt: AT },
    knownAs: 'ann',
  };
  const request = { shopper: { anonymousId: 'x' } };
  const first = ask({ memory, request });
  expect(first.seen.memory).toEqual({ ...memory, bought: memory.bought.slice(0, 1) });
  expect(ask({ memory: first.seen.memory!, request })).toEqual(first);
});

test('D3 a clock that was set back forgets no refusal, no purchase and no budget', () => {
  const later = AT + 400 * DAY;
  const memory = {
    bought: [{ productId: 'batteries', at: later }],
    refused: [{ productId: 'bracket', at: later }],
    shown: [{ day: TODAY + 400, channel: 'page' as const, moments: 3 }],
    session: { offers: 4, lastAt: later },
  };
  expect(offered(ask({ memory }))).toEqual(['bag']);
  expect(ask({ memory, config: { caps: { perSession: 4 } } }).decision.offers).toEqual([]);
  expect(ask({ memory, config: { caps: { attention: { most: 3 } } } }).decision.offers).toEqual([]);
});
