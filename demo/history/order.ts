import type { Order } from '../../src/domain/index.ts';
import type { Random } from '../../src/lib/index.ts';
import { DEMO_SHOP } from '../shop.ts';
import type { Place } from '../shoppers/places.ts';
import { type BasketLine, REDUCED_FOR_DAYS } from './basket.ts';
import { type Calendar, DAY_MS, isSaleDay } from './calendar.ts';

/** A basket that was paid for, on its way to becoming an order. */
export interface Purchase {
  readonly customerId: string | undefined;
  readonly atMs: number;
  readonly place: Place;
  readonly lines: readonly BasketLine[];
  /** Share of the goods that a trade customer gets off; 0 for everybody else. */
  readonly tradeRate: number;
  /** True for a customer's very first order. */
  readonly first: boolean;
}

const CANCEL_RATE = 0.016;
const REGRET_RATE = 0.012;

/** Writes a purchase as an order: prices of its day, fees, and what came back, as far as it has happened by now. */
export function orderOf(purchase: Purchase, calendar: Calendar, random: Random): Omit<Order, 'id'> {
  const { customerId, atMs, place } = purchase;
  const lines = purchase.lines.map(({ article, quantity }) => ({
    productId: article.product.id,
    title: article.product.title,
    quantity,
    unitPriceMinor: priceOn(article.product, atMs, calendar),
  }));
  const goods = lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
  const reductions = reductionsOf(purchase, goods, random);
  const paidRate = 1 + reductions.reduce((sum, fee) => sum + fee.amountMinor, 0) / goods;
  const cancelledMs = random.chance(CANCEL_RATE) ? atMs + random.below(30 * 3_600_000) : undefined;
  const cancelled = cancelledMs !== undefined && cancelledMs < calendar.untilMs;
  return {
    ...(customerId !== undefined && { customerId }),
    placedAt: new Date(atMs).toISOString(),
    currency: DEMO_SHOP.currency,
    country: place.country,
    ...(cancelled && { cancelledAt: new Date(cancelledMs).toISOString() }),
    decisionIds: [],
    lines,
    fees: [...reductions, ...shippingOf(place, goods)],
    refunds: cancelled ? [] : refundsOf(purchase, lines, { calendar, random, paidRate }),
  };
}

type Line = Order['lines'][number];

function priceOn(product: BasketLine['article']['product'], atMs: number, { untilMs }: Calendar): number {
  const { priceMinor = 0, compareAtMinor } = product;
  return compareAtMinor !== undefined && untilMs - atMs > REDUCED_FOR_DAYS * DAY_MS ? compareAtMinor : priceMinor;
}

function reductionsOf({ tradeRate, atMs, first }: Purchase, goods: number, random: Random): Order['fees'] {
  const share = (rate: number) => -Math.round(goods * rate);
  if (tradeRate > 0) return [{ kind: 'discount', title: 'Trade discount', amountMinor: share(tradeRate) }];
  if (isSaleDay(new Date(atMs))) return [{ kind: 'discount', title: 'November offer', amountMinor: share(0.1) }];
  const welcomed = first && goods >= 4000 && random.chance(0.3);
  return welcomed ? [{ kind: 'voucher', title: 'Welcome voucher', amountMinor: -500 }] : [];
}

function shippingOf({ freeFromMinor, shippingMinor }: Place, goods: number): Order['fees'] {
  return goods >= freeFromMinor ? [] : [{ kind: 'shipping', title: 'Parcel', amountMinor: shippingMinor }];
}

interface Happening {
  readonly calendar: Calendar;
  readonly random: Random;
  /** Share of the price that was really paid, after discounts and vouchers. */
  readonly paidRate: number;
}

/** What does not fit mostly comes back; a little comes back for other reasons. */
function refundsOf({ atMs, lines }: Purchase, written: readonly Line[], { calendar, random, paidRate }: Happening) {
  const refunds: Order['refunds'] = [];
  for (const [place, line] of lines.entries()) {
    const { productId, quantity, unitPriceMinor } = written[place] as Line;
    const comesBack = random.chance(line.misfit ? 0.85 : REGRET_RATE);
    const back = line.misfit ? quantity : random.below(quantity) + 1;
    const backMs = atMs + Math.floor(random.between(5, 24) * DAY_MS);
    if (!comesBack || backMs >= calendar.untilMs) continue;
    const amountMinor = Math.floor(back * unitPriceMinor * paidRate);
    refunds.push({ productId, quantity: back, amountMinor, at: new Date(backMs).toISOString() });
  }
  return refunds;
}
