import {
  ENDS_APART_DAYS,
  PRIOR_DAYS,
  type ProductId,
  type ProductPast,
  type Reduction,
  reductionOf,
} from '../../domain/index.ts';
import type { StockTelling } from '../../store/index.ts';
import type { Context } from '../context.ts';

/** What the shop told of products over time, in memory, so that deciding never asks the database. */
export interface LivePasts {
  find(id: ProductId): ProductPast | undefined;
  /** Forgets everything and reads it again. */
  restart(): Promise<void>;
  /** Fetches what was told since the last look. */
  refresh(): Promise<void>;
}

const DAY_MS = 86_400_000;
/** Nobody is told of an older reduction: by now it is what the product costs. */
const REDUCTIONS_DAYS = PRIOR_DAYS + 1;
/** An older word on a stock says nothing of what is left. */
const STOCK_MS = 60_000;
/** A change appears when its transaction ends, and maybe later than others that were written after it. */
const OVERLAP_MS = 60_000;

/** Live pasts of the products in a context's store. */
export function livePasts(context: Context): LivePasts {
  const { pasts } = context.store;
  let reductions = new Map<ProductId, Reduction>();
  let since = 0;
  let stocks: ReadonlyMap<ProductId, StockTelling> = new Map();
  let ends: ReadonlyMap<ProductId, number[]> = new Map();
  const readPrices = async (into: typeof reductions, after: Date): Promise<void> => {
    const { histories, until } = await pasts.pricesLoweredSince(after);
    for (const [id, changes] of histories) {
      const reduction = reductionOf(changes);
      if (reduction) into.set(id, reduction);
    }
    since = until.getTime();
  };
  const readRest = async (): Promise<void> => {
    const tellings = await pasts.stocksToldSince(new Date(context.now() - STOCK_MS));
    stocks = new Map(tellings.map((telling) => [telling.productId, telling]));
    ends = await readEnds(context);
  };
  return {
    find: (id) => pastOf(id, { reduction: reductions.get(id), stock: stocks.get(id), toldEnds: ends.get(id) }),
    async restart() {
      const read: typeof reductions = new Map();
      await readPrices(read, new Date(context.now() - REDUCTIONS_DAYS * DAY_MS));
      reductions = read;
      await readRest();
    },
    async refresh() {
      const after = new Date(since - OVERLAP_MS);
      for (const id of await pasts.pricedSince(after)) reductions.delete(id);
      await readPrices(reductions, after);
      await readRest();
    },
  };
}

async function readEnds(context: Context): Promise<Map<ProductId, number[]>> {
  const ends = new Map<ProductId, number[]>();
  for (const { productId, endsAt } of await context.store.pasts.endsToldAfter(
    new Date(context.now() - ENDS_APART_DAYS * DAY_MS),
  ))
    ends.set(productId, [...(ends.get(productId) ?? []), endsAt]);
  return ends;
}

interface Parts {
  readonly reduction: Reduction | undefined;
  readonly stock: StockTelling | undefined;
  readonly toldEnds: number[] | undefined;
}

function pastOf(productId: ProductId, { reduction, stock, toldEnds }: Parts): ProductPast | undefined {
  if (reduction === undefined && stock === undefined && toldEnds === undefined) return undefined;
  return {
    productId,
    ...(reduction && { reduction }),
    ...(stock && { stock: { pieces: stock.pieces, toldAt: stock.toldAt } }),
    ...(toldEnds && { toldEnds }),
  };
}
