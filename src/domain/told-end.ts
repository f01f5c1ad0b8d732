/** Days after an end that shoppers were told of in which no other limited offer of the same product follows. */
export const ENDS_APART_DAYS = 14;

const APART_MS = ENDS_APART_DAYS * 86_400_000;

/** An instant, and the ends that shoppers were told of for a product; all in milliseconds since 1970. */
export interface ToldEnds {
  readonly at: number;
  readonly told: readonly number[];
}

/**
 * Whether a limited offer of a product that ends then would be given although another one, of which shoppers were told, has ended less than 14
 * days ago: an offer whose end was put off is such a one.
 */
export function followsTooSoon(endsAt: number, { at, told }: ToldEnds): boolean {
  return told.some((other) => other !== endsAt && other <= at && at <= other + APART_MS);
}

/**
 * Whether shoppers may be told that an offer of a product ends then: it lies ahead, it does not follow another one too soon, and no other end
 * was told that lies ahead as well. So no countdown begins anew.
 */
export function mayTellEnd(endsAt: number, { at, told }: ToldEnds): boolean {
  if (endsAt <= at || followsTooSoon(endsAt, { at, told })) return false;
  return told.every((other) => other === endsAt || other <= at);
}
