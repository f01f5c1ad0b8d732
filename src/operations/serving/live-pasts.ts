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
  /** Reads everything again, and gives the step that takes it over. */
  readAnew(): Promise<() => void>;
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
  let rest: Rest = { stocks: new Map(), ends: new Map() };
  return {
    find: (id) =>
      pastOf(id, { reduction: reductions.get(id), stock: rest.stocks.get(id), toldEnds: rest.ends.get(id) }),
    async readAnew() {
      const read = await readReductions(context, new Date(context.now() - REDUCTIONS_DAYS * DAY_MS));
      const readRestToo = await readRest(context);
      return () => {
        ({ found: reductions, until: since } = read);
        rest = readRestToo;
      };
    },
    async refresh() {
      const after = new Date(since - OVERLAP_MS);
      const priced = await pasts.pricedSince(after);
      const lowered = await readReductions(context, after);
      // In one step, so that no decision sees a product between two prices.
      for (const id of priced) reductions.delete(id);
      for (const [id, reduction] of lowered.found) reductions.set(id, reduction);
      since = lowered.until;
      rest = await readRest(context);
    },
  };
}

interface Lowered {
  readonly found: Map<ProductId, Reduction>;
  readonly until: number;
}

async function readReductions(context: Context, after: Date): Promise<Lowered> {
  const { histories, until } = await context.store.pasts.pricesLoweredSince(after);
  const found = new Map<ProductId, Reduction>();
  for (const [id, changes] of histories) {
    const reduction = reductionOf(changes);
    if (reduction) found.set(id, reduction);
  }
  return { found, until: until.getTime() };
}

interface Rest {
  readonly stocks: ReadonlyMap<ProductId, StockTelling>;
  readonly ends: ReadonlyMap<ProductId, number[]>;
}

async function readRest(context: Context): Promise<Rest> {
  const tellings = await context.store.pasts.stocksToldSince(new Date(context.now() - STOCK_MS));
  return { stocks: new Map(tellings.map((telling) => [telling.productId, telling])), ends: await readEnds(context) };
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
