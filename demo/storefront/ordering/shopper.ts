import type { Shopper } from '../../../src/domain/index.ts';
import type { Session } from '../session/session.ts';

/** Who buys, as Cartwright is told: the visitor, and the customer where somebody has signed in. */
export function shopperOf({ visitor, customer }: Session): Shopper {
  return { anonymousId: visitor, ...(customer !== undefined && { customerId: customer }) };
}
