import {
  type Currency,
  type Difference,
  type Locale,
  type ShopConfig,
  TRENDING_DAYS,
  type Within,
} from '../domain/index.ts';
import { type RewardReasons, rewardReasons } from './rewards.ts';
import { type Speech, speechIn } from './speech.ts';

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

const reasons = new WeakMap<Speech, Reasons>();

/** The reasons, spoken as `speechIn` speaks. */
export function reasonsIn(locale: Locale | undefined, config?: Pick<ShopConfig, 'messages'>): Reasons {
  const speech = speechIn(locale, config);
  let known = reasons.get(speech);
  if (known === undefined) reasons.set(speech, (known = reasonsOf(speech)));
  return known;
}

function reasonsOf(speech: Speech): Reasons {
  const { say, money, day } = speech;
  return {
    ...rewardReasons(speech),
    boughtTogether: ({ title, ...counts }) =>
      title === undefined
        ? say('reason.boughtTogether', counts)
        : say('reason.boughtTogetherWith', { ...counts, title }),
    upgrade: ({ extraMinor, currency, differences }) => {
      const extra = money(extraMinor, currency);
      if (differences.length === 0) return say('reason.upgradePlain', { extra });
      return say('reason.upgrade', { extra, differences: namedIn(differences, speech) });
    },
    viewedNext: (says) => say('reason.viewedNext', says),
    buyAgain: ({ times, everyDays, usualDays, daysSince }) => {
      if (everyDays === undefined) return say('reason.buyAgainOnce', { daysSince, usualDays });
      return say(times === 2 ? 'reason.buyAgainTwice' : 'reason.buyAgain', { times, everyDays, daysSince });
    },
    customersLikeYou: (says) => say('reason.customersLikeYou', says),
    manual: () => say('reason.manual'),
    similar: (says) => say('reason.similar', says),
    trending: ({ lately, before, within: { categoryPath: _of, ...orders }, until }) => {
      // Those of a category are all orders, so a sentence about them does not name it.
      const says = { lately, before, days: TRENDING_DAYS, ...placeOf(orders, speech) };
      return until === undefined
        ? say('reason.trending', says)
        : say('reason.trendingUntil', { ...says, until: day(until) });
    },
    bestsellers: ({ orders, within }) => say('reason.bestsellers', { orders, ...placeOf(within, speech) }),
  };
}

/** What a choice by `within` is made of: a place with its name, one of the two segments that history tells, or nothing to say. */
function placeOf({ categoryPath, country, segment }: Within, speech: Speech): { within: string; place: string } {
  // Shops write codes or names; a name stays as the shop writes it.
  const region = country !== undefined && /^[A-Z]{2}$/.test(country) ? speech.country(country) : country;
  const place = region ?? categoryPath?.at(-1);
  if (place !== undefined) return { within: 'place', place };
  return { within: segment === 'new' || segment === 'returning' ? segment : 'all', place: '' };
}

/** The first few differences: "24 gears instead of 21". */
function namedIn(differences: readonly Difference[], { say }: Speech): string {
  return differences
    .slice(0, NAMED)
    .map(({ name, from, to }) => {
      const gained = /^[\d.,]+$/.test(to) ? `${to} ${name}` : `${name} ${to}`;
      return from === undefined ? gained : say('reason.difference', { gained, from });
    })
    .join(', ');
}
