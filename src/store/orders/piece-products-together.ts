/** What a product is until somebody says more: the defaults of the domain's schema. */
export const BARE_PRODUCT = `'{"categoryPath":[],"attributes":{},"tags":[],"titles":{},"active":true}'::jsonb`;

/**
 * Products that no catalogue has told us of: the title is the one that most of its order lines carry, the price the
 * most common one of its last 90 days of sales. Computed from the whole history, so the order of loading is irrelevant.
 */
export const PIECE_PRODUCTS_TOGETHER = [
  `create temp table pieced on commit drop as
   with sold as (
     select p.number as product, p.id, l.title, l.unit_price_minor as price, o.currency, o.placed_at,
       max(o.placed_at) over (partition by p.number) as last_at
     from names n join products p on p.id = n.id and p.source = 'orders'
     join order_lines l on l.product = p.number join orders o on o.number = l."order"
   ), described as (
     select product, id, coalesce(mode() within group (order by title), id) as title,
       mode() within group (order by currency) filter (where placed_at > last_at - interval '90 days') as currency
     from sold group by product, id
   )
   select d.product, ${BARE_PRODUCT} || jsonb_build_object('id', d.id, 'title', d.title, 'priceMinor',
       mode() within group (order by s.price), 'currency', d.currency) as facts
   from described d join sold s on s.product = d.product and s.currency = d.currency and s.placed_at > s.last_at - interval '90 days'
   group by d.product, d.id, d.title, d.currency`,
  `update products set product = facts, hash = '', changed_at = now()
   from pieced where products.number = pieced.product and products.product <> pieced.facts`,
];
