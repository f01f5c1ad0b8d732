import { expect, test } from 'vitest';
import { DecisionRequest, type LearnedConstraint, ShopConfig, type ShopConfigInput } from '../../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../../domain/testing.ts';
import { decide, type Decided } from '../index.ts';

const AT = 1_720_000_000_000;

/** Tubes and tyres by wheel size, a helmet in three sizes, a charger with two plugs. */
const SHOP: SnapshotLiteral = {
  products: [
    { id: 'tyre-28', categoryPath: ['Tyres'], attributes: { wheel: '28"', width: '28 mm' } },
    { id: 'tyre-26', categoryPath: ['Tyres'], attributes: { wheel: '26"', width: '50 mm' } },
    { id: 'tube-28', categoryPath: ['Tubes'], attributes: { Wheel: '28"', fits: '25-32 mm' }, groupId: 'tube' },
    { id: 'tube-26', categoryPath: ['Tubes'], attributes: { wheel: '26, 27', fits: '45-60 mm' }, groupId: 'tube' },
    { id: 'tube-20', categoryPath: ['Tubes'], attributes: { wheel: '20"', fits: '45-60 mm' } },
    { id: 'helmet-s', categoryPath: ['Helmets'], attributes: { size: 'S' }, groupId: 'helmet' },
    { id: 'helmet-m', categoryPath: ['Helmets'], attributes: { size: 'M' }, groupId: 'helmet' },
    { id: 'helmet-l', categoryPath: ['Helmets'], attributes: { size: 'L' }, groupId: 'helmet' },
    { id: 'cap-l', categoryPath: ['Helmets'], attributes: { size: 'L/XL' } },
    { id: 'charger', attributes: { plug: 'G' } },
    { id: 'bike' },
  ],
  pairs: {
    'tyre-28': [
      { id: 'tube-26', score: 0.9 },
      { id: 'tube-20', score: 0.8 },
    ],
    'tyre-26': [{ id: 'tube-26', score: 0.9 }],
    bike: [
      { id: 'helmet-m', score: 0.9 },
      { id: 'charger', score: 0.8 },
      { id: 'tube-20', score: 0.7 },
    ],
  },
  purchases: { ann: [{ ids: 'cap-l', daysAgo: 40 }] },
};
const WHEELS: ShopConfigInput = {
  compatibility: {
    rules: [
      {
        id: 'tube-in-tyre',
        between: [
          { products: { categories: [['Tubes']] }, attribute: 'wheel' },
          { products: { categories: [['Tyres']] }, attribute: 'wheel' },
        ],
        must: 'overlap',
      },
    ],
  },
};

function ask(request: object, config: ShopConfigInput = WHEELS, shop: SnapshotLiteral = SHOP): Decided {
  return decide({
    snapshot: snapshotOf(shop),
    config: ShopConfig.parse(config),
    request: DecisionRequest.parse({ placement: 'cart', strategy: 'bought_together', ...request }),
    id: `dec_${'0'.repeat(26)}`,
    at: AT,
  });
}
const cart = (...ids: string[]) => ({ cart: ids.map((productId) => ({ productId })) });
const offered = ({ decision }: Decided): string[] => decision.offers.map(({ productId }) => productId);

test('L10 another variant that fits is offered in the place of one that does not, and the merchant is told why', () => {
  const decided = ask(cart('tyre-28'));
  expect(offered(decided)).toEqual(['tube-28']);
  expect(decided.dropped).toEqual([
    {
      productId: 'tube-26',
      rule: 'incompatible',
      why: 'does not fit: wheel 26, 27, and the cart has wheel 28" (tube-in-tyre); tube-28 is offered in its place',
    },
    {
      productId: 'tube-20',
      rule: 'incompatible',
      why: 'does not fit: wheel 20", and the cart has wheel 28" (tube-in-tyre)',
    },
  ]);
  expect(decided.decision.offers[0]!.evidence).toMatchObject({ withProductId: 'tyre-28', together: 10 });
});

test('L10 of a cart that holds two wheels a tube must suit one, and what is looked at comes before the cart', () => {
  expect(offered(ask(cart('tyre-28', 'tyre-26')))).toEqual(['tube-26']);
  expect(offered(ask({ placement: 'product_page', productId: 'tyre-28', ...cart('tyre-26') }))).toEqual(['tube-28']);
});

test('L10 a helmet is offered in the size that the customer bought before, and of nobody else', () => {
  const config: ShopConfigInput = {
    compatibility: {
      rules: [
        {
          id: 'head',
          between: [
            { products: { categories: [['Helmets']] }, attribute: 'size' },
            { products: { categories: [['Helmets']] }, attribute: 'size' },
          ],
          must: 'overlap',
        },
      ],
    },
  };
  const shopper = { customerId: 'ann' };
  expect(offered(ask({ ...cart('bike'), shopper }, config))[0]).toBe('helmet-l');
  expect(offered(ask({ ...cart('bike'), shopper: { ...shopper, claimed: true } }, config))[0]).toBe('helmet-m');
  expect(offered(ask({ ...cart('bike', 'helmet-s'), shopper }, config))).not.toContain('helmet-l');
  expect(ask({ ...cart('bike'), shopper }, config).dropped[0]!.why).toContain('the customer bought size L/XL (head)');
  const forgetful = structuredClone(config);
  forgetful.compatibility!.rules![0]!.owned = false;
  expect(offered(ask({ ...cart('bike'), shopper }, forgetful))[0]).toBe('helmet-m');
});

test('L10 a plug is offered where it goes, and anywhere of which nothing is said', () => {
  const config: ShopConfigInput = {
    compatibility: {
      countries: [
        {
          id: 'plugs',
          products: { products: ['charger'] },
          attribute: 'Plug',
          countries: { GB: ['G'], DE: ['C', 'F'] },
        },
      ],
    },
  };
  expect(offered(ask({ ...cart('bike'), country: 'GB' }, config))).toContain('charger');
  expect(offered(ask({ ...cart('bike'), country: 'US' }, config))).toContain('charger');
  expect(offered(ask(cart('bike'), config))).toContain('charger');
  const german = ask({ ...cart('bike'), country: 'DE' }, config);
  expect(offered(german)).not.toContain('charger');
  expect(german.dropped).toEqual([
    { productId: 'charger', rule: 'incompatible', why: 'does not fit: plug G, and in DE it must be C or F (plugs)' },
  ]);
});

test('L10 a table says what goes with what, and what it does not name passes', () => {
  const config: ShopConfigInput = {
    compatibility: {
      rules: [
        {
          id: 'table',
          between: [
            { products: { categories: [['Tyres']] }, attribute: 'width' },
            { products: { categories: [['Tubes']] }, attribute: 'wheel' },
          ],
          must: 'one_of',
          map: { '28 mm': ['20"'] },
        },
      ],
    },
  };
  expect(offered(ask(cart('tyre-28'), config))).toEqual(['tube-20']);
  expect(offered(ask(cart('tyre-26'), config))).toEqual(['tube-26']);
});

test('L10 what does not tell its attribute passes unless the rule says otherwise', () => {
  const shop: SnapshotLiteral = {
    ...SHOP,
    products: SHOP.products!.map((product) =>
      product.id.startsWith('tube') ? { ...product, attributes: {} } : product,
    ),
  };
  expect(offered(ask(cart('tyre-28'), WHEELS, shop))).toEqual(['tube-26', 'tube-20']);
  const strict = structuredClone(WHEELS);
  strict.compatibility!.rules![0]!.unknown = 'bars';
  expect(offered(ask(cart('tyre-28'), strict, shop))).toEqual([]);
});

const LEARNED: LearnedConstraint = {
  id: 'fit_0123456789ab',
  between: [
    { categoryPath: ['Tubes'], attribute: 'wheel' },
    { categoryPath: ['Tyres'], attribute: 'wheel' },
  ],
  must: 'overlap',
  orders: 60,
  expected: 20,
  seen: 0,
  never: [],
};

test('L10 what orders taught is heeded without a word of configuration, and can be switched off, one or all', () => {
  const shop = { ...SHOP, compatibility: [LEARNED] };
  expect(offered(ask(cart('tyre-28'), {}, shop))).toEqual(['tube-28']);
  expect(offered(ask(cart('tyre-28'), { compatibility: { learned: { use: false } } }, shop))).toEqual([
    'tube-26',
    'tube-20',
  ]);
  const except = { compatibility: { learned: { except: [LEARNED.id] } } };
  expect(offered(ask(cart('tyre-28'), except, shop))).toEqual(['tube-26', 'tube-20']);
  expect(offered(ask(cart('tyre-28'), {}, SHOP))).toEqual(['tube-26', 'tube-20']);
});

test('L10 what orders taught chooses a variant by what a customer bought before, and never leaves out a sale for it', () => {
  const shop: SnapshotLiteral = {
    ...SHOP,
    compatibility: [LEARNED],
    pairs: {
      bike: [
        { id: 'tube-26', score: 0.9 },
        { id: 'tube-20', score: 0.8 },
      ],
    },
    purchases: { ann: [{ ids: 'tyre-28', daysAgo: 9 }] },
  };
  const decided = ask({ ...cart('bike'), shopper: { customerId: 'ann' } }, {}, shop);
  expect(offered(decided)).toEqual(['tube-28', 'tube-20']);
  expect(decided.dropped).toEqual([]);
});
