/** How many ids a sentence names before it counts the rest. */
const NAMED = 3;

const it = (count: number): string => (count === 1 ? 'it' : 'them');

/** A rate as a whole percentage, or with one decimal. */
export const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`;

/** Why nothing is offered, in words for merchants and developers. `count` is how many products were asked about. */
export const SILENCES = {
  nothingLearned: 'Nothing has been learned yet: run `cartwright learn`.',
  emptyShop: 'The shop has no products yet: import its orders, then run `cartwright learn`.',
  heldOut:
    'This shopper is held out: nothing is offered, so that what offers earn can be measured against shoppers who are shown nothing.',
  pageFull: (shown: number, most: number) => `This page offers ${shown} products already, and the cap is ${most}.`,
  sessionFull: (shown: number, most: number) =>
    `This shopper was shown ${shown} offers in this session, and the cap is ${most}.`,
  attentionSpent: ({ spent, most, days, cost }: Record<'spent' | 'most' | 'days' | 'cost', number>) =>
    `The attention budget of this shopper is spent: ${spent} of ${most} in ${days} days, and this moment costs ${cost}.`,
  switchedOff: 'This placement is switched off in the configuration.',
  noSet: 'No set of yours lacks just one product of what is at hand.',
  noBump: 'No order bump of yours is for anything that may be offered here.',
  noList: 'No list of yours names anything for this moment.',
  emptyCart: 'The cart is empty, so there is nothing to complete.',
  nothingAsked: 'The request names neither a product nor a cart, so there is nothing to go with.',
  noTrend: 'Nothing sells better lately than it did before.',
  noSales: 'Nothing has been sold yet.',
  noPair: (count: number) => `Nothing sells together with ${it(count)} often enough to be worth offering.`,
  noUpgrade: (count: number, capRate: number) =>
    `No better version of ${it(count)} is known that costs at most ${percent(capRate)} more.`,
  nothingViewed: 'The request names nothing known that the visitor has looked at.',
  noneViewedNext: (count: number) =>
    `Visitors who looked at ${it(count)} look at nothing else often enough to be worth offering.`,
  customerUnknown: 'Nothing is known of what this customer bought.',
  customerUnnamed: 'The request names no customer, so nothing is known of what was bought before.',
  customerClaimed: 'A browser key only claims a customer, so what was bought is not read: ask with a server key.',
  nothingDue: 'Nothing that this customer bought is due to be needed again.',
  nothingNext:
    'Nothing that this customer bought is due, and customers with like purchases bought nothing else often enough to be worth offering.',
  noneAlike: (count: number) => `Nothing is enough like ${it(count)} to be worth offering.`,
  noGap: 'No offer of the configuration gives this cart something for which it still lacks a little.',
  unknown: (ids: readonly string[]) =>
    ids.length === 1 ? `The shop has no product ${quoted(ids)}.` : `The shop has none of the products ${quoted(ids)}.`,
  newSince: (ids: readonly string[]) => `Nothing has been learned about ${quoted(ids)} yet: run \`cartwright learn\`.`,
  /** `reasons` in words of the rules, with how many products each left out. */
  allDropped: (reasons: ReadonlyMap<string, number>) => {
    const found = [...reasons.values()].reduce((sum, count) => sum + count, 0);
    if (found === 1) return `The one product that was looked at is left out: ${[...reasons.keys()].join()}.`;
    const said = [...reasons].map(([why, count]) => `${count} ${why}`).join(', ');
    return `All ${found} products that were looked at are left out: ${said}.`;
  },
};

function quoted(ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).map((id) => `"${id}"`);
  return ids.length > NAMED ? `${named.join(', ')} and ${ids.length - NAMED} more` : named.join(', ');
}
