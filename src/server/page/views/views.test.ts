import { describe, expect, test } from 'vitest';
import type { ComparisonRow, Offer, Relation } from '../../../domain/index.ts';
import { openedOf, pageOf, productOf } from '../testing.ts';
import { putIntoCart } from './actions.ts';
import { betterVersions } from './better-versions.ts';
import { boughtTogether, meter } from './bought-together.ts';
import { cartPart } from './cart.ts';
import { documentOf } from './document.ts';
import { notice } from './notice.ts';
import { shopLine } from './shop-line.ts';
import { viewedNext } from './viewed-next.ts';

const HOSTILE = '<img src=x onerror=alert(1)>"\'';
/** What people read: without tags, and with single spaces. */
const read = (html: { text: string } | undefined) =>
  (html?.text ?? '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,.;:])/g, '$1')
    .trim();

/** The markup itself, each run of white space as one space. */
const written = ({ text }: { text: string }) =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/ (\/?>)/g, (_, end) => (end === '>' ? '>' : ' />'));

const battery: Relation = {
  productId: 'AA',
  title: 'Batteries',
  priceMinor: 395,
  currency: 'EUR',
  strategy: 'bought_together',
  reason: '',
  evidence: {
    kind: 'bought_together',
    withProductId: 'LAMP',
    together: 312,
    of: 1810,
    shareRate: 312 / 1810,
    lift: 12,
    supporters: 1,
  },
  confidence: 0.9,
};

const upgrade = (id: string, rows: ComparisonRow[]): Relation => ({
  ...battery,
  productId: id,
  title: `Lamp ${id}`,
  priceMinor: 2400,
  strategy: 'upgrade',
  evidence: {
    kind: 'upgrade',
    fromProductId: 'LAMP',
    fromPriceMinor: 2000,
    extraMinor: 400,
    extraRate: 0.2,
    differences: [],
  },
  comparison: {
    withProductId: 'LAMP',
    title: 'Lamp',
    priceMinor: 2000,
    currency: 'EUR',
    extraMinor: 400,
    rows,
  },
  confidence: 0.7,
});

describe('looked at next', () => {
  const looked: Offer = {
    productId: 'HELMET',
    title: HOSTILE,
    priceMinor: 2000,
    currency: 'EUR',
    strategy: 'viewed_next',
    reason: 'Also looked at in 31 of the latest 200 visits to Lamp.',
    claims: [{ kind: 'rating', text: 'Rated 4.6 of 5.', evidence: { average: 4.6, count: 212 } }],
    evidence: { kind: 'viewed_next', afterProductId: 'LAMP', sessions: 31, of: 200, lift: 4 },
    confidence: 0.7,
  };

  test('L3 says in how many visits, and leads on to the product with what was opened so far', () => {
    const page = pageOf({ state: { words: '', cart: [], productId: 'LAMP', viewed: ['TENT', 'LAMP', 'BAG'] } });
    const shown = viewedNext(page, { ...openedOf(productOf()), next: [looked] });
    expect(read(shown)).toContain('€20.00. Also looked at in 31 of the latest 200 visits to Lamp. Rated 4.6 of 5.');
    expect(shown?.text).toContain('href="/?product=HELMET&amp;viewed=TENT,BAG,LAMP#product"');
    expect(shown?.text).not.toContain('<img');
  });

  test('is not there where nobody told of visits', () => {
    expect(viewedNext(pageOf(), openedOf(productOf()))).toBeUndefined();
  });
});

describe('bought together', () => {
  test('L1 says how often, of how many, how much likelier and how sure', () => {
    const page = pageOf();
    expect(read(boughtTogether(page, openedOf(productOf(), { boughtTogether: [battery] })))).toBe(
      'Bought together B Batteries 312 of 1,810 orders (17%), 12 times as often as in all orders 90% very sure €3.95 Put into cart',
    );
  });

  test('D3 what cannot be offered now says why, and has no button', () => {
    const barred = { ...battery, withheld: 'out of stock' };
    const text = boughtTogether(pageOf(), openedOf(productOf(), { boughtTogether: [barred] })).text;
    expect(text).toContain('<p class="withheld">Not offered now: out of stock.</p>');
    expect(text).not.toContain('<button');
  });

  test('says why there is nothing', () => {
    const opened = openedOf(productOf());
    expect(read(boughtTogether(pageOf(), opened))).toBe(
      'Bought together It was in 1,810 orders, but with nothing else often enough to rule out chance.',
    );
    const unsold = { ...opened, relations: { ...opened.relations!, orders: 0 } };
    expect(read(boughtTogether(pageOf(), unsold))).toBe(
      'Bought together Nobody has bought it yet, so there is nothing to tell from.',
    );
  });

  test('a confidence is a bar and words', () => {
    expect(written(meter(0.873))).toBe(
      '<p class="sure"> <meter min="0" max="1" value="0.87" aria-label="Confidence">87%</meter> very sure </p>',
    );
  });
});

describe('better versions', () => {
  test('D8 stand beside the chosen one with price and differences', () => {
    const lamp = productOf({ attributes: { brightness: '15 lux', weight: '92 g' } });
    const opened = openedOf(lamp, {
      upgrades: [
        upgrade('A', [{ name: 'brightness', chosen: '15 lux', offered: '25 lux', better: true }]),
        upgrade('B', [
          { name: 'weight', chosen: '92 g', offered: '80 g', better: true },
          { name: 'colour', chosen: 'red', offered: 'blue', better: false },
        ]),
      ],
    });
    const facts = new Map([['A', productOf({ id: 'A', attributes: { weight: '92 g' } })]]);
    const text = betterVersions(pageOf(), { ...opened, facts }).text;
    const rows = text
      .split('<tr>')
      .slice(1)
      .map((row) => read({ text: row.replaceAll('</td>', ' |').replaceAll('</th>', ' |') }));
    expect(rows).toEqual([
      '| L Lamp, the chosen one | L Lamp | LB Lamp B |',
      'Price | €20.00 | €24.00 €4.00 more (20%) | €24.00 €4.00 more (20%) |',
      'brightness | 15 lux | 25 lux | – |',
      'weight | 92 g | 92 g | 80 g |',
      'colour | red | – | blue |',
      'How sure | | 70% sure | 70% sure |',
      '| | Put into cart | Put into cart |',
    ]);
  });

  test('none is an answer', () => {
    expect(read(betterVersions(pageOf(), openedOf(productOf())))).toBe(
      'Better versions None that costs at most 25% more and is better in something that can be named.',
    );
  });
});

describe('the cart', () => {
  const lines = [
    { productId: 'LAMP', quantity: 2, product: productOf() },
    { productId: 'GONE', quantity: 1 },
  ];
  const state = { words: '', cart: ['LAMP', 'LAMP', 'GONE'] };

  test('D11 has lines, a total, and why it lacks nothing', () => {
    const cart = {
      lines,
      totals: new Map([['EUR', 4000]]),
      lacks: { for: [], placement: 'cart', offers: [], silence: 'Run `cartwright learn`.' },
    } as const;
    expect(read(cartPart(pageOf({ state, cart })))).toBe(
      'Cart Empty it L Lamp 2 × €20.00 Remove G GONE The shop has no such product. Remove Total, 3 pieces €40.00 What this cart still lacks Nothing worth offering. Run cartwright learn.',
    );
  });

  test('amounts of two currencies are not added', () => {
    const cart = {
      lines,
      totals: new Map([
        ['EUR', 4000],
        ['JPY', 500],
      ]),
    };
    expect(read(cartPart(pageOf({ state, cart })))).toContain('Total, 3 pieces €40.00 and JP¥500');
  });

  test('to put a product in adds a piece, and what is in says so', () => {
    const page = pageOf({ state: { words: 'a', cart: ['X'] } });
    const text = '&lt;img src=x onerror=alert(1)&gt;&quot;&#39;';
    expect(written(putIntoCart(page, { productId: HOSTILE, title: HOSTILE }))).toBe(
      '<form class="put" action="/#cart" method="get">' +
        ' <input type="hidden" name="q" value="a" />' +
        `<input type="hidden" name="cart" value="X,${text}" />` +
        `<button class="button" type="submit" aria-label="Put into cart: ${text}" data-key="put ${text}">` +
        ` Put into cart </button> </form>`,
    );
    expect(putIntoCart(page, { productId: 'X', title: 'X' }).text).toBe('<span class="in-cart">In the cart</span>');
  });
});

describe('the shop in one line', () => {
  const learnedAt = new Date('2026-01-30T22:00:00Z');
  const learnedFrom = {
    orders: 90,
    lines: 200,
    customers: 30,
    products: 40,
    firstOrderAt: Date.UTC(2025, 0, 1) / 1000,
    lastOrderAt: Date.UTC(2026, 0, 30) / 1000,
  };
  const learned = { id: 'snp_000000000000000000000000', learnedAt, readAt: learnedAt, seconds: 1, learnedFrom };
  const { stats } = pageOf();
  const byCurrency = [{ currency: 'EUR', orders: 1810, goodsMinor: 1, returnedMinor: 0, feesMinor: 0, aovMinor: 4820 }];
  const history = {
    ...stats.history,
    orders: 1810,
    customers: 1,
    products: 40,
    byCurrency,
    lastOrderAt: new Date('2026-01-30T01:00:00Z'),
  };

  test('P2 says how much there is and how fresh', () => {
    expect(read(shopLine(pageOf({ stats: { ...stats, history, learned } })))).toBe(
      '1,810 orders · 1 customer · 40 products · €48.20 an order Learned 2 hours ago, from orders of 1 January 2025 to 30 January 2026',
    );
  });

  test('says when newer orders wait, and when nothing was learned', () => {
    const later = { ...history, lastOrderAt: new Date('2026-01-31T01:00:00Z') };
    expect(read(shopLine(pageOf({ stats: { ...stats, history: later, learned } })))).toMatch(
      /; newer orders wait for npx cartwright learn$/,
    );
    expect(read(shopLine(pageOf()))).toBe('0 orders · 0 customers · 0 products Nothing learned yet');
  });

  test('a demo shop, an empty one and one that has not been learned from say so, with what to type', () => {
    expect(read(notice(pageOf({ stats: { ...stats, demo: true } })))).toBe(
      'This is a demo shop: its products, shoppers and orders are invented. To see your own, type npx cartwright import orders FILE and then npx cartwright learn.',
    );
    expect(read(notice(pageOf({ home: "/my shop's" })))).toBe(
      'There are no orders to learn from yet. Load your history with npx cartwright import orders FILE --home &#39;/my shop&#39;\\&#39;&#39;s&#39;, then type npx cartwright learn --home &#39;/my shop&#39;\\&#39;&#39;s&#39;.',
    );
    expect(read(notice(pageOf({ stats: { ...stats, history } })))).toBe(
      'Nothing has been learned from your orders yet. Type npx cartwright learn.',
    );
    expect(notice(pageOf({ stats: { ...stats, history, learned } }))).toBeUndefined();
  });
});

test('T11 whatever a product says of itself, the page has no more tags than for a tame one', () => {
  const tags = (text: string) => {
    const product = productOf({
      id: text,
      title: text,
      titles: { th: text },
      categoryPath: [text],
      attributes: { [text]: text },
      url: `https://shop.example/${text}`,
      imageUrl: `https://shop.example/${text}`,
    });
    const strange = upgrade(text, [{ name: text, chosen: text, offered: text, better: true }]);
    const opened = openedOf(product, {
      boughtTogether: [{ ...battery, productId: text, title: text, withheld: text }],
      upgrades: [{ ...strange, title: text }],
      similar: [
        { ...battery, productId: text, title: text, evidence: { kind: 'similar', toProductId: text, similarity: 0.5 } },
      ],
    });
    const page = pageOf({
      state: { words: text, cart: [text], productId: text, lang: 'th' },
      home: text,
      found: { hits: [{ product, orders: 1 }], more: true },
      opened: { ...opened, facts: new Map([[text, product]]) },
      cart: { lines: [{ productId: text, quantity: 1, product }], totals: new Map() },
    });
    return (
      documentOf(page)
        .text.match(/<[a-z/!][^>]*>/g)
        ?.map((tag) => tag.replaceAll(/="[^"]*"/g, '')) ?? []
    );
  };
  expect(tags(HOSTILE)).toEqual(tags('tame'));
  expect(tags('tame').length).toBeGreaterThan(100);
});
