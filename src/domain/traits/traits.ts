/**
 * What a trait is. `number`: an amount in its unit. `days`: whole or part days from an instant until now. `share`: 0-1 of something
 * that the condition names. `choice`: one of some words.
 */
export type TraitType = 'number' | 'days' | 'share' | 'choice';

/** One thing that can be known of a shopper. */
export interface Trait {
  readonly type: TraitType;
  /** What its numbers count, in words. */
  readonly unit?: string;
  /** `orders`: reckoned from what the shopper bought. `given`: the shop told it. `both`: given, or else from orders or the request. */
  readonly source: 'orders' | 'given' | 'both';
  /** Off until switched on, and then known only of shoppers who agreed. */
  readonly sensitive: boolean;
  /** Whether a price may differ by it. */
  readonly mayMovePrice: boolean;
  /** Its words, where there are no others. */
  readonly choices?: readonly string[];
  /** What it says, in words for merchants. */
  readonly means: string;
}

const computed = { source: 'orders', sensitive: false, mayMovePrice: true } as const;
const told = { source: 'given', sensitive: false, mayMovePrice: true } as const;
const sensitive = { source: 'given', sensitive: true, mayMovePrice: false } as const;

/** Everything that a condition may ask of a shopper. */
export const TRAITS = {
  orders: { ...computed, type: 'number', unit: 'orders', means: 'Orders of which something was kept.' },
  daysSinceOrder: { ...computed, type: 'days', unit: 'days', means: 'Days since the latest order.' },
  daysSinceFirstOrder: { ...computed, type: 'days', unit: 'days', means: 'Days since the first order.' },
  spentMinor: { ...computed, type: 'number', unit: 'minor units', means: 'What was paid for products that were kept.' },
  basketMinor: { ...computed, type: 'number', unit: 'minor units', means: 'What an order is worth on average.' },
  everyDays: { ...computed, type: 'number', unit: 'days', means: 'Days from one order to the next on average.' },
  buyer: {
    ...computed,
    type: 'choice',
    choices: ['new', 'returning'],
    means: 'Whether there was an order before; guests are new.',
  },
  affinity: {
    ...computed,
    type: 'share',
    unit: 'of lines',
    means: 'Share of the lines bought that lie in a category.',
  },
  priceSensitivity: {
    ...computed,
    type: 'number',
    unit: '0 to 1',
    means: 'How cheap the choices were within their categories: 1 is always the cheapest, 0 always the dearest.',
  },
  discountRate: {
    ...computed,
    type: 'number',
    unit: '0 to 1',
    means: 'Share of orders from which something was taken off.',
  },
  returnRate: { ...computed, type: 'number', unit: '0 to 1', means: 'Share of the pieces bought that came back.' },
  country: { ...told, source: 'both', type: 'choice', means: 'Where the shopper is, as the shop writes it.' },
  language: {
    ...told,
    source: 'both',
    type: 'choice',
    mayMovePrice: false,
    means: 'The language in which the shopper reads the shop, such as tr.',
  },
  ageBand: {
    ...sensitive,
    type: 'choice',
    choices: ['18-24', '25-34', '35-44', '45-54', '55-64', '65-plus'],
    means: 'Age. There is no band for children: they are never told apart.',
  },
  gender: { ...sensitive, type: 'choice', choices: ['female', 'male', 'other'], means: 'Gender.' },
  homeLanguage: { ...sensitive, type: 'choice', means: 'The language that is spoken at home, such as fy.' },
  culture: { ...sensitive, type: 'choice', means: 'The culture that the shopper named, in the shop’s words.' },
  incomeBand: { ...sensitive, type: 'choice', choices: ['lower', 'middle', 'upper'], means: 'Income.' },
  rating: { ...told, type: 'number', unit: 'stars, 1 to 5', means: 'What the shopper gives products on average.' },
  feedback: {
    ...told,
    type: 'choice',
    choices: ['positive', 'neutral', 'negative'],
    means: 'What the shopper last said of the shop.',
  },
  netPromoter: { ...told, type: 'number', unit: '0 to 10', means: 'How likely the shopper is to recommend the shop.' },
} as const satisfies Record<string, Trait>;

/** The name of a trait. */
export type TraitId = keyof typeof TRAITS;

type OfType<Type extends TraitType> = {
  [Id in TraitId]: (typeof TRAITS)[Id]['type'] extends Type ? Id : never;
}[TraitId];

/** Traits that are numbers, those that count days among them. */
export type NumberTrait = OfType<'number' | 'days'>;
/** Traits that are one of some words. */
export type ChoiceTrait = OfType<'choice'>;

/** The names of all traits, in the order of the documents. */
export const TRAIT_IDS = Object.keys(TRAITS) as TraitId[];

const ofType = (...types: TraitType[]) => TRAIT_IDS.filter((id) => types.includes(TRAITS[id].type));

/** The names of all traits that are numbers. */
export const NUMBER_TRAITS = ofType('number', 'days') as NumberTrait[];
/** The names of all traits that are one of some words. */
export const CHOICE_TRAITS = ofType('choice') as ChoiceTrait[];
/** The names of all traits that are off until switched on. */
export const SENSITIVE_TRAITS = TRAIT_IDS.filter((id) => TRAITS[id].sensitive);
