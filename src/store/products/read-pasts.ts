import type { PriceChange, ProductId } from '../../domain/index.ts';
import { PRIOR_DAYS } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import { keepToldEnds } from './keep-told-ends.ts';
import { PASTS_CHANNEL } from './write-pasts.ts';

/** A low stock as the shop told it, and when: milliseconds since 1970. */
export interface StockTelling {
  readonly productId: ProductId;
  readonly pieces: number;
  readonly toldAt: number;
}

/** The end of a limited offer that shoppers were told of: milliseconds since 1970. */
export interface ToldEnd {
  readonly productId: ProductId;
  readonly endsAt: number;
}

/** Prices of products that became cheaper. */
interface Lowered {
  /** Oldest first: as far back as 30 days before the last change, and what held then. */
  readonly histories: ReadonlyMap<ProductId, readonly PriceChange[]>;
  /** When the last price of all was written. */
  readonly until: Date;
}

/** What the shop told of products over time. */
export interface Pasts {
  /** What products cost whose last price, of after an instant, is below the one before. */
  pricesLoweredSince(since: Date): Promise<Lowered>;
  /** Products of which a price was written after an instant. */
  pricedSince(since: Date): Promise<ProductId[]>;
  /** Low stocks of which the shop told after an instant. */
  stocksToldSince(since: Date): Promise<StockTelling[]>;
  /** Ends that shoppers were told of and that lie after an instant, earliest first. */
  endsToldAfter(after: Date): Promise<ToldEnd[]>;
  /** Keeps ends that shoppers were told of, each once. */
  keepToldEnds(ends: readonly ToldEnd[]): Promise<void>;
  /** Calls back whenever there is more, until the returned function is called. */
  onChange(callback: () => void): Promise<() => Promise<void>>;
}

/** The pasts of the products of a database. */
export function pastsOf(db: Database): Pasts {
  return {
    pricesLoweredSince: (since) => pricesLoweredSince(db, since),
    pricedSince: (since) => pricedSince(db, since),
    stocksToldSince: (since) => stocksToldSince(db, since),
    endsToldAfter: (after) => endsToldAfter(db, after),
    keepToldEnds: (ends) => keepToldEnds(db, ends),
    onChange: (callback) => db.ears.listen(PASTS_CHANNEL, callback),
  };
}

async function pricesLoweredSince(db: Database, since: Date): Promise<Lowered> {
  const { rows } = await db.pool.query<{ id: string; at: Date; price: number | null; currency: string | null }>(
    `select p.id, each.at, each.price_minor as price, each.currency
     from (select distinct on (product) * from prices where at > $1 order by product, number desc) last
     join lateral (
       select price_minor from prices b where b.product = last.product and b.number < last.number order by b.number desc limit 1
     ) before on before.price_minor > last.price_minor
     join products p on p.number = last.product
     join lateral (
       select * from prices c where c.product = last.product and c.number >= coalesce((
         select max(b.number) from prices b where b.product = last.product and b.at <= last.at - make_interval(days => $2)), 0)
     ) each on true
     order by each.product, each.number`,
    [since, PRIOR_DAYS],
  );
  const histories = new Map<ProductId, PriceChange[]>();
  for (const { id, at, price, currency } of rows) {
    let known = histories.get(id);
    if (known === undefined) histories.set(id, (known = []));
    known.push({ at: at.getTime(), priceMinor: price ?? undefined, currency: currency ?? undefined });
  }
  const latest = await db.pool.query<{ at: Date | null }>('select max(at) as at from prices');
  return { histories, until: latest.rows[0]?.at ?? since };
}

async function pricedSince(db: Database, since: Date): Promise<ProductId[]> {
  const { rows } = await db.pool.query<{ id: string }>(
    'select distinct p.id from prices each join products p on p.number = each.product where each.at > $1',
    [since],
  );
  return rows.map(({ id }) => id);
}

async function stocksToldSince(db: Database, since: Date): Promise<StockTelling[]> {
  const { rows } = await db.pool.query<{ id: string; pieces: number; at: Date }>(
    'select p.id, s.pieces, s.at from stock_tellings s join products p on p.number = s.product where s.at > $1',
    [since],
  );
  return rows.map(({ id, pieces, at }) => ({ productId: id, pieces, toldAt: at.getTime() }));
}

async function endsToldAfter(db: Database, after: Date): Promise<ToldEnd[]> {
  const { rows } = await db.pool.query<{ product_id: string; ends_at: Date }>(
    'select product_id, ends_at from told_ends where ends_at > $1 order by ends_at',
    [after],
  );
  return rows.map(({ product_id, ends_at }) => ({ productId: product_id, endsAt: ends_at.getTime() }));
}
