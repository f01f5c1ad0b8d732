import {
  Channel,
  channelOf,
  type CustomerId,
  type DecisionRequest,
  type ProductId,
  SESSION_SILENCE_SECONDS,
  type ShopperMemory,
  type Shown,
  Technique,
  techniqueOf,
} from '../../domain/index.ts';
import { KeyedRing, RecentMap, type RingRecord } from '../../lib/index.ts';
import type { BoughtRow, NoRow, ShopperLink, ShownRow } from '../../store/index.ts';

type NamedShopper = NonNullable<DecisionRequest['shopper']>;

/** Records of each kind that are kept of all shoppers together, 36 bytes each, 72 while there are few. */
const MOST = { shown: 2 ** 21, refused: 2 ** 19, bought: 2 ** 21 };
/** Links that are kept: these, and as many more. */
const MOST_LINKS = 250_000;
/** Records of one shopper that are read: whoever has more is answered by the newest. */
const READ = { shown: 256, refused: 100, bought: 400 };

const DAY_MS = 86_400_000;
const CANCELLED = 1;
/** Two counts of 16 bits in one number: moments of the day, and offers of the session. */
const HALF = 0x10000;
const TECHNIQUES = Technique.options;
const CHANNELS = Channel.options;

interface Link {
  readonly customerId: CustomerId;
  readonly claimed: boolean;
}

/**
 * What is remembered of all shoppers, in bounded memory: where there is no more room, what came first is forgotten first. A person is the
 * customer whom a server named or whom an anonymous id is known to be; else the anonymous id; else the customer whom a browser claims, who
 * is somebody else than the customer.
 */
export class ShopperMemories {
  readonly #shown: KeyedRing;
  readonly #refused: KeyedRing;
  readonly #bought: KeyedRing;
  readonly #links = new RecentMap<Link>(MOST_LINKS);
  readonly #numbers = new Map<ProductId, number>();
  readonly #ids: ProductId[] = [];

  /** The seed is any number that nobody outside knows. */
  constructor(seed: number) {
    this.#shown = new KeyedRing(MOST.shown, seed);
    this.#refused = new KeyedRing(MOST.refused, seed);
    this.#bought = new KeyedRing(MOST.bought, seed);
  }

  /** Bytes of what is kept of shoppers, links and ids of products apart. */
  get bytes(): number {
    return this.#shown.bytes + this.#refused.bytes + this.#bought.bytes;
  }

  /** How many records had to make room for newer ones. */
  get forgotten(): number {
    return this.#shown.forgotten + this.#refused.forgotten + this.#bought.forgotten;
  }

  /** What is remembered of a shopper; undefined where that is nothing. */
  of(shopper: NamedShopper | undefined): ShopperMemory | undefined {
    if (shopper === undefined) return undefined;
    const { customerId, anonymousId, claimed } = shopper;
    const link = anonymousId === undefined ? undefined : this.#links.get(anonymousId);
    const own = [
      ...(customerId !== undefined && !claimed ? [`c${customerId}`] : []),
      ...(anonymousId === undefined ? [] : [`a${anonymousId}`]),
      ...(claimed && anonymousId === undefined ? [`q${customerId}`] : []),
    ];
    const known = link && !link.claimed && !own.includes(`c${link.customerId}`) ? [`c${link.customerId}`] : [];
    const bought = own.flatMap((person) => this.#boughtBy(person));
    const refused = [...own, ...known].flatMap((person) => this.#refusedBy(person));
    const { shown, session } = this.#shownTo([...own, ...known]);
    const knownAs = customerId === undefined ? link?.customerId : undefined;
    if (bought.length + refused.length + shown.length === 0 && knownAs === undefined) return undefined;
    return { bought, refused, shown, ...(session && { session }), ...(knownAs !== undefined && { knownAs }) };
  }

  /** Notes moments at which a shopper was shown offers, on one day. */
  noteShown(shopper: NamedShopper, { placement, at, moments, offers }: Omit<ShownRow, keyof Named>): void {
    const person = this.#personOf(shopper);
    if (person === undefined) return;
    const channel = channelOf(placement);
    const a = Math.max(0, Math.floor(at / DAY_MS)) * CHANNELS.length + CHANNELS.indexOf(channel);
    const before = this.#newest(person);
    const last = this.#lastOnPage(person);
    const goesOn = last !== undefined && at - last.at < SESSION_SILENCE_SECONDS * 1000;
    const inSession = isOnPage(channel) ? offers + (goesOn ? Math.floor(last.b / HALF) : 0) : 0;
    const sameDay = before?.a === a;
    const b = Math.min(HALF - 1, moments + (sameDay ? before.b % HALF : 0)) + Math.min(HALF - 1, inSession) * HALF;
    if (sameDay) this.#shown.replaceNewest(person, { at: Math.max(at, before.at), a, b });
    else this.#shown.append(person, { at, a, b });
  }

  /** Notes what somebody declined or bought, as an event told; told again, it is one. */
  noteNo(row: NoRow): void {
    const shopper = namedOf(row);
    const technique = row.strategy === null ? 0 : TECHNIQUES.indexOf(techniqueOf(row.strategy)) + 1;
    if (row.kind === 'declined')
      note(this.#refused, this.#personOf(shopper), { at: row.at, a: this.#numberOf(row.productId), b: technique });
    // What a customer bought is not told to whoever holds an anonymous id of theirs.
    else note(this.#bought, ownOf(shopper), { at: row.at, a: this.#numberOf(row.productId), b: 0 });
  }

  /** Notes what a customer bought in an order, or that it was cancelled. */
  noteOrder({ customerId, productIds, at, cancelled }: BoughtRow): void {
    for (const productId of productIds)
      note(this.#bought, `c${customerId}`, { at, a: this.#numberOf(productId), b: cancelled ? CANCELLED : 0 });
  }

  /** Notes which customer an anonymous id is known to be. What a browser claims never replaces what a server said. */
  noteLink({ anonymousId, customerId, claimed }: ShopperLink): void {
    if (claimed && this.#links.get(anonymousId)?.claimed === false) return;
    this.#links.set(anonymousId, { customerId, claimed });
  }

  #boughtBy(person: string): ShopperMemory['bought'] {
    const latest = new Map<number, number>();
    const cancelled = new Set<string>();
    let left = READ.bought;
    this.#bought.walk(person, ({ at, a, b }) => {
      if (b === CANCELLED) cancelled.add(`${a} ${at}`);
      else if (cancelled.size === 0 || !cancelled.has(`${a} ${at}`))
        latest.set(a, Math.max(at, latest.get(a) ?? -Infinity));
      return --left > 0;
    });
    return [...latest].map(([number, at]) => ({ productId: this.#ids[number]!, at }));
  }

  #refusedBy(person: string): ShopperMemory['refused'] {
    const found: { productId: ProductId; technique?: Technique; at: number }[] = [];
    this.#refused.walk(person, ({ at, a, b }) => {
      found.push({ productId: this.#ids[a]!, ...(b > 0 && { technique: TECHNIQUES[b - 1]! }), at });
      return found.length < READ.refused;
    });
    return found;
  }

  #shownTo(persons: readonly string[]): Pick<ShopperMemory, 'shown' | 'session'> {
    const moments = new Map<number, number>();
    let [offers, lastAt] = [0, -Infinity];
    for (const person of persons) {
      let left = READ.shown;
      this.#shown.walk(person, ({ a, b }) => {
        moments.set(a, (moments.get(a) ?? 0) + (b % HALF));
        return --left > 0;
      });
      const last = this.#lastOnPage(person);
      if (last === undefined) continue;
      // Somebody who has just logged in goes on with the session of before.
      const together = Math.abs(last.at - lastAt) < SESSION_SILENCE_SECONDS * 1000;
      const own = Math.floor(last.b / HALF);
      if (together) offers += own;
      else if (last.at > lastAt) offers = own;
      lastAt = Math.max(lastAt, last.at);
    }
    const shown = [...moments].map(([a, count]): Shown => ({
      day: Math.floor(a / CHANNELS.length),
      channel: CHANNELS[a % CHANNELS.length]!,
      moments: count,
    }));
    return { shown, ...(offers > 0 && { session: { offers, lastAt } }) };
  }

  #newest(person: string): RingRecord | undefined {
    let newest: RingRecord | undefined;
    this.#shown.walk(person, (record) => {
      newest = record;
      return false;
    });
    return newest;
  }

  /** The newest record of a page: what comes by e-mail or from an agent is in no session. */
  #lastOnPage(person: string): RingRecord | undefined {
    let found: RingRecord | undefined;
    let left = CHANNELS.length;
    this.#shown.walk(person, (record) => {
      if (isOnPage(CHANNELS[record.a % CHANNELS.length]!)) found = record;
      return found === undefined && --left > 0;
    });
    return found;
  }

  #personOf(shopper: NamedShopper): string | undefined {
    const { customerId, anonymousId, claimed } = shopper;
    if (customerId !== undefined && !claimed) return `c${customerId}`;
    const link = anonymousId === undefined ? undefined : this.#links.get(anonymousId);
    return link && !link.claimed ? `c${link.customerId}` : ownOf(shopper);
  }

  #numberOf(id: ProductId): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#ids.push(id) - 1;
      this.#numbers.set(id, number);
    }
    return number;
  }
}

type Named = Pick<ShownRow, 'customerId' | 'anonymousId' | 'claimed'>;

/** A shopper as requests name one. */
export function namedOf({ customerId, anonymousId, claimed }: Named): NamedShopper {
  return {
    ...(customerId !== null && { customerId }),
    ...(anonymousId !== null && { anonymousId }),
    ...(claimed && { claimed: true as const }),
  };
}

/** Whether offers through a channel belong to a visit. */
const isOnPage = (channel: Channel): boolean => channel === 'page' || channel === 'tracking';

/** The person by what is named alone. */
function ownOf({ customerId, anonymousId, claimed }: NamedShopper): string | undefined {
  if (customerId !== undefined && !claimed) return `c${customerId}`;
  if (anonymousId !== undefined) return `a${anonymousId}`;
  return customerId === undefined ? undefined : `q${customerId}`;
}

/** Records that are looked at for the same one: word of the same thing comes soon after. */
const ALIKE = 50;

function note(ring: KeyedRing, person: string | undefined, record: RingRecord): void {
  if (person === undefined) return;
  let known = false;
  let left = ALIKE;
  ring.walk(person, ({ at, a, b }) => {
    known = at === record.at && a === record.a && b === record.b;
    return !known && --left > 0;
  });
  if (!known) ring.append(person, record);
}
