import { type Currency, endOf, type OfferDefinition, type Product, type Reward } from '../../domain/index.ts';
import type { Moment } from '../moment.ts';
import { type RewardWords, titleIn } from '../../wording/index.ts';
import { offOf } from './chosen-of.ts';
import { offersAt } from './offers-at.ts';

/** Rewards that one decision tells of. */
const MOST_TOLD = 5;

type Rewarding = Extract<OfferDefinition, { fromMinor: number }>;

/** A reward as it stands for the cart of a moment, before it is worded. */
export interface RewardNow {
  readonly offer: Rewarding;
  readonly currency: Currency;
  /** What the cart's goods cost in the shop; of a gift without it. */
  readonly goodsMinor: number;
  readonly missingMinor: number;
  readonly gift?: Product;
}

/** What the cart of a moment earns or could earn: what is reached last, of the others the nearest first. Nothing where what the cart costs is not known. */
export function rewardsAt(moment: Moment): readonly RewardNow[] {
  if (moment.config.offers.length === 0 || moment.request.cart.length === 0) return [];
  const offers = offersAt(moment).filter((offer): offer is Rewarding => 'fromMinor' in offer);
  const goods = offers.length === 0 ? undefined : goodsOf(moment);
  if (goods === undefined) return [];
  return offers
    .flatMap((offer) => rewardNow(offer, goods, moment) ?? [])
    .sort((a, b) => Number(a.missingMinor === 0) - Number(b.missingMinor === 0) || a.missingMinor - b.missingMinor)
    .slice(0, MOST_TOLD);
}

interface Goods {
  readonly currency: Currency;
  readonly amountMinor: number;
}

/** What the cart's goods cost in the shop; undefined where one of them has no price that is known, or they are priced in several currencies. */
function goodsOf({ request, cartProducts }: Moment): Goods | undefined {
  const known = new Map(cartProducts().map((product) => [product.id, product]));
  const currency = request.currency ?? cartProducts()[0]?.currency;
  if (currency === undefined) return undefined;
  let amountMinor = 0;
  for (const { productId, quantity } of request.cart) {
    const product = known.get(productId);
    if (product?.priceMinor === undefined || product.currency !== currency) return undefined;
    amountMinor += quantity * product.priceMinor;
  }
  return Number.isSafeInteger(amountMinor) ? { currency, amountMinor } : undefined;
}

function rewardNow(
  offer: Rewarding,
  { currency, amountMinor }: Goods,
  { facts, request }: Moment,
): RewardNow | undefined {
  if (offer.currency !== undefined && offer.currency !== currency) return undefined;
  const gift = offer.kind === 'free_gift' ? facts.of(offer.gift) : undefined;
  if (offer.kind === 'free_gift' && !isToBeHad(gift, currency)) return undefined;
  const given = gift && request.cart.some(({ productId }) => productId === gift.id) ? gift.priceMinor! : 0;
  const goodsMinor = amountMinor - given;
  const missingMinor = Math.max(0, offer.fromMinor - goodsMinor);
  return { offer, currency, goodsMinor, missingMinor, ...(gift && { gift }) };
}

const isToBeHad = (gift: Product | undefined, currency: Currency): boolean =>
  gift !== undefined && gift.active && gift.priceMinor !== undefined && gift.currency === currency && gift.stock !== 0;

/** What the shop gives away for rewards that the cart reaches with one piece more at a price; a coupon is for another day. */
export function costOfReaching(priceMinor: number, { rewards }: Moment): number {
  let sum = 0;
  for (const reward of rewards())
    if (reward.missingMinor > 0 && reward.missingMinor <= priceMinor) sum += costOf(reward, priceMinor);
  return sum;
}

function costOf({ offer, gift, goodsMinor }: RewardNow, priceMinor: number): number {
  switch (offer.kind) {
    case 'free_shipping_threshold':
      return offer.shippingMinor;
    case 'free_gift':
      return gift?.costMinor ?? gift?.priceMinor ?? 0;
    case 'spend_reward':
      return 'amountMinor' in offer.off
        ? offer.off.amountMinor
        : Math.round(((goodsMinor + priceMinor) * offer.off.percent) / 100);
    case 'next_order_coupon':
      return 0;
  }
}

/** A reward as shoppers are told of it. */
export function rewardOf(now: RewardNow, { reasons, request }: Moment): Reward {
  const { offer, currency, goodsMinor, missingMinor, gift } = now;
  const end = endOf(offer);
  const off = offOf(offer);
  const reward = wordsOf(now, request.locale);
  return {
    offerId: offer.id,
    kind: offer.kind,
    ...(offer.name !== undefined && { name: offer.name }),
    currency,
    fromMinor: offer.fromMinor,
    goodsMinor,
    missingMinor,
    ...(off && { off }),
    ...(gift && { gift: gift.id }),
    ...(end !== undefined && { endsAt: new Date(end).toISOString() }),
    text: missingMinor === 0 ? reasons.reached(reward) : reasons.missing({ missingMinor, reward }),
  };
}

/** What there is to say of a reward. */
export function wordsOf({ offer, currency, gift }: RewardNow, locale: string | undefined): RewardWords {
  return {
    currency,
    gift: gift && titleIn(gift, locale),
    off: offOf(offer),
    later: offer.kind === 'next_order_coupon',
  };
}
