import { sql } from 'kysely';
import type { CustomerId } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import { FOLLOWS_WITHIN } from './read-placements.ts';

/** Whether the last order of a customer that followed an offer holds what was offered. */
export interface Attach {
  readonly customerId: CustomerId;
  readonly attached: boolean;
}

/**
 * One row for every customer who ordered after being shown an offer: the last such order, so that each customer counts once, however many
 * orders there are.
 */
export async function readAttaches(db: Database): Promise<readonly Attach[]> {
  const { rows } = await sql<Attach>`
    with shown as (
      select distinct d.id, d.at, c.number as customer, p.number as product
      from events e
      join decisions d on d.id = e.decision_id
      join customers c on c.id = d.customer_id
      join products p on p.id = e.product_id
      where e.kind = 'shown' and d.offers @> jsonb_build_array(jsonb_build_object('productId', e.product_id))
    ), saw as (
      select s.customer, o.number, o.placed_at, bool_or(l.product is not null) as attached
      from shown s
      join orders o on o.customer = s.customer and o.kind = 'sale' and o.cancelled_at is null
        and o.placed_at between s.at and s.at + ${FOLLOWS_WITHIN}::interval
      left join order_lines l on l."order" = o.number and l.product = s.product
      group by 1, 2, 3
    )
    select distinct on (s.customer) c.id as "customerId", s.attached
    from saw s join customers c on c.number = s.customer
    order by s.customer, s.placed_at desc, s.number desc`.execute(db.kysely);
  return rows;
}
