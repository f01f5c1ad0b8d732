import { type Mean, meanOf } from './ranking-quality.ts';
import { ratioOfSums } from './ratio-of-sums.ts';
import { shareOf } from './share-of.ts';

/** What became of shoppers under one way of offering; every column has one place for each shopper. */
export interface ShopperColumns {
  readonly orders: Float64Array;
  readonly revenueMinor: Float64Array;
  readonly marginMinor: Float64Array;
  /** Orders with an accepted offer. */
  readonly attached: Float64Array;
  readonly refusals: Float64Array;
}

/** The ends of a 95% interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Figures of one way of offering; those without data are left out. */
export interface PolicyOutcome {
  readonly visitors: number;
  readonly orders: number;
  readonly aovMinor?: number;
  /** Orders with an accepted offer / orders. */
  readonly attachRate?: number;
  readonly marginPerVisitorMinor?: number;
  readonly refusalsPerVisitor?: number;
  readonly interval: Readonly<Partial<Record<PolicyFigure, Interval>>>;
}

/** A figure that has an interval. */
export type PolicyFigure = 'aovMinor' | 'attachRate' | 'marginPerVisitorMinor' | 'refusalsPerVisitor';

/** How one way of offering does beside another on the same shoppers, pair by pair. */
export interface PolicyComparison {
  /** Margin of the one / margin of the other. */
  readonly marginRatio?: Mean;
  readonly marginDifferenceMinor?: Mean;
  readonly refusalDifference?: Mean;
}

/** Sums up what became of shoppers, who are independent of each other: an order is not, of one shopper's other orders. */
export function policyOutcome(columns: ShopperColumns): PolicyOutcome {
  const { orders, revenueMinor, marginMinor, attached, refusals } = columns;
  const some = orders.length > 0;
  const figures: Partial<Record<PolicyFigure, Mean | undefined>> = {
    aovMinor: ratioOfSums(revenueMinor, orders),
    attachRate: shareOf(sum(attached), sum(orders)),
    marginPerVisitorMinor: some ? meanOf(marginMinor) : undefined,
    refusalsPerVisitor: some ? meanOf(refusals) : undefined,
  };
  const known = Object.entries(figures).filter((entry): entry is [PolicyFigure, Mean] => entry[1] !== undefined);
  return {
    visitors: orders.length,
    orders: sum(orders),
    ...Object.fromEntries(known.map(([name, { mean }]) => [name, mean])),
    interval: Object.fromEntries(known.map(([name, { low, high }]) => [name, { low, high }])),
  };
}

/** Holds one way of offering against another that the same shoppers met. Pairing takes out what they differ in by themselves. */
export function comparePolicies(one: ShopperColumns, other: ShopperColumns): PolicyComparison {
  if (one.orders.length === 0) return {};
  const marginRatio = ratioOfSums(one.marginMinor, other.marginMinor);
  return {
    ...(marginRatio && { marginRatio }),
    marginDifferenceMinor: meanOf(one.marginMinor.map((margin, place) => margin - other.marginMinor[place]!)),
    refusalDifference: meanOf(one.refusals.map((refused, place) => refused - other.refusals[place]!)),
  };
}

function sum(column: Float64Array): number {
  return column.reduce((total, each) => total + each, 0);
}
