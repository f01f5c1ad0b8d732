import { ordersOnly, type Reasons, type Speech } from './reasons.ts';
import { type RewardPhrases, rewardReasons } from './reward-words.ts';

const BRACKET = { before: ' (', after: ')', segments: { new: ' (clienți noi)', returning: ' (clienți care revin)' } };

const REWARDS: RewardPhrases = {
  shipping: 'livrare gratuită',
  gift: (title) => `${title} cadou`,
  off: (amount) => `${amount} reducere la această comandă`,
  offNext: (amount) => `${amount} reducere la comanda următoare`,
  missing: (amount, reward) => `Cu încă ${amount}: ${reward}.`,
  reached: (reward) => `La acest coș: ${reward}.`,
  filler: (reward) => `Cu acest produs, coșul ajunge la: ${reward}.`,
};

/** The reasons in Romanian. From twenty on most counts take "de" before the noun: its plural form "other". */
export function romanian(speech: Speech): Reasons {
  const { number, plural, money, day, within, differences, days } = speech;
  const counted = (count: number, [one, many]: readonly [string, string]): string => {
    const form = plural(count);
    return `${number(count)} ${form === 'one' ? one : form === 'other' ? `de ${many}` : many}`;
  };
  const orders = (count: number): string => counted(count, ['comandă', 'comenzi']);
  const dayCount = (count: number): string => counted(count, ['zi', 'zile']);
  return {
    ...rewardReasons(REWARDS, speech),
    boughtTogether: ({ together, of, title }) =>
      `Se cumpără împreună${title === undefined ? '' : ` cu ${title}`}: în ${number(together)} din ${orders(of)}.`,
    upgrade: ({ extraMinor, currency, differences: found }) =>
      found.length === 0
        ? `Cu ${money(extraMinor, currency)} în plus, o variantă mai scumpă de același fel.`
        : `Cu ${money(extraMinor, currency)} în plus: ${differences(found, (from, gained) => `${gained} în loc de ${from}`)}.`,
    viewedNext: ({ sessions, of, title }) =>
      `Văzut și în ${number(sessions)} din ultimele ${number(of)} ${plural(of) === 'other' ? 'de ' : ''}vizite la ${title}.`,
    buyAgain: ({ times, everyDays, usualDays, daysSince }) => {
      if (everyDays === undefined)
        return `L-ați cumpărat acum ${dayCount(daysSince)}; ne așteptăm să fie nevoie din nou după vreo ${dayCount(usualDays)}.`;
      return times === 2
        ? `L-ați cumpărat de ${counted(times, ['dată', 'ori'])}, la ${dayCount(everyDays)} distanță; ultima dată acum ${dayCount(daysSince)}.`
        : `L-ați cumpărat de ${counted(times, ['dată', 'ori'])}, cam o dată la ${dayCount(everyDays)}; ultima dată acum ${dayCount(daysSince)}.`;
    },
    customersLikeYou: ({ customers, of }) =>
      `Cumpărat de ${number(customers)} din cei ${counted(of, ['client', 'clienți'])} ale căror cumpărături seamănă cel mai mult cu ale dumneavoastră.`,
    manual: () => 'Recomandat de magazin.',
    similar: ({ title }) => `Seamănă mult cu ${title}.`,
    trending: ({ lately, before, within: where, until }) => {
      const window =
        until === undefined ? `în ultimele ${days} de zile` : `în cele ${days} de zile până la ${day(until)}`;
      return `S-a vândut în ${orders(lately)}${within(ordersOnly(where), BRACKET)} ${window}, față de ${number(before)} în cele ${days} dinainte.`;
    },
    bestsellers: ({ orders: count, within: where }) =>
      `Printre cele mai vândute produse${within(where, BRACKET)}: în ${orders(count)}.`,
  };
}
