import { expect, test } from 'vitest';
import { decide } from '../../src/decide/index.ts';
import { Decision, DecisionRequest, Product, type ProductInput } from '../../src/domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../../src/domain/testing.ts';
import cases from './decisions.json' with { type: 'json' };

/** One decision as data: a shop, what it has sent since, a request, and what must come of it. */
interface DecisionCase {
  name: string;
  shop: SnapshotLiteral;
  live?: ProductInput[];
  request: unknown;
  /** Products offered, each as `strategy product`. */
  offers: string[];
  /** Products left out, each as `rule product`. */
  dropped?: string[];
  silence?: string;
}

test.for(cases as unknown as DecisionCase[])('$name', ({ shop, live = [], request, offers, dropped = [], silence }) => {
  const newer = new Map(live.map((product) => [product.id, Product.parse(product)]));
  const decided = decide({
    snapshot: snapshotOf(shop),
    live: (id) => newer.get(id),
    request: DecisionRequest.parse(request),
    id: 'dec_00000000000000000000000000',
    at: 1_720_000_000_000,
  });
  const decision = Decision.parse(decided.decision);
  expect({
    offers: decision.offers.map(({ strategy, productId }) => `${strategy} ${productId}`),
    dropped: decided.dropped.map(({ rule, productId }) => `${rule} ${productId}`),
    silence: decision.silence,
  }).toEqual({ offers, dropped, silence });
});
