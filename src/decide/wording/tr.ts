import type { Reasons, Speech } from './reasons.ts';

/** The reasons in Turkish. No number or name carries a suffix: its vowels would depend on how it is spoken. */
export function turkish({ number, money, day, country, differences, days }: Speech): Reasons {
  return {
    boughtTogether: ({ together, of, title }) =>
      `${title === undefined ? '' : `${title} ile: `}${number(of)} siparişten ${number(together)} tanesinde birlikte satın alındı.`,
    upgrade: ({ extraMinor, currency, differences: found }) =>
      found.length === 0
        ? `${money(extraMinor, currency)} fazlasına, aynı türden daha pahalı bir ürün.`
        : `${money(extraMinor, currency)} fazlasına: ${differences(found, (from, gained) => `${from} yerine ${gained}`)}.`,
    similar: ({ title }) => `${title} ürününe çok benziyor.`,
    trending: ({ lately, before, country: where, until }) => {
      const window = until === undefined ? `Son ${days} günde` : `${day(until)} tarihine kadarki ${days} günde`;
      return `${window}${country(' (', where, ')')} ${number(lately)} siparişte satıldı, önceki ${days} günde ${number(before)} siparişte.`;
    },
    bestsellers: ({ orders, country: where }) =>
      `Çok satanlar arasında${country(' (', where, ')')}: ${number(orders)} siparişte.`,
  };
}
