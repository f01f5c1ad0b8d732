import type { DecisionRequest, NextView, Snapshot } from '../domain/index.ts';
import { Slots } from '../lib/index.ts';
import { NextViews } from '../scoring/index.ts';

/**
 * What visitors who looked at these places of the snapshot, oldest first, look at next: of sessions newer than the
 * snapshot, or as it was told when a decision was made.
 */
export type Foretell = (viewed: readonly number[]) => Iterable<NextView>;

/** Placements whose product the shopper looks at this moment. */
export const LOOKED_AT: ReadonlySet<string> = new Set<DecisionRequest['placement']>(['product_page', 'add_to_cart']);

/** Places of what the visitor has looked at, oldest first, the product of this moment last; unknown ones are missing. */
export function viewedPlaces({ viewed = [], productId, placement }: DecisionRequest, { find }: Snapshot): number[] {
  const looked = productId !== undefined && LOOKED_AT.has(placement) && viewed.at(-1) !== productId;
  return (looked ? [...viewed, productId] : viewed).map((id) => find(id)).filter((place) => place >= 0);
}

/** What is foretold for one visitor, told as far as somebody asks, once, and remembered in order. */
export class Foretold {
  readonly told: NextView[] = [];
  readonly #tell: () => Iterable<NextView>;
  #source: Iterator<NextView> | undefined;

  constructor(tell: () => Iterable<NextView>) {
    this.#tell = tell;
  }

  /** Best first, each with its place in `told`. */
  *all(): Generator<readonly [number, NextView], void, void> {
    this.#source ??= this.#tell()[Symbol.iterator]();
    for (let entry = 0; ; entry++) {
      if (entry === this.told.length) {
        const next = this.#source.next();
        if (next.done) return;
        this.told.push(next.value);
      }
      yield [entry, this.told[entry]!];
    }
  }
}

/** Products for which it is kept what comes after them, a power of two. */
const KEPT = 1024;

/** Predictors own scratch memory, so one is kept for as long as its snapshot is in use. */
const learned = new WeakMap<Snapshot, Foretell>();

/** What the snapshot's own sessions say. */
export function foretellFrom(snapshot: Snapshot): Foretell {
  const known = learned.get(snapshot);
  if (known !== undefined) return known;
  const { sessions } = snapshot;
  const views = sessions && sessions.table.count > 0 ? new NextViews(sessions) : undefined;
  const kept = new Slots<readonly NextView[]>(KEPT);
  const ofOne = (place: number) => [...(views?.after([place]) ?? [])];
  // Most visitors come to one product and go: what comes after it is asked again and again.
  const foretell: Foretell = (viewed) =>
    viewed.length === 1 ? kept.get(viewed[0]!, ofOne) : (views?.after(viewed) ?? []);
  learned.set(snapshot, foretell);
  return foretell;
}
