import {
  type Currency,
  type Difference,
  formatMoney,
  type Locale,
  type Product,
  TRENDING_DAYS,
} from '../domain/index.ts';

/** How many ids or reasons a sentence names before it counts the rest. */
const NAMED = 3;

/** Everything that a decision says, in one language. Another language is another function that answers with this. */
export interface Wording {
  boughtTogether(says: { together: number; of: number; title?: string | undefined }): string;
  upgrade(says: { extraMinor: number; currency: Currency; differences: readonly Difference[] }): string;
  similar(says: { title: string }): string;
  /** `until` in milliseconds since 1970, where the windows do not end about now. */
  trending(says: { lately: number; before: number; country?: string | undefined; until?: number | undefined }): string;
  bestsellers(says: { orders: number; country?: string | undefined }): string;
  readonly silence: {
    readonly nothingLearned: string;
    readonly emptyShop: string;
    readonly emptyCart: string;
    readonly nothingAsked: string;
    /** `count` is how many products were asked about. */
    noPair(count: number): string;
    noUpgrade(count: number): string;
    noneAlike(count: number): string;
    readonly noTrend: string;
    readonly noSales: string;
    unknown(ids: readonly string[]): string;
    newSince(ids: readonly string[]): string;
    /** `reasons` in words of the rules, with how many products each left out. */
    allDropped(reasons: ReadonlyMap<string, number>): string;
  };
}

/**
 * The wording for a shopper's locale: its language where we speak it, or else English. Sentence and numbers are of one
 * language, because "1.810 orders" would be misread in English.
 */
export function wordingFor(locale: Locale | undefined): Wording {
  const language = locale?.split('-', 1)[0] ?? 'en';
  const speak = LANGUAGES.get(language);
  if (speak === undefined) return wordingFor('en');
  const region = /-([A-Z]{2})(?:-|$)/.exec(locale ?? '')?.[1];
  const tag = region === undefined ? language : `${language}-${region}`;
  const wording = spoken.get(tag) ?? speak(tag);
  spoken.set(tag, wording);
  return wording;
}

/** The product's title in the shopper's language where the shop has written one. */
export function titleIn(product: Product, locale: Locale | undefined): string {
  if (locale === undefined) return product.title;
  return product.titles[locale] ?? product.titles[locale.split('-', 1)[0]!] ?? product.title;
}

function english(tag: string): Wording {
  const number = new Intl.NumberFormat(tag);
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const names = new Intl.DisplayNames(tag, { type: 'region' });
  const orders = (count: number): string => `${number.format(count)} ${count === 1 ? 'order' : 'orders'}`;
  const within = (country?: string): string =>
    country === undefined ? '' : ` in ${/^[A-Z]{2}$/.test(country) ? names.of(country) : country}`;
  return {
    boughtTogether: ({ together, of, title }) =>
      `Bought together${title === undefined ? '' : ` with ${title}`} in ${number.format(together)} of ${orders(of)}.`,
    upgrade: ({ extraMinor, currency, differences }) => {
      const extra = `For ${formatMoney(extraMinor, currency, tag)} more`;
      if (differences.length === 0) return `${extra}, a dearer version of the same kind.`;
      return `${extra}: ${differences
        .slice(0, NAMED - 1)
        .map(differenceInEnglish)
        .join(', ')}.`;
    },
    similar: ({ title }) => `Much like ${title}.`,
    trending: ({ lately, before, country, until }) => {
      const days = `${TRENDING_DAYS} days`;
      const window = until === undefined ? `the last ${days}` : `the ${days} up to ${day.format(until)}`;
      return `Sold in ${orders(lately)}${within(country)} in ${window}, ${number.format(before)} in the ${TRENDING_DAYS} before.`;
    },
    bestsellers: ({ orders: count, country }) => `Among the bestsellers${within(country)}: in ${orders(count)}.`,
    silence: silenceInEnglish,
  };
}

function differenceInEnglish({ name, from, to }: Difference): string {
  const gained = /^[\d.,]+$/.test(to) ? `${to} ${name}` : `${name} ${to}`;
  return from === undefined ? gained : `${gained} instead of ${from}`;
}

const silenceInEnglish: Wording['silence'] = {
  nothingLearned: 'Nothing has been learned yet: run `cartwright learn`.',
  emptyShop: 'The shop has no products yet: import its orders, then run `cartwright learn`.',
  emptyCart: 'The cart is empty, so there is nothing to complete.',
  nothingAsked: 'The request names neither a product nor a cart, so there is nothing to go with.',
  noPair: (count) => `Nothing sells together with ${count === 1 ? 'it' : 'them'} often enough to be worth offering.`,
  noUpgrade: (count) => `No better version of ${count === 1 ? 'it' : 'them'} is known that costs at most 25% more.`,
  noneAlike: (count) => `Nothing is enough like ${count === 1 ? 'it' : 'them'} to be worth offering.`,
  noTrend: 'Nothing sells better lately than it did before.',
  noSales: 'Nothing has been sold yet.',
  unknown: (ids) =>
    ids.length === 1 ? `The shop has no product ${quoted(ids)}.` : `The shop has none of the products ${quoted(ids)}.`,
  newSince: (ids) => `Nothing has been learned about ${quoted(ids)} yet: run \`cartwright learn\`.`,
  allDropped: (reasons) => {
    const found = [...reasons.values()].reduce((sum, count) => sum + count, 0);
    const said = [...reasons].map(([why, count]) => `${count} ${why}`).join(', ');
    return found === 1
      ? `The one product that was looked at is left out: ${[...reasons.keys()].join()}.`
      : `All ${found} products that were looked at are left out: ${said}.`;
  },
};

function quoted(ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).map((id) => `"${id}"`);
  return ids.length > NAMED ? `${named.join(', ')} and ${ids.length - NAMED} more` : named.join(', ');
}

/** The languages that we speak. */
const LANGUAGES: ReadonlyMap<string, (tag: string) => Wording> = new Map([['en', english]]);
/** One for each language and region: formatters are slow to make. */
const spoken = new Map<string, Wording>();
