import type { AttributeTable } from './attribute-table.ts';
import type { Hypothesis } from './hypotheses.ts';
import type { Meeting } from './meetings.ts';
import type { ScopeOrders } from './scope-orders.ts';
import { type Shares, valuesOf } from './sides.ts';
import type { Work } from './work.ts';

/** What orders say of a hypothesis. */
export interface Weighed {
  /** Orders that hold one value of each side that can be compared. */
  readonly orders: number;
  /** Orders in which nothing of the one side suits anything of the other. */
  readonly seen: number;
  /** How many such orders chance would bring, were values of each side dealt anew within thirty days. */
  readonly expected: number;
  /** How many values of each side were bought with one that suits, three times or more. */
  readonly suited: readonly [number, number];
  /** Pairs of values that do not suit and how many orders chance would bring them in. */
  readonly broken: ReadonlyMap<string, number>;
}

const SUITED_OFTEN = 3;

/**
 * Counts the orders of a pair for a hypothesis; undefined as soon as more of them break it than `mostSeen`. Time in the products of the
 * orders, and in values squared by thirty days.
 */
export function weigh(
  hypothesis: Hypothesis,
  meetings: readonly Meeting[],
  { table, orders, work, mostSeen }: WeighOptions,
): Weighed | undefined {
  const { attributes, suits } = hypothesis;
  const bySeason = new Map<number, number>();
  const suited = [new Map<number, number>(), new Map<number, number>()] as const;
  let count = 0;
  let seen = 0;
  for (const { order, one, other } of meetings) {
    work.left -= one.length + other.length;
    const values = valuesOf(one, attributes[0], table);
    const others = valuesOf(other, attributes[1], table);
    const verdicts = new Set(values.flatMap((value) => others.map((each) => suits(value, each))));
    const suit = verdicts.has(true);
    if (!suit && !verdicts.has(false)) continue;
    if (!suit && ++seen > mostSeen) return undefined;
    if (values.length > 1 || others.length > 1) continue;
    count++;
    countIn(bySeason, orders.season(order));
    if (!suit) continue;
    countIn(suited[0], values[0]!);
    countIn(suited[1], others[0]!);
  }
  const often = (counts: ReadonlyMap<number, number>) => [...counts.values()].filter((n) => n >= SUITED_OFTEN).length;
  const broken = brokenBy(hypothesis, bySeason);
  const expected = [...broken.values()].reduce((sum, each) => sum + each, 0);
  return { orders: count, seen, expected, suited: [often(suited[0]), often(suited[1])], broken };
}

/** What a hypothesis is weighed with. */
export interface WeighOptions {
  readonly table: AttributeTable;
  readonly orders: ScopeOrders;
  readonly work: Work;
  readonly mostSeen: number;
}

/** Expected orders of each pair of values that does not suit: orders of thirty days times both shares in them. */
function brokenBy({ one, other, attributes, suits }: Hypothesis, bySeason: ReadonlyMap<number, number>) {
  const broken = new Map<string, number>();
  const [shares, others]: readonly Shares[] = [one.shares(attributes[0]), other.shares(attributes[1])];
  for (const [season, orders] of bySeason)
    for (const [value, share] of shares!.get(season) ?? [])
      for (const [against, rate] of others!.get(season) ?? []) {
        if (suits(value, against) !== false) continue;
        const key = `${value} ${against}`;
        broken.set(key, (broken.get(key) ?? 0) + orders * share * rate);
      }
  return broken;
}

function countIn(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
