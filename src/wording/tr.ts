import { ordersOnly, type Reasons, type Speech } from './reasons.ts';
import { type RewardPhrases, rewardReasons } from './reward-words.ts';

const BRACKET = {
  before: ' (',
  after: ')',
  segments: { new: ' (yeni müşteriler)', returning: ' (yeniden alışveriş yapan müşteriler)' },
};

const REWARDS: RewardPhrases = {
  shipping: 'ücretsiz kargo',
  gift: (title) => `hediye olarak ${title}`,
  off: (amount) => `bu siparişte ${amount} indirim`,
  offNext: (amount) => `sonraki siparişte ${amount} indirim`,
  missing: (amount, reward) => `${amount} daha ekleyince: ${reward}.`,
  reached: (reward) => `Bu sepetle birlikte: ${reward}.`,
  filler: (reward) => `Bu ürünle sepet şuna ulaşır: ${reward}.`,
};

/** The reasons in Turkish. No number or name carries a suffix: its vowels would depend on how it is spoken. */
export function turkish(speech: Speech): Reasons {
  const { number, money, day, within, differences, days } = speech;
  return {
    ...rewardReasons(REWARDS, speech),
    boughtTogether: ({ together, of, title }) =>
      `${title === undefined ? '' : `${title} ile: `}${number(of)} siparişten ${number(together)} tanesinde birlikte satın alındı.`,
    upgrade: ({ extraMinor, currency, differences: found }) =>
      found.length === 0
        ? `${money(extraMinor, currency)} fazlasına, aynı türden daha pahalı bir ürün.`
        : `${money(extraMinor, currency)} fazlasına: ${differences(found, (from, gained) => `${from} yerine ${gained}`)}.`,
    viewedNext: ({ sessions, of, title }) =>
      `${title} ürününe bakılan son ${number(of)} ziyaretten ${number(sessions)} tanesinde buna da bakıldı.`,
    buyAgain: ({ times, everyDays, usualDays, daysSince }) => {
      if (everyDays === undefined)
        return `Bunu ${number(daysSince)} gün önce satın aldınız; yaklaşık ${number(usualDays)} gün sonra yeniden gerekmesini bekliyoruz.`;
      return times === 2
        ? `Bunu ${number(everyDays)} gün arayla ${number(times)} kez satın aldınız; son alışınızın üzerinden ${number(daysSince)} gün geçti.`
        : `Bunu ${number(times)} kez satın aldınız, yaklaşık ${number(everyDays)} günde bir; son alışınızın üzerinden ${number(daysSince)} gün geçti.`;
    },
    customersLikeYou: ({ customers, of }) =>
      `Alışverişleri sizinkine en çok benzeyen ${number(of)} müşteriden ${number(customers)} tanesi bunu satın aldı.`,
    manual: () => 'Mağazanın önerisi.',
    similar: ({ title }) => `${title} ürününe çok benziyor.`,
    trending: ({ lately, before, within: where, until }) => {
      const window = until === undefined ? `Son ${days} günde` : `${day(until)} tarihine kadarki ${days} günde`;
      return `${window}${within(ordersOnly(where), BRACKET)} ${number(lately)} siparişte satıldı, önceki ${days} günde ${number(before)} siparişte.`;
    },
    bestsellers: ({ orders, within: where }) =>
      `Çok satanlar arasında${within(where, BRACKET)}: ${number(orders)} siparişte.`,
  };
}
