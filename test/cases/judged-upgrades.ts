import { demoProducts } from '../../demo/index.ts';
import { encodeSnapshot, openSnapshot, type Snapshot } from '../../src/domain/index.ts';
import { learn } from '../../src/learn/index.ts';
import { historyOf, type ProductLiteral } from '../../src/learn/testing.ts';
import judged from './upgrades.json' with { type: 'json' };

/** A pair of products that a person judged, and what the model says of it. */
export interface JudgedUpgrade {
  readonly shop: string;
  /** `open` to those who improve the model; nothing may be tuned on `held_out`. */
  readonly part: string;
  readonly from: string;
  readonly to: string;
  readonly isUpgrade: boolean;
  /** The judge's reason. */
  readonly why: string;
  readonly found: boolean;
}

/** How often the model is right about judged pairs: of those that it offers, and of those that it should. */
export interface Agreement {
  readonly pairs: number;
  readonly upgrades: number;
  readonly offered: number;
  /** Offered and an upgrade / offered. */
  readonly precision: number;
  /** Offered and an upgrade / upgrades. */
  readonly recall: number;
}

interface NamedProduct {
  readonly id: string;
  readonly title: string;
  readonly priceMinor: number;
}

/** Learns the demo shop, and a shop of the Online Retail titles of the judged pairs, and asks for each pair. */
export function judgedUpgrades(): JudgedUpgrade[] {
  const named = judged.pairs.flatMap(({ from, to }) => [from, to]).filter((product) => typeof product !== 'string');
  const shops = new Map([
    ['demo', snapshotOf(demoProducts())],
    ['online-retail', snapshotOf([...new Map(named.map((product) => [product.id, product])).values()])],
  ]);
  return judged.pairs.map(({ shop, part, from, to, upgrade, why }) => ({
    shop,
    part,
    from: titleOf(from),
    to: titleOf(to),
    isUpgrade: upgrade === 'yes',
    why,
    found: offers(shops.get(shop)!, idOf(from), idOf(to)),
  }));
}

/** Sums up judged pairs. */
export function agreement(pairs: readonly JudgedUpgrade[]): Agreement {
  const offered = pairs.filter(({ found }) => found);
  const upgrades = pairs.filter(({ isUpgrade }) => isUpgrade).length;
  const right = offered.filter(({ isUpgrade }) => isUpgrade).length;
  return {
    pairs: pairs.length,
    upgrades,
    offered: offered.length,
    precision: right / offered.length,
    recall: right / upgrades,
  };
}

const idOf = (product: string | NamedProduct): string => (typeof product === 'string' ? product : product.id);
const titleOf = (product: string | NamedProduct): string => (typeof product === 'string' ? product : product.title);

function snapshotOf(products: readonly ProductLiteral[]): Snapshot {
  return openSnapshot(encodeSnapshot(learn(historyOf([], products), { seed: 1 })));
}

function offers({ find, upgrades: { start, product } }: Snapshot, from: string, to: string): boolean {
  const place = find(from);
  return product.subarray(start[place], start[place + 1]).includes(find(to));
}
