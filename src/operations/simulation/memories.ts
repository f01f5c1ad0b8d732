import {
  type Bought,
  type Refused,
  SESSION_SILENCE_SECONDS,
  type ShopperMemory,
  type ShopperStep,
  techniqueOf,
} from '../../domain/index.ts';

interface Remembering {
  readonly bought: Bought[];
  readonly refused: Refused[];
  /** Moments with offers by day. */
  readonly moments: Map<number, number>;
  session: { offers: number; lastAt: number };
}

const DAY_MS = 86_400_000;

/** What is remembered of each shopper, as a server remembers it from events and orders. */
export class Memories {
  readonly #of = new Map<number, Remembering>();
  /** Offers of one decision are told one after the other. */
  #counted = '';

  /** What is remembered of the shopper at a place; undefined where there is nothing. */
  of(shopper: number): ShopperMemory | undefined {
    const known = this.#of.get(shopper);
    if (known === undefined) return undefined;
    const shown = [...known.moments].map(([day, moments]) => ({ day, channel: 'page' as const, moments }));
    return { bought: known.bought, refused: known.refused, shown, session: known.session };
  }

  /** Is told what the shopper at a place did or ordered. */
  tell(step: Exclude<ShopperStep, { kind: 'ask' }>, shopper: number): void {
    if (step.kind === 'order') {
      const { order, at } = step;
      this.#at(shopper).bought.push(...order.productIds.map((productId) => ({ productId, at })));
      return;
    }
    if (step.did === 'shown') this.#show(step, this.#at(shopper));
    if (step.did === 'declined') this.#at(shopper).refused.push(refusedBy(step));
  }

  #show({ at, decision }: Extract<ShopperStep, { kind: 'react' }>, known: Remembering): void {
    if (at - known.session.lastAt > SESSION_SILENCE_SECONDS * 1000) known.session.offers = 0;
    known.session = { offers: known.session.offers + 1, lastAt: at };
    if (this.#counted === decision.id) return;
    this.#counted = decision.id;
    const day = Math.floor(at / DAY_MS);
    known.moments.set(day, (known.moments.get(day) ?? 0) + 1);
  }

  #at(shopper: number): Remembering {
    let known = this.#of.get(shopper);
    if (known === undefined) {
      known = { bought: [], refused: [], moments: new Map<number, number>(), session: { offers: 0, lastAt: 0 } };
      this.#of.set(shopper, known);
    }
    return known;
  }
}

function refusedBy({ decision, productId, at }: Extract<ShopperStep, { kind: 'react' }>): Refused {
  const strategy = decision.offers.find((offer) => offer.productId === productId)?.strategy;
  return { productId, at, ...(strategy !== undefined && { technique: techniqueOf(strategy) }) };
}
