import type { PoolClient } from 'pg';
import type { OrderWorth } from '../../domain/index.ts';
import { copyOut } from './copy-out.ts';

const WORTH = (orders: string): string => `
  select o.currency, coalesce(l.goods, 0) - coalesce(r.amount, 0), coalesce(f.off, 0), coalesce(l.pieces, 0), coalesce(r.pieces, 0)
  from (${orders}) o
  left join (
    select "order", sum(quantity * unit_price_minor::float8) as goods, sum(quantity)::float8 as pieces from order_lines group by 1
  ) l on l."order" = o.number
  left join (
    select "order", -sum(amount_minor)::float8 as off from order_fees
    where kind in ('discount', 'voucher') and amount_minor < 0 group by 1
  ) f on f."order" = o.number
  left join (
    select m."order", sum(m.quantity)::float8 as pieces, sum(r.amount_minor::float8 * m.quantity / r.quantity) as amount
    from return_matches m join returns r on r.number = m."return" group by 1
  ) r on r."order" = o.number
  order by o.placed_at, o.id`;

/** What orders were worth, in the order of the statement's `placed_at` and `id`; it also selects `number` and `currency`. */
export async function readWorth(client: PoolClient, orders: string): Promise<OrderWorth> {
  const columns = await copyOut(client, WORTH(orders), ['text', 'float8', 'float8', 'float8', 'float8']);
  const currencies = [...new Set(columns.text(0))].sort();
  const places = new Map(currencies.map((currency, place) => [currency, place]));
  return {
    currencies,
    currency: Int32Array.from(columns.text(0), (currency) => places.get(currency)!),
    // Money may be given back for more than was paid for what is kept; nobody spent less than nothing.
    goodsMinor: columns.float8(1).map((goods) => Math.max(0, Math.round(goods))),
    takenOffMinor: columns.float8(2),
    pieces: columns.float8(3),
    returned: columns.float8(4),
  };
}
