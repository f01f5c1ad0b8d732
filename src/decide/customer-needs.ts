import type { NextBasketTable, Snapshot } from '../domain/index.ts';
import { type Due, NextBasketPredictor, ordersOf, Replenishment } from '../scoring/index.ts';

const DAY = 86_400;
/** Days for which the chance of a purchase is told. */
export const WITHIN_DAYS = 14;
/** What is less likely to be bought within them is not worth a slot. */
const LEAST_CHANCE = 0.05;
/** Products of a foretold basket that are looked at, more than any request has slots for. */
const LONGEST = 100;
/** Customers with like purchases who must have bought a product before it is told of them. */
const LEAST_BUYERS = 3;

/** A product that the customer bought, and when it is needed again. */
export interface Need {
  readonly place: number;
  readonly due: Due;
}

/** A product that the next basket may hold: needed again, or bought by customers with like purchases. */
export interface Next {
  readonly place: number;
  readonly score: number;
  readonly need?: Need;
  readonly likes?: { readonly customers: number; readonly of: number; readonly lift: number };
}

/** Whose needs are asked for. */
export interface NeedsOf {
  readonly snapshot: Snapshot;
  /** The number in the snapshot's purchases; -1 for somebody unknown. */
  readonly customer: number;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** What one customer needs at one moment, worked out when somebody asks, once. Nothing of somebody unknown. */
export class CustomerNeeds {
  readonly #of: NeedsOf;
  #bought: ReadonlySet<number> = new Set();
  #again: readonly Need[] | undefined;
  #next: readonly Next[] | undefined;

  constructor(of: NeedsOf) {
    this.#of = of;
  }

  /**
   * What was bought and is due, the likeliest within 14 days first, ties by place. Due is what a tenth of such customers have
   * bought again by now, a day after the last purchase at the earliest, if the chance is at least one in twenty; of a product that
   * was bought but once the shop must have seen enough intervals to know its own.
   */
  again(): readonly Need[] {
    return (this.#again ??= this.#findAgain());
  }

  /**
   * What the next basket likely holds, the likeliest first. What was bought before is in it where it is due, and anything else
   * where three customers with like purchases bought it, and more of them than chance would bring.
   */
  next(): readonly Next[] {
    return (this.#next ??= this.#findNext());
  }

  #findAgain(): Need[] {
    const { snapshot, customer, at } = this.#of;
    const foretelling = foretellingOf(snapshot);
    if (foretelling === undefined || customer < 0) return [];
    const { replenishment, table } = foretelling;
    const now = at / 1000;
    const held = replenishment.read(ordersOf(snapshot.purchases, customer), now);
    const places = replenishment.product.slice(0, held);
    this.#bought = new Set(places);
    const needs: Need[] = [];
    for (const place of places) {
      if (replenishment.chance(place, WITHIN_DAYS * DAY) < LEAST_CHANCE) continue;
      const due = replenishment.due(place, WITHIN_DAYS * DAY);
      if (now < due.lastAt + Math.max(DAY, due.early)) continue;
      if (due.times > 1 || table.intervals.curve[place]! > 0) needs.push({ place, due });
    }
    return needs.sort((a, b) => b.due.chance - a.due.chance || a.place - b.place);
  }

  #findNext(): Next[] {
    const { snapshot, customer, at } = this.#of;
    const { purchases } = snapshot;
    const foretelling = foretellingOf(snapshot);
    if (foretelling === undefined || customer < 0) return [];
    const needs = new Map(this.again().map((need) => [need.place, need]));
    const { predictor, table } = foretelling;
    const except = new Set(Array.from(this.#bought).filter((place) => !needs.has(place)));
    const shown = { product: new Uint32Array(LONGEST), score: new Float64Array(LONGEST), except };
    const found = predictor.predict(ordersOf(purchases, customer), at / 1000, shown);
    const { asked, buyers } = predictor.askedAbout(shown.product.subarray(0, found));
    const everybody = purchases.start.length - 1;
    const next: Next[] = [];
    for (let rank = 0; rank < found; rank++) {
      const [place, score] = [shown.product[rank]!, shown.score[rank]!];
      const need = needs.get(place);
      if (need) {
        next.push({ place, score, need });
        continue;
      }
      const customers = buyers[rank]!;
      const lift = (customers * everybody) / (asked * table.bought[place]!);
      if (customers >= LEAST_BUYERS && lift > 1) next.push({ place, score, likes: { customers, of: asked, lift } });
    }
    return next;
  }
}

interface Foretelling {
  readonly table: NextBasketTable;
  readonly replenishment: Replenishment;
  readonly predictor: NextBasketPredictor;
}

/** Predictors own scratch memory, so one of each is kept for as long as its snapshot is in use. */
const foretellings = new WeakMap<Snapshot, Foretelling>();

function foretellingOf(snapshot: Snapshot): Foretelling | undefined {
  const table = snapshot.nextBasket;
  if (table === undefined) return undefined;
  let foretelling = foretellings.get(snapshot);
  if (foretelling === undefined) {
    const predictor = new NextBasketPredictor(snapshot.purchases, table, LONGEST);
    foretelling = { table, replenishment: new Replenishment(table.intervals), predictor };
    foretellings.set(snapshot, foretelling);
  }
  return foretelling;
}
