import { BARE_PRODUCT } from './piece-products-together.ts';

/** Rows of one order that are alike in everything become one; `copies` says how many they were. */
export const MERGE = `
  create temp table merged on commit drop as
  select min(position) as position, count(*)::int as copies, kind, order_id, product_id, title, fee_kind, fee_code, of_order_id,
    sum(quantity)::int as quantity,
    -- The price of a sale is by piece, and its quantities add up; what is charged or given back adds up itself.
    case when kind = 'sale' then min(amount_minor) else sum(amount_minor) end::bigint as amount_minor,
    min(placed_at) as placed_at, min(cancelled_at) as cancelled_at, min(customer_id) as customer_id,
    min(currency) as currency, min(country) as country, min(decision_ids) as decision_ids
  from stage
  group by kind, order_id, product_id, title, fee_kind, fee_code, of_order_id, quantity, amount_minor`;

/** Products and customers that rows name and nobody has told us of yet. */
export const UPSERT_NAMES = [
  `create temp table names on commit drop as
   select distinct product_id as id from merged where product_id is not null`,
  `insert into products (id, source, product, hash)
   select id, 'orders', ${BARE_PRODUCT} || jsonb_build_object('id', id, 'title', id), '' from names order by id
   on conflict (id) do nothing`,
  `insert into customers (id)
   select distinct customer_id from merged where customer_id is not null order by 1
   on conflict (id) do nothing`,
];

/**
 * `documents`: one row for every order or return document, with a hash of everything that the rows say of it.
 * `touched`: those that are new or say something new.
 */
export const UPSERT_ORDERS = [
  `create temp table documents on commit drop as
   select order_id as id, min(placed_at) as placed_at, min(cancelled_at) as cancelled_at, min(customer_id) as customer_id,
     min(currency) as currency, min(country) as country, min(decision_ids) as decision_ids,
     case when bool_or(kind = 'sale') then 'sale' when bool_or(kind = 'return') then 'return' else 'fees' end as kind,
     -- The same lines in another order are the same order: 128 bits that do not depend on the order of rows.
     concat_ws('-', hashtextextended(row(extract(epoch from min(placed_at)), extract(epoch from min(cancelled_at)),
       min(customer_id), min(currency), min(country), min(decision_ids))::text, 0),
       bit_xor(hashtextextended(said, 0)), bit_xor(hashtextextended(said, 1))) as hash
   from merged, lateral (select row(kind, product_id, title, fee_kind, fee_code, of_order_id, quantity, amount_minor)::text as said) line
   group by order_id`,
  `create temp table touched on commit drop as
   with written as (
     insert into orders (id, kind, customer, placed_at, currency, country, cancelled_at, hash)
     select d.id, d.kind, c.number, d.placed_at, d.currency, d.country, d.cancelled_at, d.hash
     from documents d left join customers c on c.id = d.customer_id
     order by d.placed_at, d.id
     on conflict (id) do update set kind = excluded.kind, customer = excluded.customer, placed_at = excluded.placed_at, currency = excluded.currency,
       country = excluded.country, cancelled_at = excluded.cancelled_at, hash = excluded.hash, received_at = now()
     where orders.hash <> excluded.hash
     returning number, id, kind, customer, (xmax = 0) as added
   ) select * from written`,
  `analyze touched`,
];

/** Replaces the lines of every touched order. */
export const WRITE_LINES = [
  `delete from order_lines using touched t where order_lines."order" = t.number and not t.added`,
  `insert into order_lines ("order", position, product, title, quantity, unit_price_minor)
   select t.number, row_number() over (partition by t.number order by m.position), p.number, m.title, m.quantity, m.amount_minor
   from merged m join touched t on t.id = m.order_id join products p on p.id = m.product_id
   where m.kind = 'sale'`,
];

/** Replaces the fees of every touched order. */
export const WRITE_FEES = [
  `delete from order_fees using touched t where order_fees."order" = t.number and not t.added`,
  `insert into order_fees ("order", position, kind, code, title, amount_minor)
   select t.number, row_number() over (partition by t.number order by m.position), m.fee_kind, m.fee_code, m.title, m.amount_minor
   from merged m join touched t on t.id = m.order_id
   where m.kind = 'fee'`,
];

/** Replaces the returns that every touched document tells of. */
export const WRITE_RETURNS = [
  `delete from returns using touched t where returns.document_id = t.id and not t.added`,
  `insert into returns (document_id, position, of_order_id, customer, product, quantity, amount_minor, at)
   select t.id, row_number() over (partition by t.number order by m.position), m.of_order_id, t.customer, p.number, m.quantity,
     m.amount_minor, m.placed_at
   from merged m join touched t on t.id = m.order_id join products p on p.id = m.product_id
   where m.kind = 'return'`,
];

/** Replaces the decisions that every touched order names. */
export const WRITE_DECISIONS = [
  `delete from order_decisions using touched t where order_decisions."order" = t.number and not t.added`,
  `insert into order_decisions ("order", decision_id)
   select distinct t.number, named.id
   from touched t join documents d on d.id = t.id, unnest(string_to_array(d.decision_ids, ',')) as named (id)`,
];

/** Products whose lines this load writes or takes away: `restated`. Comes before the lines are replaced. */
export const LIST_RESTATED = `
  create temp table restated on commit drop as
  select p.number as product, p.id
  from products p
  where p.source = 'orders' and (
    p.id in (select m.product_id from merged m join touched t on t.id = m.order_id where m.kind = 'sale')
    or p.number in (select l.product from order_lines l join touched t on t.number = l."order" where not t.added))`;
