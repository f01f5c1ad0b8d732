import {
  type Currency,
  type Difference,
  formatMoney,
  type Segment,
  TRENDING_DAYS,
  type Within,
} from '../domain/index.ts';
import type { RewardReasons } from './reward-words.ts';

/** How many differences a reason names. */
const NAMED = 2;

/** The reasons for an offer, each one true sentence, in one language. */
export interface Reasons extends RewardReasons {
  /** `title` names the product of the request where there are several. */
  boughtTogether(says: { together: number; of: number; title?: string | undefined }): string;
  upgrade(says: { extraMinor: number; currency: Currency; differences: readonly Difference[] }): string;
  /** `title` names the product that the visitor looked at. */
  viewedNext(says: { sessions: number; of: number; title: string }): string;
  /** `everyDays` where it was bought more than once; of two purchases it is the days between them. */
  buyAgain(says: { times: number; everyDays?: number | undefined; usualDays: number; daysSince: number }): string;
  customersLikeYou(says: { customers: number; of: number }): string;
  /** A person of the shop chose it. */
  manual(): string;
  similar(says: { title: string }): string;
  /** `until` in milliseconds since 1970, where the windows do not end about now. */
  trending(says: { lately: number; before: number; within: Within; until?: number | undefined }): string;
  bestsellers(says: { orders: number; within: Within }): string;
}

/** What stands round a name, and what is said of the segments that history tells; of any other nothing is said. */
export interface Bracket {
  readonly before: string;
  readonly after?: string;
  readonly segments: Readonly<Record<Segment, string>>;
}

/** What a language needs to write numbers, days, amounts and countries as its readers do. */
export interface Speech {
  readonly number: (count: number) => string;
  /** Which form of a noun goes with the count. */
  readonly plural: (count: number) => Intl.LDMLPluralRule;
  readonly money: (amountMinor: number, currency: Currency) => string;
  /** A rate of 0-1 in percent. */
  readonly percent: (rate: number) => string;
  readonly day: (ms: number) => string;
  /** The name of a category, a country or a segment between the two texts; nothing where there is none to say. */
  readonly within: (what: Within, texts: Bracket) => string;
  /** The first few differences: "24 gears instead of 21", where `instead` writes both sides of one. */
  readonly differences: (found: readonly Difference[], instead: (from: string, to: string) => string) => string;
  /** Days of each of the two windows of a trend, as text. */
  readonly days: string;
}

/** Everything that writes in the manner of a language tag. */
export function speechOf(tag: string): Speech {
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  const plurals = new Intl.PluralRules(tag);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const regions = new Intl.DisplayNames(tag, { type: 'region' });
  return {
    number: (count) => numbers.format(count),
    plural: (count) => plurals.select(count),
    money: (amountMinor, currency) => formatMoney(amountMinor, currency, tag),
    percent: (rate) => percents.format(rate),
    day: (ms) => days.format(ms),
    within: ({ categoryPath, country, segment }, { before, after = '', segments }) => {
      // Shops write codes or names; a name stays as the shop writes it.
      const region = country !== undefined && /^[A-Z]{2}$/.test(country) ? regions.of(country) : country;
      const name = region ?? categoryPath?.at(-1);
      if (name !== undefined) return before + name + after;
      return segment === undefined ? '' : (segments[segment as Segment] ?? '');
    },
    differences: (found, instead) =>
      found
        .slice(0, NAMED)
        .map(({ name, from, to }) => {
          const gained = /^[\d.,]+$/.test(to) ? `${to} ${name}` : `${name} ${to}`;
          return from === undefined ? gained : instead(from, gained);
        })
        .join(', '),
    days: numbers.format(TRENDING_DAYS),
  };
}

/** What the orders of a trend are of: those of a category are all orders, so a sentence about them does not name it. */
export function ordersOnly({ categoryPath: _category, ...rest }: Within): Within {
  return rest;
}
