import type { ScopeOrders } from './scope-orders.ts';
import type { Side } from './sides.ts';
import type { Work } from './work.ts';

/** The products of one order on either side of a pair. */
export interface Meeting {
  readonly order: number;
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** Orders of a pair that are read, the newest ones: more of them say nothing new. */
const MOST = 2_000;

/** Orders that hold products of both sides, the newest first. */
export function meetingsOf(one: Side, other: Side, { orders, work }: { orders: ScopeOrders; work: Work }): Meeting[] {
  const [fewer, more] = [orders.of[one.scope]!, orders.of[other.scope]!].sort((a, b) => a.length - b.length);
  const meetings: Meeting[] = [];
  let at = more!.length - 1;
  for (let f = fewer!.length - 1; f >= 0 && meetings.length < MOST && work.left > 0; f--) {
    const order = fewer![f]!;
    while (at >= 0 && more![at]! > order) at--;
    if (more![at] !== order) continue;
    const products = orders.products(order);
    const meeting = { order, one: products.filter(one.holds), other: products.filter(other.holds) };
    work.left -= products.length;
    if (meeting.one.length > 0 && meeting.other.length > 0) meetings.push(meeting);
  }
  work.left -= more!.length - at;
  return meetings;
}
