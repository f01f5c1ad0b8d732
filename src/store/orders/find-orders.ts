import type { CustomerId, Fee, Order, OrderLine, Refund } from '../../domain/index.ts';
import type { Database } from '../database.ts';

interface Row {
  readonly id: string;
  readonly customer: CustomerId | null;
  readonly placed_at: Date;
  readonly currency: string;
  readonly country: string | null;
  readonly cancelled_at: Date | null;
  readonly lines: OrderLine[] | null;
  readonly fees: Fee[] | null;
  readonly refunds: Refund[] | null;
  readonly decisions: string[] | null;
}

/** Orders in which something was bought, newest first: of one customer, or of everybody where none is named. */
export async function findOrders(db: Database, customerId: CustomerId | undefined, limit: number): Promise<Order[]> {
  const whose = customerId === undefined ? 'true' : 'o.customer = (select number from customers where id = $2)';
  const { rows } = await db.pool.query<Row>(
    `select o.id, c.id as customer, o.placed_at, o.currency, o.country, o.cancelled_at, ${LINES}, ${FEES}, ${REFUNDS}, ${DECISIONS}
     from (select * from orders o where kind = 'sale' and ${whose} order by placed_at desc, id limit $1) o
     left join customers c on c.number = o.customer
     order by o.placed_at desc, o.id`,
    customerId === undefined ? [limit] : [limit, customerId],
  );
  return rows.map(orderOf);
}

const LINES = `(
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('productId', p.id, 'title', l.title, 'quantity', l.quantity,
    'unitPriceMinor', l.unit_price_minor)) order by l.position)
  from order_lines l join products p on p.number = l.product where l."order" = o.number) as lines`;

const FEES = `(
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', f.kind, 'title', f.title, 'amountMinor', f.amount_minor)) order by f.position)
  from order_fees f where f."order" = o.number) as fees`;

/** What came back of it, as far as its return was of several orders in the share of its pieces. */
const REFUNDS = `(
  select jsonb_agg(jsonb_build_object('productId', p.id, 'quantity', m.quantity,
    'amountMinor', round(r.amount_minor::numeric * m.quantity / r.quantity)::bigint,
    'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.at, r.number)
  from return_matches m join returns r on r.number = m."return" join products p on p.number = r.product
  where m."order" = o.number) as refunds`;

const DECISIONS = `(select jsonb_agg(decision_id order by decision_id) from order_decisions d where d."order" = o.number) as decisions`;

function orderOf({ id, customer, placed_at, currency, country, cancelled_at, ...rest }: Row): Order {
  return {
    id,
    ...(customer !== null && { customerId: customer }),
    placedAt: placed_at.toISOString(),
    currency,
    ...(country !== null && { country }),
    ...(cancelled_at !== null && { cancelledAt: cancelled_at.toISOString() }),
    decisionIds: rest.decisions ?? [],
    lines: rest.lines ?? [],
    fees: rest.fees ?? [],
    refunds: rest.refunds ?? [],
  };
}
