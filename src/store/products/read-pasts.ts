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

/** What the shop told of products over time. */
export interface Pasts {
  /**
   * The prices, oldest first, of each product whose price changed after an instant and was not its first: as far back as 30 days before
   * the last change, and what held then.
   */
  pricesChangedSince(since: Date): Promise<Map<ProductId, PriceChange[]>>;
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
    pricesChangedSince: (since) => pricesChangedSince(db, since),
    stocksToldSince: (since) => stocksToldSince(db, since),
    endsToldAfter: (after) => endsToldAfter(db, after),
    keepToldEnds: (ends) => keepToldEnds(db, ends),
    onChange: (callback) => db.ears.listen(PASTS_CHANNEL, callback),
  };
}

async function pricesChangedSince(db: Database, since: Date): Promise<Map<ProductId, PriceChange[]>> {
  const { rows } = await db.pool.query<{ id: string; at: Date; price: number | null; currency: string | null }>(
    `select p.id, each.at, each.price_minor as price, each.currency
     from (select product, max(number) as number from prices where at > $1 group by product) latest
     join prices last on last.number = latest.number
     join products p on p.number = latest.product
     join lateral (
       select * from prices c where c.product = latest.product and c.number >= coalesce((
         select max(b.number) from prices b where b.product = latest.product and b.at <= last.at - make_interval(days => $2)), 0)
     ) each on true
     where exists (select from prices e where e.product = latest.product and e.number < latest.number)
     order by each.product, each.number`,
    [since, PRIOR_DAYS],
  );
  const changes = new Map<ProductId, PriceChange[]>();
  for (const { id, at, price, currency } of rows) {
    let known = changes.get(id);
    if (known === undefined) changes.set(id, (known = []));
    known.push({ at: at.getTime(), priceMinor: price ?? undefined, currency: currency ?? undefined });
  }
  return changes;
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
