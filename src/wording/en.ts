import { ordersOnly, type Reasons, type Speech } from './reasons.ts';
import { type RewardPhrases, rewardReasons } from './reward-words.ts';

const AMONG = { before: ' in ', segments: { new: ' with new customers', returning: ' with returning customers' } };
const SOLD = { before: ' in ', segments: { new: ' of new customers', returning: ' of returning customers' } };

const REWARDS: RewardPhrases = {
  shipping: 'free shipping',
  gift: (title) => `${title} for free`,
  off: (amount) => `${amount} off this order`,
  offNext: (amount) => `${amount} off the next order`,
  missing: (amount, reward) => `${amount} more for ${reward}.`,
  reached: (reward) => `This cart comes with ${reward}.`,
  filler: (reward) => `With this the cart reaches ${reward}.`,
};

/** The reasons in English. */
export function english(speech: Speech): Reasons {
  const { number, plural, money, day, within, differences, days } = speech;
  const orders = (count: number): string => `${number(count)} ${plural(count) === 'one' ? 'order' : 'orders'}`;
  const dayCount = (count: number): string => `${number(count)} ${plural(count) === 'one' ? 'day' : 'days'}`;
  return {
    ...rewardReasons(REWARDS, speech),
    boughtTogether: ({ together, of, title }) =>
      `Bought together${title === undefined ? '' : ` with ${title}`} in ${number(together)} of ${orders(of)}.`,
    upgrade: ({ extraMinor, currency, differences: found }) =>
      found.length === 0
        ? `For ${money(extraMinor, currency)} more, a dearer version of the same kind.`
        : `For ${money(extraMinor, currency)} more: ${differences(found, (from, gained) => `${gained} instead of ${from}`)}.`,
    viewedNext: ({ sessions, of, title }) =>
      `Also looked at in ${number(sessions)} of the latest ${number(of)} visits to ${title}.`,
    buyAgain: ({ times, everyDays, usualDays, daysSince }) => {
      if (everyDays === undefined)
        return `You bought this ${dayCount(daysSince)} ago; we expect it to be needed again after about ${dayCount(usualDays)}.`;
      return times === 2
        ? `You bought this ${number(times)} times, ${dayCount(everyDays)} apart; the last time was ${dayCount(daysSince)} ago.`
        : `You bought this ${number(times)} times, about every ${dayCount(everyDays)}; the last time was ${dayCount(daysSince)} ago.`;
    },
    customersLikeYou: ({ customers, of }) =>
      `Bought by ${number(customers)} of the ${number(of)} customers whose purchases are most like yours.`,
    manual: () => 'Recommended by the shop.',
    similar: ({ title }) => `Much like ${title}.`,
    trending: ({ lately, before, within: where, until }) => {
      const window = until === undefined ? `the last ${days} days` : `the ${days} days up to ${day(until)}`;
      return `Sold in ${orders(lately)}${within(ordersOnly(where), SOLD)} in ${window}, ${number(before)} in the ${days} before.`;
    },
    bestsellers: ({ orders: count, within: where }) =>
      `Among the bestsellers${within(where, AMONG)}: in ${orders(count)}.`,
  };
}
