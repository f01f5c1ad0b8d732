import { ordersOnly, type Reasons, type Speech } from './reasons.ts';
import { type RewardPhrases, rewardReasons } from './reward-words.ts';

const AMONG = { before: ' yn ', segments: { new: ' by nije klanten', returning: ' by weromkommende klanten' } };
const SOLD = { before: ' yn ', segments: { new: ' fan nije klanten', returning: ' fan weromkommende klanten' } };

const REWARDS: RewardPhrases = {
  shipping: 'fergese besoarging',
  gift: (title) => `${title} as kado`,
  off: (amount) => `${amount} koarting op dizze bestelling`,
  offNext: (amount) => `${amount} koarting op de folgjende bestelling`,
  missing: (amount, reward) => `Noch ${amount} oant ${reward}.`,
  reached: (reward) => `By dizze karre: ${reward}.`,
  filler: (reward) => `Hjirmei komt de karre oan ${reward}.`,
};

/** The reasons in West Frisian. */
export function westFrisian(speech: Speech): Reasons {
  const { number, plural, money, day, within, differences, days } = speech;
  const orders = (count: number): string =>
    `${number(count)} ${plural(count) === 'one' ? 'bestelling' : 'bestellingen'}`;
  const dayCount = (count: number): string => `${number(count)} ${plural(count) === 'one' ? 'dei' : 'dagen'}`;
  return {
    ...rewardReasons(REWARDS, speech),
    boughtTogether: ({ together, of, title }) =>
      `Tegearre${title === undefined ? '' : ` mei ${title}`} kocht yn ${number(together)} fan ${orders(of)}.`,
    upgrade: ({ extraMinor, currency, differences: found }) =>
      found.length === 0
        ? `Foar ${money(extraMinor, currency)} mear in djoerdere ferzje fan itselde soarte.`
        : `Foar ${money(extraMinor, currency)} mear: ${differences(found, (from, gained) => `${gained} ynstee fan ${from}`)}.`,
    viewedNext: ({ sessions, of, title }) =>
      `Ek besjoen yn ${number(sessions)} fan de lêste ${number(of)} besiken oan ${title}.`,
    buyAgain: ({ times, everyDays, usualDays, daysSince }) => {
      if (everyDays === undefined)
        return `Jo hawwe dit ${dayCount(daysSince)} lyn kocht; wy ferwachtsje dat it nei likernôch ${dayCount(usualDays)} wer nedich is.`;
      return times === 2
        ? `Jo hawwe dit ${number(times)} kear kocht, mei ${dayCount(everyDays)} dertusken; de lêste kear wie ${dayCount(daysSince)} lyn.`
        : `Jo hawwe dit ${number(times)} kear kocht, likernôch ien kear yn de ${dayCount(everyDays)}; de lêste kear wie ${dayCount(daysSince)} lyn.`;
    },
    customersLikeYou: ({ customers, of }) =>
      `Kocht troch ${number(customers)} fan de ${number(of)} klanten waans oankeapen it meast op dy fan jo lykje.`,
    manual: () => 'Oanrikkemandearre troch de winkel.',
    similar: ({ title }) => `Liket in soad op ${title}.`,
    trending: ({ lately, before, within: where, until }) => {
      const window = until === undefined ? `yn de lêste ${days} dagen` : `yn de ${days} dagen oant ${day(until)}`;
      return `Ferkocht yn ${orders(lately)}${within(ordersOnly(where), SOLD)} ${window}, yn de ${days} dêrfoar yn ${number(before)}.`;
    },
    bestsellers: ({ orders: count, within: where }) =>
      `Ien fan de bêst ferkochte produkten${within(where, AMONG)}: yn ${orders(count)}.`,
  };
}
