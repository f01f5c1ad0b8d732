import { expect, test } from 'vitest';
import type { Offer } from '../../../domain/index.ts';
import type { ExplainedDecision } from '../../../operations/index.ts';
import { decisionDocument } from './decision.ts';

const OFFER: Offer = {
  productId: 'shade',
  title: 'Shade <script>alert(1)</script>',
  priceMinor: 1_000,
  currency: 'EUR',
  strategy: 'bundle',
  reason: 'Recommended by the shop.',
  evidence: { kind: 'manual', chosenBy: 'evening' },
  confidence: 1,
};
const SET = { offerId: 'evening', kind: 'bundle_price' as const, currency: 'EUR', beforeMinor: 5_000, savedMinor: 500 };
const decided = (offers: Offer[], more: Partial<ExplainedDecision> = {}): ExplainedDecision => ({
  id: `dec_${'0'.repeat(26)}`,
  at: '2026-03-01T12:00:00.000Z',
  request: { placement: 'cart', cart: [] },
  offers,
  dropped: [],
  seen: {},
  tookMs: 1,
  replayed: true,
  ...more,
});
const textOf = (decision: ExplainedDecision) => decisionDocument(decision).text.replaceAll(/\s+/g, ' ');

test('D11 D6 what a set costs is never said to be the price of the one product that is offered', () => {
  const deal = { ...SET, products: ['lamp', 'shade'], priceMinor: 4_500 };
  const text = textOf(decided([{ ...OFFER, deal }]));
  expect(text).toContain('<p class="price"> €10.00 </p>');
  expect(text).toContain('€45.00 for one each of lamp, shade with the offer evening');
});

test('D11 T11 the page of a decision says what was told of the cart and what was withheld, and runs nothing of a title', () => {
  const rewards = [{ offerId: 'free', kind: 'free_shipping_threshold' as const, currency: 'EUR', text: '€5 to go' }];
  const told = { ...rewards[0]!, fromMinor: 5_000, goodsMinor: 4_500, missingMinor: 500 };
  const text = textOf(decided([], { silence: 'Held out.', withheld: [OFFER], rewards: [told] }));
  for (const said of ['Nothing. Held out.', 'Without being held out', '€5 to go', 'Shade &lt;script&gt;'])
    expect(text).toContain(said);
  expect(text).not.toContain('<script>');
});
