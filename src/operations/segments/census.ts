import type { Condition, Customer, CustomerId, Snapshot, TraitSettings } from '../../domain/index.ts';
import { findId, idAt } from '../../lib/index.ts';
import {
  membersOf,
  type Members,
  sampleOfMembers,
  segmentTest,
  Shopper,
  sizeOfMembers,
  TRUE,
  truthColumn,
  UNKNOWN,
} from '../../scoring/index.ts';

/** What shoppers are counted by. */
export interface CensusInput {
  readonly snapshot: Snapshot;
  readonly settings: TraitSettings;
  /** Customers of whom the shop told something since the snapshot was learned. */
  readonly newer: Iterable<Customer>;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** Who is in a segment. */
export interface Counted {
  /** Places in the snapshot's table of shoppers. */
  readonly members: Members;
  /** Members whom the snapshot does not know yet. */
  readonly others: readonly CustomerId[];
  readonly size: number;
  /** Shoppers of whom it is not known whether they are. */
  readonly unknown: number;
}

/** Counts all customers of a shop as they are now: those of the snapshot, and what was told since. */
export class Census {
  readonly #input: CensusInput;
  readonly #newer: readonly { readonly id: CustomerId; readonly place: number; readonly shopper: Shopper }[];
  /** How many customers there are. */
  readonly shoppers: number;

  constructor(input: CensusInput) {
    const { snapshot, newer, at } = input;
    const { ids } = snapshot.shoppers;
    this.#input = input;
    this.#newer = Array.from(newer, (told) => ({
      id: told.id,
      place: findId(ids, told.id),
      shopper: new Shopper({ shop: snapshot, customerId: told.id, newer: told, at }),
    }));
    this.shoppers = ids.start.length - 1 + this.#newer.filter(({ place }) => place < 0).length;
  }

  /** Counts the shoppers of whom a condition is true. */
  count(when: Condition): Counted {
    const { snapshot: shop, settings, at } = this.#input;
    const truths = truthColumn(when, { shop, settings, at });
    const test = segmentTest(when, settings);
    const others: CustomerId[] = [];
    let unknown = 0;
    for (const { id, place, shopper } of this.#newer) {
      const truth = test(shopper);
      if (place >= 0) truths[place] = truth;
      else if (truth === TRUE) others.push(id);
      else if (truth === UNKNOWN) unknown++;
    }
    for (const truth of truths) if (truth === UNKNOWN) unknown++;
    const members = membersOf(truths);
    return { members, others, size: sizeOfMembers(members) + others.length, unknown };
  }

  /** So many members at most, always the same and evenly spread, those whom the snapshot knows first. */
  sample({ members, others }: Counted, most: number): CustomerId[] {
    const { ids } = this.#input.snapshot.shoppers;
    const known = sampleOfMembers(members, most).map((place) => idAt(ids, place));
    return [...known, ...others.slice(0, most - known.length)];
  }
}
