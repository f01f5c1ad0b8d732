/** Days after an end that shoppers were told of in which no other end is told of the same product. */
export const ENDS_APART_DAYS = 14;

/**
 * Whether shoppers may be told that an offer of a product ends then: it lies ahead, it is the end that was told before, and no other one
 * was told that lies ahead or not yet 14 days back. So no countdown begins anew, and no comparable offer follows at once.
 * Instants in milliseconds since 1970.
 */
export function mayTellEnd(endsAt: number, { at, told }: { at: number; told: readonly number[] }): boolean {
  return at < endsAt && told.every((other) => other === endsAt || at > other + ENDS_APART_DAYS * 86_400_000);
}
