import type { Decision, Offer, WidgetWords } from '../domain/index.ts';
import type { Make } from './make.ts';
import type { View } from './view.ts';

/** An element as a test looks at it. */
export interface Twig {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (Twig | string)[];
}

/** Makes elements as plain values. */
export const twig: Make<Twig> = (tag, attributes, ...children) => ({
  tag,
  attributes,
  children: children.flat(9 as 0).filter((child) => child !== undefined && child !== false) as (Twig | string)[],
});

/** An element and all in it. */
export function twigsOf(root: Twig): readonly Twig[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : twigsOf(child)))];
}

/** The words that forms use, as short as they can be told apart. */
const SAID: Partial<WidgetWords> = {
  heading_together: 'Goes together',
  addLines: 'Add {number} for {amount}',
  addBump: 'Add {title}',
  youSave: 'You save {amount}',
  withCart: 'With your cart',
  insteadOf: 'instead of {amount}',
  priceAbout: 'about {amount}',
  extra: '{amount} more',
};

const WORDS = new Proxy<Partial<WidgetWords>>(SAID, {
  get: (said: Partial<Record<string | symbol, string>>, name) => said[name] ?? String(name),
}) as WidgetWords;

/** An offer of a product that costs 10.00 €, in so far as nothing else is said of it. */
export function offer(productId: string, more: Partial<Offer> = {}): Offer {
  return {
    productId,
    title: `The ${productId}`,
    priceMinor: 1000,
    currency: 'EUR',
    strategy: 'bought_together',
    reason: `Bought together in 12 of 40 orders.`,
    evidence: {
      kind: 'bought_together',
      withProductId: 'lamp',
      together: 12,
      of: 40,
      shareRate: 0.3,
      lift: 4,
      supporters: 1,
    },
    confidence: 0.9,
    ...more,
  };
}

/** A view of offers on the page of a lamp that costs 40.00 €. */
export function viewOf(
  offers: readonly Offer[],
  { decision, ...more }: Partial<Omit<View, 'decision'>> & { decision?: Partial<Decision> } = {},
): View {
  return {
    words: WORDS,
    locale: 'en',
    product: { productId: 'lamp', title: 'The lamp', priceMinor: 4000, currency: 'EUR' },
    cart: '/cart',
    ...more,
    decision: {
      id: `dec_${'0'.repeat(26)}`,
      at: '2026-01-01T00:00:00.000Z',
      placement: 'product_page',
      for: ['lamp'],
      offers: [...offers],
      ...decision,
    },
  };
}
