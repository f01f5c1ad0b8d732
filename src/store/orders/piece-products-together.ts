/** What a product is until somebody says more: the defaults of the domain's schema. */
export const BARE_PRODUCT = `'{"categoryPath":[],"attributes":{},"tags":[],"titles":{},"active":true}'::jsonb`;

/**
 * Products that no catalogue has told us of: the title is the one that most of its order lines carry, the price the
 * most common one of its last 90 days of sales. Computed from the whole history, so the order of loading is irrelevant.
 */
export const PIECE_PRODUCTS_TOGETHER = [
  `create temp table sold on commit drop as
   select r.product, l.title, o.currency, l.unit_price_minor as price, o.placed_at
   from restated r join order_lines l on l.product = r.product join orders o on o.number = l."order"`,
  `create temp table pieced on commit drop as
   with called as (
     select distinct on (product) product, title
     from (select product, title, count(*) as lines from sold group by product, title) each
     order by product, lines desc, title
   ), priced as (
     select distinct on (product) product, currency, price
     from (
       select s.product, s.currency, s.price, count(*) as lines
       from sold s join (select product, max(placed_at) as at from sold group by product) latest
         on latest.product = s.product and s.placed_at > latest.at - interval '90 days'
       group by s.product, s.currency, s.price
     ) each
     order by product, lines desc, currency, price
   )
   select r.product, ${BARE_PRODUCT} || jsonb_build_object('id', r.id, 'title', coalesce(c.title, r.id),
       'priceMinor', p.price, 'currency', p.currency) as facts
   from restated r join called c on c.product = r.product join priced p on p.product = r.product`,
  `update products set product = facts, hash = '', changed_at = now()
   from pieced where products.number = pieced.product and products.product <> pieced.facts`,
];
