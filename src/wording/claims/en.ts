import type { ClaimMessages } from './messages.ts';

/** What is claimed, in English. */
export const english: ClaimMessages = {
  needsBatteries: 'Needs batteries{which, select, none {} other { ({which})}}, not included.',
  endsAt: 'This offer ends on {end}.',
  onlyLeft: 'Only {pieces, number} left in stock.',
  saving: 'You save {saved} ({percent}): the lowest price of the {days, number} days before was {prior}.',
  rating: 'Rated {average} of 5 by {count, plural, one {# customer} other {# customers}}.',
  boughtThisWeek:
    'Bought in {orders, plural, one {# order} other {# orders}} in the last {days, plural, one {day} other {# days}}.',
  boughtTogether:
    'Bought together with {title} in {orders, plural, one {# order} other {# orders}} in the last {days, plural, one {day} other {# days}}.',
};
