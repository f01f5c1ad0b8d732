import type { ClaimMessages } from './messages.ts';

/** What is claimed, in Romanian. From twenty on most counts take "de" before the noun: its plural form "other". */
export const romanian: ClaimMessages = {
  needsBatteries: 'Necesită baterii{which, select, none {} other { ({which})}}, care nu sunt incluse.',
  endsAt: 'Oferta este valabilă până la {end}.',
  onlyLeft: 'Doar {pieces, plural, one {# bucată rămasă} few {# bucăți rămase} other {# de bucăți rămase}} în stoc.',
  saving:
    'Economisiți {saved} ({percent}): cel mai mic preț din cele {days, plural, one {# zi} few {# zile} other {# de zile}} dinainte a fost {prior}.',
  rating: 'Notă medie {average} din 5, de la {count, plural, one {# client} few {# clienți} other {# de clienți}}.',
  boughtThisWeek:
    'Cumpărat în {orders, plural, one {# comandă} few {# comenzi} other {# de comenzi}} în {days, plural, one {ultima zi} few {ultimele # zile} other {ultimele # de zile}}.',
  boughtTogether:
    'Cumpărat împreună cu {title} în {orders, plural, one {# comandă} few {# comenzi} other {# de comenzi}} în {days, plural, one {ultima zi} few {ultimele # zile} other {ultimele # de zile}}.',
};
