import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** What became of the offers at one placement. An offer counts once for each thing that happened to it. */
export interface PlacementStats {
  readonly placement: string;
  readonly decisions: number;
  readonly silent: number;
  readonly shown: number;
  readonly clicked: number;
  readonly added: number;
  readonly declined: number;
  /** Bought by the shopper whom it was shown to: reported as such, or found in an order that followed. */
  readonly bought: number;
}

/** How long after a decision an order of the same customer still counts as following it. */
export const FOLLOWS_WITHIN = '7 days';

/**
 * Shown, clicked, added and bought by placement. An event earns credit only for a product that its decision offered; an
 * order attaches to the decisions that it names, and to those that its customer was shown shortly before.
 */
export async function readPlacementStats(db: Database): Promise<readonly PlacementStats[]> {
  const { rows } = await sql<PlacementStats>`
    with reported as (
      select d.id, d.placement, d.at, d.customer_id, e.product_id, e.kind
      from events e join decisions d on d.id = e.decision_id
      where d.offers @> jsonb_build_array(jsonb_build_object('productId', e.product_id))
    ), shown as (
      select distinct r.id, r.placement, r.at, r.customer_id, r.product_id, p.number as product
      from reported r join products p on p.id = r.product_id where r.kind = 'shown'
    ), followed as (
      select s.id, s.placement, s.product_id
      from shown s join order_decisions n on n.decision_id = s.id
      join orders o on o.number = n."order" and o.cancelled_at is null
      join order_lines l on l."order" = o.number and l.product = s.product
      union
      select s.id, s.placement, s.product_id
      from shown s join customers c on c.id = s.customer_id
      join orders o on o.customer = c.number and o.cancelled_at is null
        and o.placed_at between s.at and s.at + ${FOLLOWS_WITHIN}::interval
      join order_lines l on l."order" = o.number and l.product = s.product
    ), happened as (
      select distinct placement, id, product_id, kind from reported
      union
      select placement, id, product_id, 'bought' from followed
    ), counted as (
      select placement, kind, count(*) as offers from happened group by placement, kind
    )
    select d.placement, count(*) as decisions, count(*) filter (where d.silence is not null) as silent,
      ${sql.join(['shown', 'clicked', 'added', 'declined', 'bought'].map(countOf))}
    from decisions d group by d.placement order by d.placement`.execute(db.kysely);
  return rows;
}

function countOf(kind: string) {
  return sql`coalesce((select offers from counted c where c.placement = d.placement and c.kind = ${kind}), 0) as ${sql.ref(kind)}`;
}
