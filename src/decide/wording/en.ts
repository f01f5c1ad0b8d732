import { ordersOnly, type Reasons, type Speech } from './reasons.ts';

const AMONG = { before: ' in ', segments: { new: ' with new customers', returning: ' with returning customers' } };
const SOLD = { before: ' in ', segments: { new: ' of new customers', returning: ' of returning customers' } };

/** The reasons in English. */
export function english({ number, plural, money, day, within, differences, days }: Speech): Reasons {
  const orders = (count: number): string => `${number(count)} ${plural(count) === 'one' ? 'order' : 'orders'}`;
  return {
    boughtTogether: ({ together, of, title }) =>
      `Bought together${title === undefined ? '' : ` with ${title}`} in ${number(together)} of ${orders(of)}.`,
    boughtBefore: ({ orders: count, lastAt }) =>
      count === 1
        ? `You bought this on ${day(lastAt)}.`
        : `You bought this in ${orders(count)}, last on ${day(lastAt)}.`,
    upgrade: ({ extraMinor, currency, differences: found }) =>
      found.length === 0
        ? `For ${money(extraMinor, currency)} more, a dearer version of the same kind.`
        : `For ${money(extraMinor, currency)} more: ${differences(found, (from, gained) => `${gained} instead of ${from}`)}.`,
    viewedNext: ({ sessions, of, title }) =>
      `Also looked at in ${number(sessions)} of the latest ${number(of)} visits to ${title}.`,
    similar: ({ title }) => `Much like ${title}.`,
    trending: ({ lately, before, within: where, until }) => {
      const window = until === undefined ? `the last ${days} days` : `the ${days} days up to ${day(until)}`;
      return `Sold in ${orders(lately)}${within(ordersOnly(where), SOLD)} in ${window}, ${number(before)} in the ${days} before.`;
    },
    bestsellers: ({ orders: count, within: where }) =>
      `Among the bestsellers${within(where, AMONG)}: in ${orders(count)}.`,
  };
}
