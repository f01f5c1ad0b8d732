import type { ChosenTechnique, DecisionId, ProductId } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** A decision as learning sees it. Instants in milliseconds since 1970. */
export interface DecisionToLearn {
  readonly id: DecisionId;
  readonly at: number;
  readonly shown: ChosenTechnique['shown'];
  /** When decisions were made for the same visitor, ten minutes before to ten minutes after; empty of somebody without an id. */
  readonly around: readonly number[];
}

/** Something that happened to an offer of a decision. */
export interface Feedback {
  readonly decisionId: DecisionId;
  readonly productId: ProductId;
  /** `ordered`: it stands in an order that names the decision. */
  readonly kind: 'shown' | 'added' | 'bought' | 'declined' | 'ordered';
  /** When word of it came; 0 of what is ordered. */
  readonly receivedAt: number;
}

const KINDS = `('shown', 'added', 'bought', 'declined')`;

const COLUMNS = `d.id, (extract(epoch from d.at) * 1000)::float8 as at, d.technique->'shown' as shown,
  array(select (extract(epoch from o.at) * 1000)::float8 from decisions o
    where o.anonymous_id = d.anonymous_id and o.at between d.at - interval '10 minutes' and d.at + interval '10 minutes'
    order by o.at limit 300) as around`;

/** Until when word has certainly been stored: events are stored in one statement each, which takes less than two seconds. */
export async function settledUntil(db: Database): Promise<Date> {
  const { rows } = await db.pool.query<{ at: Date }>(
    `select date_trunc('milliseconds', now()) - interval '2 seconds' as at`,
  );
  return rows[0]!.at;
}

/** Decisions after one instant and up to another, in the order in which they were made: about `most`, and all of the last instant. */
export async function decisionsToLearn(
  db: Database,
  { after, until }: { after: Date; until: Date },
  most: number,
): Promise<DecisionToLearn[]> {
  const { rows } = await db.pool.query<DecisionToLearn>({
    name: 'decisions-to-learn',
    text: `select ${COLUMNS} from decisions d where d.technique is not null and d.withheld is null and d.at > $1 and d.at <= $2
      order by d.at fetch first $3 rows with ties`,
    values: [after, until, most],
  });
  return rows;
}

/** Decisions up to an instant of which word came after one instant and up to another. */
export async function decisionsWithLateWord(
  db: Database,
  { until, heard }: { until: Date; heard: { after: Date; until: Date } },
): Promise<DecisionToLearn[]> {
  const { rows } = await db.pool.query<DecisionToLearn>({
    name: 'decisions-with-late-word',
    text: `select ${COLUMNS} from decisions d where d.technique is not null and d.withheld is null and d.at <= $1 and d.id in (
      select decision_id from events where decision_id is not null and kind in ${KINDS} and received_at > $2 and received_at <= $3)`,
    values: [until, heard.after, heard.until],
  });
  return rows;
}

/** What happened to the offers of these decisions, as far as word of it came up to an instant. */
export async function feedbackOn(db: Database, ids: readonly DecisionId[], until: Date): Promise<Feedback[]> {
  const { rows } = await db.pool.query<Feedback>({
    name: 'feedback-on',
    text: `select decision_id as "decisionId", product_id as "productId", kind,
        (extract(epoch from received_at) * 1000)::float8 as "receivedAt"
      from events where decision_id = any($1) and kind in ${KINDS} and received_at <= $2
      union all
      select n.decision_id, p.id, 'ordered', 0
      from order_decisions n join orders o on o.number = n."order" and o.cancelled_at is null
        join order_lines l on l."order" = o.number join products p on p.number = l.product
      where n.decision_id = any($1)`,
    values: [ids, until],
  });
  return rows;
}
