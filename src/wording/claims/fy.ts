import type { ClaimMessages } from './messages.ts';

/** What is claimed, in West Frisian. */
export const westFrisian: ClaimMessages = {
  needsBatteries: 'Hat batterijen nedich{which, select, none {} other { ({which})}}, dy’t der net by sitte.',
  endsAt: 'Dit oanbod jildt oant {end}.',
  onlyLeft: 'Noch mar {pieces, number} op foarried.',
  saving: 'Jo besparje {saved} ({percent}): de leechste priis fan de {days, number} dagen dêrfoar wie {prior}.',
  rating: '{count, plural, one {# klant jout} other {# klanten jouwe}} it trochinoar in {average} fan 5.',
  boughtThisWeek:
    'Kocht yn {orders, plural, one {# bestelling} other {# bestellingen}} yn de lêste {days, plural, one {dei} other {# dagen}}.',
  boughtTogether:
    'Tegearre mei {title} kocht yn {orders, plural, one {# bestelling} other {# bestellingen}} yn de lêste {days, plural, one {dei} other {# dagen}}.',
};
