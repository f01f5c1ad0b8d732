import { CURRENCIES } from '../money/rates.ts';
import { withinShop } from '../session/own-origin.ts';
import { isLanguage } from '../words/words.ts';
import type { Action } from './action.ts';

/** Another language, another currency beside the shop's own. What we do not have is left as it was. */
export const changeWishes: Action = ({ session, catalogue }, form) => {
  const language = form.get('language') ?? '';
  const currency = form.get('currency') ?? '';
  const known = CURRENCIES.includes(currency);
  return {
    session: {
      ...session,
      language: isLanguage(language) ? language : session.language,
      currency: !known ? session.currency : currency === catalogue.currency ? undefined : currency,
    },
    goOn: withinShop(form.get('back')),
  };
};
