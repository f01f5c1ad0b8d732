import type { ShopperStep } from '../../domain/index.ts';
import type { ShopperColumns } from '../../measure/index.ts';

/** What became of each shopper under one policy, counted as it happens. */
export class ShopperTally implements ShopperColumns {
  readonly orders: Float64Array;
  readonly revenueMinor: Float64Array;
  readonly marginMinor: Float64Array;
  readonly attached: Float64Array;
  readonly refusals: Float64Array;

  constructor(shoppers: number) {
    this.orders = new Float64Array(shoppers);
    this.revenueMinor = new Float64Array(shoppers);
    this.marginMinor = new Float64Array(shoppers);
    this.attached = new Float64Array(shoppers);
    this.refusals = new Float64Array(shoppers);
  }

  /** Counts a step of the shopper at a place. */
  add(step: Exclude<ShopperStep, { kind: 'ask' }>, shopper: number): void {
    if (step.kind === 'react') {
      if (step.did === 'declined') this.refusals[shopper]! += 1;
      return;
    }
    const { goodsMinor, marginMinor, acceptedIds } = step.order;
    this.orders[shopper]! += 1;
    this.revenueMinor[shopper]! += goodsMinor;
    this.marginMinor[shopper]! += marginMinor;
    if (acceptedIds.length > 0) this.attached[shopper]! += 1;
  }
}
