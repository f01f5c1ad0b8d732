import { expect, test } from 'vitest';
import { decide, type Decided, replayed, type TechniquePolicy } from '../../src/decide/index.ts';
import { DecisionRequest, type Offer, ShopConfig } from '../../src/domain/index.ts';
import { snapshotOf } from '../../src/domain/testing.ts';
import { type Impression, TechniqueLearner } from '../../src/learn/index.ts';
import { createRandom, sortableId } from '../../src/lib/index.ts';
import { FRESH_MODEL } from '../../src/scoring/index.ts';

/** A shop in which the weakest pair is liked best, and a better version by few who pay well. */
const shop = snapshotOf({
  products: [
    { id: 'lamp', priceMinor: 4000, costMinor: 2400 },
    { id: 'lamp-pro', priceMinor: 4900, costMinor: 2500 },
    { id: 'bulb', priceMinor: 600, costMinor: 300 },
    { id: 'shade', priceMinor: 1800, costMinor: 900 },
    { id: 'vase', priceMinor: 2500, costMinor: 2400 },
  ],
  pairs: {
    lamp: ['bulb', 'vase', 'shade'].map((id, at) => ({ id, score: 0.5 - at / 10, support: 9 - at })),
  },
  upgrades: { lamp: [{ id: 'lamp-pro', score: 0.6, differences: [{ name: 'lumen', from: '400', to: '800' }] }] },
});
const LIKED: Readonly<Record<string, number>> = { bulb: 0.1, vase: 0.04, shade: 0.12, 'lamp-pro': 0.05 };
const LOOKED_AT = [1, 0.7, 0.5];
const config = ShopConfig.parse({ placements: { product_page: { slots: 2 } }, technique: { explorationRate: 0.05 } });
const request = DecisionRequest.parse({ placement: 'product_page', productId: 'lamp' });

const idOf = (turn: number) => {
  const chance = createRandom(turn, 3);
  return `dec_${sortableId(
    turn,
    Uint8Array.from({ length: 10 }, () => chance.below(256)),
  )}`;
};
const ask = (turn: number, policy: TechniquePolicy): Decided =>
  decide({ snapshot: shop, config, policy, request, id: idOf(turn), at: turn * 1000 });

/** What a visitor does with what is shown; the margin is that of the product, or of an upgrade what it brings more. */
function visit({ decision, technique }: Decided, turn: number): { impressions: Impression[]; marginMinor: number } {
  const chance = createRandom(turn, 4);
  let marginMinor = 0;
  const impressions = decision.offers.map(({ productId }, position): Impression => {
    const accepted = chance.chance(LIKED[productId]! * LOOKED_AT[position]!);
    if (accepted) marginMinor += marginOf(productId);
    const { rows, lean } = technique!.shown[position]!;
    return { decisionId: decision.id, at: turn * 1000, position, rows, lean, accepted, declined: false };
  });
  return { impressions, marginMinor };
}

function marginOf(productId: string): number {
  const margin = (id: string): number => {
    const { priceMinor, costMinor } = shop.productAt(shop.find(id));
    return priceMinor! - costMinor!;
  };
  return margin(productId) - (productId === 'lamp-pro' ? margin('lamp') : 0);
}

/** What a list earns from each visitor in the long run. */
const worth = (offers: readonly Pick<Offer, 'productId'>[]): number =>
  offers.reduce((sum, { productId }, at) => sum + LIKED[productId]! * LOOKED_AT[at]! * marginOf(productId), 0);

/** Lives through so many visits, learning every hundred; answers what each earns in the long run. */
function live(visits: number, policyOf: (learner: TechniqueLearner) => TechniquePolicy): number[] {
  const learner = new TechniqueLearner();
  let policy = policyOf(learner);
  let fresh: Impression[] = [];
  return Array.from({ length: visits }, (_, turn) => {
    const decided = ask(turn, policy);
    fresh.push(...visit(decided, turn).impressions);
    if (turn % 100 === 99) {
      learner.take(fresh);
      fresh = [];
      policy = policyOf(learner);
    }
    return worth(decided.decision.offers);
  });
}

test('L12 what earns most is found and shown, though pairs alone speak for something else', () => {
  const best = worth([{ productId: 'shade' }, { productId: 'lamp-pro' }]);
  const learned = live(6_000, (learner) => learner.model());
  const pairs = live(100, () => FRESH_MODEL);
  const late = learned.slice(-1_000).reduce((sum, each) => sum + each, 0) / 1_000;
  expect(pairs[0]).toBeLessThan(0.5 * best);
  expect(late).toBeGreaterThan(0.9 * best);
});

/** Shows by what is known alone, and never what it does not believe in. */
const greedy = (learner: TechniqueLearner): TechniquePolicy => {
  const model = learner.model();
  return { id: model.id, ready: model.ready, tell: (rows, lean) => ({ ...model.tell(rows, lean), spread: 0 }) };
};

test('L12 over a stationary world it loses less than by chance, and less than by belief alone', () => {
  const rates = [0.08, 0.02, 0.04, 0.03, 0.15, 0.02];
  const ids = rates.map((_, at) => `extra-${at}`);
  const snapshot = snapshotOf({
    products: [{ id: 'lamp' }, ...ids.map((id) => ({ id, costMinor: 500 }))],
    pairs: { lamp: ids.map((id, at) => ({ id, score: 0.5 - at / 50, support: 10 - at })) },
  });
  /** Acceptances to be expected of so many visitors who are shown one offer each. */
  const earned = (policyOf: (learner: TechniqueLearner) => TechniquePolicy, explorationRate: number): number => {
    const by = ShopConfig.parse({ placements: { product_page: { slots: 1 } }, technique: { explorationRate } });
    const learner = new TechniqueLearner();
    let sum = 0;
    for (let batch = 0; batch < 40; batch++) {
      const policy = policyOf(learner);
      const impressions = Array.from({ length: 100 }, (_, place): Impression[] => {
        const turn = batch * 100 + place;
        const { decision, technique } = decide({ snapshot, config: by, policy, request, id: idOf(turn), at: turn });
        const rate = rates[ids.indexOf(decision.offers[0]?.productId ?? '')] ?? 0;
        sum += rate;
        const accepted = createRandom(turn, 4).chance(rate);
        const { rows, lean } = technique!.shown[0] ?? { rows: [], lean: 0 };
        const at = turn;
        return rows.length === 0
          ? []
          : [{ decisionId: decision.id, at, position: 0, rows, lean, accepted, declined: false }];
      });
      learner.take(impressions.flat());
    }
    return sum;
  };
  const drawn = earned((learner) => learner.model(), 0.03);
  expect(drawn).toBeGreaterThan(4_000 * 0.12);
  expect(drawn).toBeGreaterThan((2 * 4_000 * rates.reduce((sum, rate) => sum + rate, 0)) / rates.length);
  expect(drawn).toBeGreaterThan(1.2 * earned(greedy, 0));
});

test('L12 D11 a decision that was drawn is made again from what is kept of it', () => {
  const learner = new TechniqueLearner();
  for (let turn = 0; turn < 300; turn++) learner.take(visit(ask(turn, FRESH_MODEL), turn).impressions);
  const model = learner.model();
  const lists = new Set<string>();
  for (let turn = 1_000; turn < 1_200; turn++) {
    const decided = ask(turn, model);
    const kept: unknown = JSON.parse(JSON.stringify(decided.technique));
    expect(ask(turn, replayed(kept as typeof decided.technique & object))).toEqual(decided);
    lists.add(decided.decision.offers.map(({ productId }) => productId).join());
  }
  expect(lists.size).toBeGreaterThan(1);
});
