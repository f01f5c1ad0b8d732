import { type MerchantRule, type Placement, type Product, type ShopConfig, type Snapshot } from '../../domain/index.ts';
import { Slots } from '../../lib/index.ts';
import { means } from './means.ts';

/** The rules of one configuration, made ready for one snapshot. Numbers are places of rules in the configuration. */
export interface RuleBook {
  readonly rules: readonly MerchantRule[];
  /** Rules that are switched on and may hold at the placement, ascending. */
  at(placement: Placement): readonly number[];
  /** Rules that mean the product by what the snapshot knows of it, ascending. */
  meaning(place: number): readonly number[];
  /** Rules that mean a product as it is told here, ascending. */
  meaningNow(product: Product): readonly number[];
}

/** Products for which it is kept which rules mean them, a power of two. */
const KEPT = 4_096;
const books = new WeakMap<ShopConfig, WeakMap<Snapshot, RuleBook>>();

/** The rule book of a configuration and a snapshot: made once, and kept for as long as both are in use. */
export function ruleBookOf(config: ShopConfig, snapshot: Snapshot): RuleBook {
  let known = books.get(config);
  if (known === undefined) books.set(config, (known = new WeakMap()));
  let book = known.get(snapshot);
  if (book === undefined) known.set(snapshot, (book = makeBook(config, snapshot)));
  return book;
}

function makeBook({ rules }: ShopConfig, { productAt }: Snapshot): RuleBook {
  const on = rules.flatMap((rule, number) => (rule.enabled ? [number] : []));
  const byPlacement = new Map<Placement, readonly number[]>();
  const kept = new Slots<readonly number[]>(KEPT);
  const meaningNow = (product: Product) => on.filter((number) => means(rules[number]!, product));
  const find = (place: number) => meaningNow(productAt(place));
  return {
    rules,
    at(placement) {
      let numbers = byPlacement.get(placement);
      if (numbers === undefined) {
        numbers = on.filter((number) => rules[number]!.when?.placements?.includes(placement) ?? true);
        byPlacement.set(placement, numbers);
      }
      return numbers;
    },
    meaning: (place) => kept.get(place, find),
    meaningNow,
  };
}
