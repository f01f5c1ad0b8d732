import {
  type Channel,
  NO_MEMORY,
  type Refused,
  SESSION_SILENCE_SECONDS,
  type ShopConfig,
  type ShopperMemory,
  type Snapshot,
  type Technique,
} from '../domain/index.ts';

const DAY_MS = 86_400_000;

/** Whose memory is asked, and when. */
export interface RememberedOf {
  readonly snapshot: Snapshot;
  readonly config: ShopConfig;
  readonly memory: ShopperMemory | undefined;
  /** The number in the snapshot's purchases; -1 for somebody unknown. */
  readonly customer: number;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** What one person bought lately, refused and was shown, as of one moment. A clock that was set back forgets nothing: what is to come counts as now. */
export class Remembered {
  readonly #of: RememberedOf;
  readonly #memory: ShopperMemory;
  readonly #hits = new Set<number>();
  #refused: ReadonlyMap<number, Refused> | undefined;
  #since: ReadonlyMap<number, number> | undefined;
  #before: ReadonlyMap<number, number> | undefined;

  constructor(of: RememberedOf) {
    this.#of = of;
    this.#memory = of.memory ?? NO_MEMORY;
  }

  /** The last time that the person refused the product at a place or a variant of it, if that is not too long ago. */
  refusal(place: number): Refused | undefined {
    if (this.#memory.refused.length === 0) return undefined;
    this.#refused ??= this.#findRefused();
    return this.#refused.get(this.#thing(place));
  }

  /** What the person refused not too long ago. */
  refusals(): Iterable<Refused> {
    this.#refused ??= this.#findRefused();
    return this.#refused.values();
  }

  /** How many offers of a technique the person has refused lately, where these are so many that it rests. */
  restsAfter(technique: Technique): number | undefined {
    const { techniqueAfter, restDays } = this.#of.config.refusals;
    const lately = this.#memory.refused.filter((no) => no.technique === technique && this.#isWithin(no.at, restDays));
    return lately.length >= techniqueAfter ? lately.length : undefined;
  }

  /** When the product at a place, or a variant of it, was bought since the snapshot was learned: milliseconds since 1970. */
  boughtSince(place: number): number | undefined {
    if (this.#memory.bought.length === 0) return undefined;
    this.#since ??= this.#findSince();
    const thing = this.#thing(place);
    const at = this.#since.get(thing);
    if (at !== undefined) this.#hits.add(thing);
    return at;
  }

  /** When the product at a place, or a variant of it, was last bought within the days of the configuration: milliseconds since 1970. */
  boughtLately(place: number): number | undefined {
    this.#before ??= this.#findBefore();
    return this.boughtSince(place) ?? this.#before.get(this.#thing(place));
  }

  /** What was spent of the person's attention in the last days, by the costs of the configuration. */
  attentionSpent(): number {
    const { days, cost } = this.#of.config.caps.attention;
    const today = Math.floor(this.#of.at / DAY_MS);
    const costOf = (channel: Channel, moments: number) => cost[channel] * moments;
    return this.#memory.shown
      .filter(({ day }) => day > today - days)
      .reduce((sum, { channel, moments }) => sum + costOf(channel, moments), 0);
  }

  /** Offers that were shown in the session that goes on. */
  shownInSession(): number {
    const { session } = this.#memory;
    return session && session.lastAt > this.#of.at - SESSION_SILENCE_SECONDS * 1000 ? session.offers : 0;
  }

  /** As much of the memory as a replay needs; undefined where there is none. */
  told(): ShopperMemory | undefined {
    const { bought, refused, shown, session, knownAs } = this.#memory;
    const { find } = this.#of.snapshot;
    const looked = bought.filter(({ productId }) => {
      const place = find(productId);
      return place >= 0 && this.#hits.has(this.#thing(place));
    });
    if (looked.length + refused.length + shown.length === 0 && session === undefined && knownAs === undefined)
      return undefined;
    return { bought: looked, refused, shown, ...(session && { session }), ...(knownAs !== undefined && { knownAs }) };
  }

  #findRefused(): Map<number, Refused> {
    const { snapshot, config } = this.#of;
    const found = new Map<number, Refused>();
    for (const no of this.#memory.refused) {
      const place = snapshot.find(no.productId);
      if (place < 0 || !this.#isWithin(no.at, config.refusals.days)) continue;
      const thing = this.#thing(place);
      if (no.at > (found.get(thing)?.at ?? -Infinity)) found.set(thing, no);
    }
    return found;
  }

  #findSince(): Map<number, number> {
    const { snapshot, config } = this.#of;
    const found = new Map<number, number>();
    for (const { productId, at } of this.#memory.bought) {
      const place = snapshot.find(productId);
      if (place < 0 || !this.#isWithin(at, config.restraint.boughtLatelyDays)) continue;
      const thing = this.#thing(place);
      found.set(thing, Math.max(at, found.get(thing) ?? -Infinity));
    }
    return found;
  }

  /** What the snapshot knows; the latest order first. */
  #findBefore(): Map<number, number> {
    const { snapshot, config, customer } = this.#of;
    const { start, at, lines, product } = snapshot.purchases;
    const found = new Map<number, number>();
    if (customer < 0) return found;
    for (let order = start[customer + 1]! - 1; order >= start[customer]!; order--) {
      const boughtAt = at[order]! * 1000;
      if (!this.#isWithin(boughtAt, config.restraint.boughtLatelyDays)) break;
      for (let line = lines[order]!; line < lines[order + 1]!; line++) {
        const thing = this.#thing(product[line]!);
        if (!found.has(thing)) found.set(thing, boughtAt);
      }
    }
    return found;
  }

  /** A number for a product with all its variants. */
  #thing(place: number): number {
    const group = this.#of.snapshot.group[place]!;
    return group < 0 ? place : -1 - group;
  }

  #isWithin(at: number, days: number): boolean {
    return at > this.#of.at - days * DAY_MS;
  }
}
