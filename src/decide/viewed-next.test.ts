import { expect, test } from 'vitest';
import { Decision, DecisionRequest, type NextView, type Snapshot } from '../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../domain/testing.ts';
import { learnedSessions } from '../scoring/testing.ts';
import { decide, type Decided, type Foretell } from './index.ts';

const IDS = ['bag', 'bike', 'helmet', 'hose', 'lamp', 'tent'];

/** A shop in which whoever looks at the bike looks at the helmet, and whoever looks at the tent at the lamp. */
function shopOf(literal: SnapshotLiteral = {}): Snapshot {
  const snapshot = snapshotOf({ products: IDS.map((id) => ({ id })), ...literal });
  const session = (text: string) => text.split(' ').map((id) => snapshot.find(id));
  const browsed = ['bike helmet', 'tent lamp', 'bike helmet bag', 'hose bag', 'tent lamp hose'];
  const sessions = learnedSessions(Array.from({ length: 100 }, (_, s) => session(browsed[s % browsed.length]!)));
  return { ...snapshot, sessions };
}

const shop = shopOf();
function ask(request: Partial<DecisionRequest>, from: Snapshot = shop, foretell?: Foretell): Decided {
  const whole = DecisionRequest.parse({ placement: 'category_page', ...request });
  return decide({ snapshot: from, foretell, request: whole, id: 'dec_00000000000000000000000000', at: 0 });
}
const offered = ({ decision }: Decided): string[] => decision.offers.map(({ productId }) => productId);

test('L3 D7 what visitors like this one look at next is offered to a cart that is empty, with sessions that can be counted', () => {
  const { decision, ...rest } = ask({ viewed: ['bike'] });
  expect(Decision.parse(decision).offers).toMatchObject([
    {
      productId: 'helmet',
      strategy: 'viewed_next',
      reason: 'Also looked at in 40 of the latest 40 visits to bike.',
      evidence: { kind: 'viewed_next', afterProductId: 'bike', sessions: 40, of: 40, lift: 2.5 },
      confidence: 0.7273,
    },
  ]);
  expect(rest).toEqual({ dropped: [], seen: {} });
});

test('L3 on its own page a product is the visitor’s last click, and the session before it counts as well', () => {
  expect(offered(ask({ placement: 'product_page', productId: 'bike' }))).toEqual(['helmet']);
  expect(offered(ask({ placement: 'product_page', productId: 'tent', viewed: ['bike', 'tent'] }))).toEqual(
    offered(ask({ placement: 'product_page', productId: 'tent', viewed: ['bike'] })),
  );
  expect(offered(ask({ placement: 'product_page', productId: 'tent', viewed: ['bike'] }))[0]).toBe('lamp');
  expect(offered(ask({ placement: 'search', productId: 'bike' }))).toEqual([]);
});

test('D3 what the visitor has seen in this session, or has in the cart, is not what comes next', () => {
  const seen = ask({ viewed: ['helmet', 'bike'] });
  expect(offered(seen)).toEqual([]);
  expect(seen.dropped).toContainEqual({
    productId: 'helmet',
    rule: 'already_viewed',
    why: 'looked at in this session already',
  });
  const inCart = ask({ viewed: ['bike'], cart: [{ productId: 'helmet', quantity: 1 }] });
  expect(offered(inCart)).toEqual([]);
});

test('D2 a slot of four is kept for it on a product page, it fills what others leave open, and trends wait', () => {
  const goes = (ids: readonly string[]) => ids.map((id, place) => ({ id, score: 0.5 - place / 10 }));
  const rich = shopOf({ pairs: { bike: goes(['bag', 'hose', 'lamp', 'tent']) }, trending: [{ id: 'tent' }] });
  expect(offered(ask({ placement: 'product_page', productId: 'bike' }, rich))).toEqual([
    'bag',
    'hose',
    'lamp',
    'helmet',
  ]);
  expect(offered(ask({ placement: 'product_page', productId: 'bike', slots: 2 }, rich))).toEqual(['bag', 'hose']);
  expect(offered(ask({ viewed: ['bike'] }, rich))).toEqual(['helmet']);
});

test('D1 where nothing is known of what comes next, that is said', () => {
  const silence = (request: Partial<DecisionRequest>, from = shop) =>
    ask({ strategy: 'viewed_next', ...request }, from).decision.silence;
  expect([
    silence({}),
    silence({ viewed: ['nowhere'] }),
    silence({ viewed: ['bike'] }, snapshotOf({ products: [{ id: 'bike' }] })),
  ]).toEqual([
    'The request names nothing known that the visitor has looked at.',
    'The request names nothing known that the visitor has looked at.',
    'Visitors who looked at it look at nothing else often enough to be worth offering.',
  ]);
});

test('D11 H17 with what newer sessions told, as far as it was asked, a decision can be replayed', () => {
  const view = (id: string): NextView => ({
    place: shop.find(id),
    score: 1,
    after: shop.find('bike'),
    sessions: 9,
    of: 10,
    lift: 3,
  });
  const told = ['bike', 'hose', 'tent', 'bag'].map(view);
  const request = { placement: 'product_page', productId: 'bike', slots: 2 } as const;
  const decided = ask(request, shop, () => told);
  expect(offered(decided)).toEqual(['hose', 'tent']);
  expect(decided.seen.foretold).toEqual(told.slice(0, 3));
  expect(ask(request, shop, () => decided.seen.foretold ?? [])).toEqual(decided);
});
