import { expect, test } from 'vitest';
import { decide, rankProducts } from '../../src/decide/index.ts';
import {
  type Decision,
  DecisionRequest,
  encodeSnapshot,
  type History,
  openSnapshot,
  type Snapshot,
} from '../../src/domain/index.ts';
import { learn } from '../../src/learn/index.ts';
import { historyOf, NOW } from '../../src/learn/testing.ts';
import { withLearningThread } from '../../src/operations/testing.ts';

/** Two hundred customers who need what belongs together, and one who comes back for tea. */
const history: History = historyOf([
  ...Array.from({ length: 400 }, (_, o) => ({
    ids: ['lamp bulb', 'lamp bulb cable', 'tent peg', 'tent peg rope', 'mug', 'mug tea'][o % 6]!,
    daysAgo: 500 - o,
    customer: o % 200,
  })),
  ...Array.from({ length: 8 }, (_, o) => ({ ids: 'tea honey', daysAgo: 80 - 10 * o, customer: 200 })),
]);

const learned = (): Snapshot => openSnapshot(encodeSnapshot(learn(history, { seed: 1 })));

/** Thirteen days after the last order of tea. */
const AT = (NOW + 3 * 86_400) * 1000;

function ask(snapshot: Snapshot, request: Partial<DecisionRequest>, at = AT): Decision {
  const whole = DecisionRequest.parse({ placement: 'cart', strategy: 'blend', ...request });
  return decide({ snapshot, request: whole, id: `dec_${'0'.repeat(26)}`, at }).decision;
}

const cart = (...ids: string[]): DecisionRequest['cart'] => ids.map((productId) => ({ productId, quantity: 1 }));

test('L2 a decision offers what evaluation ranks, in its order, and says why', () => {
  const snapshot = learned();
  const { offers } = ask(snapshot, { cart: cart('lamp', 'cable') });
  expect(offers[0]).toMatchObject({
    productId: 'bulb',
    strategy: 'blend',
    evidence: { kind: 'bought_together', withProductId: 'lamp', supporters: 2 },
  });
  const ranked = rankProducts(snapshot, { productIds: ['lamp', 'cable'], scorer: 'blend', limit: 20 });
  expect(ranked.filter((id) => offers.some(({ productId }) => productId === id))).toEqual(
    offers.map(({ productId }) => productId),
  );
});

test('L2 what merely sells is not offered to a cart that it has nothing to do with', () => {
  const { offers } = ask(learned(), { cart: cart('tent'), slots: 20 });
  expect(offers.map(({ productId }) => productId)).toEqual(expect.arrayContaining(['peg', 'rope']));
  expect(offers.map(({ productId }) => productId)).not.toContain('mug');
});

test('L2 D7 what a customer is due to buy again completes the cart, and the reason is that customer’s own', () => {
  const snapshot = learned();
  const known = ask(snapshot, { cart: cart('lamp'), shopper: { customerId: 'c200' }, slots: 20 });
  expect(known.offers.find(({ productId }) => productId === 'tea')).toMatchObject({
    strategy: 'blend',
    evidence: { kind: 'buy_again', times: 8, everyDays: 10 },
  });
  const soon = ask(snapshot, { cart: cart('lamp'), shopper: { customerId: 'c200' }, slots: 20 }, NOW * 1000);
  expect(soon.offers.map(({ productId }) => productId)).not.toContain('tea');
  for (const shopper of [undefined, { customerId: 'c200', claimed: true as const }]) {
    const guest = ask(snapshot, { cart: cart('lamp'), slots: 20, ...(shopper && { shopper }) });
    expect(guest.offers.map(({ productId }) => productId)).not.toContain('tea');
  }
});

test('H17 L2 a second thread changes nothing of what is learned', async () => {
  const alone = encodeSnapshot(learn(history, { seed: 1 }));
  const helped = await withLearningThread((startThread) => encodeSnapshot(learn(history, { seed: 1, startThread })));
  expect(Buffer.compare(alone, helped)).toBe(0);
});
