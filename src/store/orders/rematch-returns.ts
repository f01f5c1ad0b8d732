import type { PoolClient } from 'pg';
import { netReturns, type GivenBack, type Purchase, type ReturnMatch } from '../../domain/index.ts';

/** Returns that the touched documents may concern: their own, their customers', and those of their orders. */
const CONCERNED = `
  create temp table concerned on commit drop as
  select r.number as "return", o.number as "order", coalesce(o.customer, r.customer) as customer, r.product, r.quantity,
    extract(epoch from r.at) * 1000 as at
  from returns r left join orders o on o.id = r.of_order_id and o.kind = 'sale'
  where r.document_id in (select id from touched) or r.of_order_id in (select id from touched)
    or r.customer in (select customer from touched where customer is not null)`;

/** What was bought of those products: by the same customer, or for guests in the order that the return names. */
const PURCHASES = `
  select l."order", o.customer, l.product, extract(epoch from o.placed_at) * 1000 as at, sum(l.quantity)::int as quantity
  from order_lines l join orders o on o.number = l."order"
  where exists (select from concerned c where c.product = l.product
    and (c.customer = o.customer or (c.customer is null and c."order" = o.number)))
  group by l."order", o.customer, l.product, o.placed_at`;

interface Row {
  readonly order: number | null;
  readonly customer: number | null;
  readonly product: number;
}

/** Finds anew which orders the concerned returns take back. */
export async function rematchReturns(client: PoolClient): Promise<void> {
  await client.query(CONCERNED);
  const { rows: returns } = await client.query<Row & GivenBack>('select * from concerned');
  if (returns.length === 0) return;
  const { rows: purchases } = await client.query<Row & Purchase>(PURCHASES);
  const bought = Map.groupBy(purchases, owner);
  const matches = [...Map.groupBy(returns, owner)].flatMap(([key, given]) =>
    netReturns(
      bought.get(key) ?? [],
      given.map((row) => ({ ...row, order: row.order ?? undefined })),
    ),
  );
  await client.query('delete from return_matches m using concerned c where m."return" = c."return"');
  await client.query(
    'insert into return_matches ("return", "order", quantity) select * from unnest($1::int[], $2::int[], $3::int[])',
    columns(matches),
  );
}

/** Netting looks at one product of one customer at a time; a guest's is one order's. */
function owner({ product, customer, order }: Row): string {
  return customer === null ? `${product} order ${order}` : `${product} customer ${customer}`;
}

function columns(matches: readonly ReturnMatch[]): number[][] {
  return [
    matches.map((match) => match.return),
    matches.map((match) => match.order),
    matches.map((match) => match.quantity),
  ];
}
