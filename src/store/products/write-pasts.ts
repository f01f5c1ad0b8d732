import { FEW_PIECES } from '../../domain/index.ts';

/** The channel on which every server hears that prices changed, that few pieces were counted, or that an end was told. */
export const PASTS_CHANNEL = 'cartwright_pasts';

/**
 * What a statement that writes products, `sent` rows into `written` ones, also writes: each price that is another than the last, and when
 * the shop said that it has few pieces, the same as before or not. One statement, so that no price is ever missing.
 */
export const WRITE_PASTS = `, priced as (
    insert into prices (product, price_minor, currency)
    select w.number, asked.price, asked.currency
    from written w
    cross join lateral (select (w.document->>'priceMinor')::bigint as price,
      case when w.document->>'priceMinor' is not null then w.document->>'currency' end as currency) asked
    left join lateral (select price_minor, currency from prices where product = w.number order by number desc limit 1) last on true
    where (asked.price, asked.currency) is distinct from (last.price_minor, last.currency)
    order by w.number
  ), counted as (
    insert into stock_tellings (product, pieces, at)
    select coalesce(w.number, p.number) as product, (s.document->>'stock')::int, now()
    from sent s left join written w on w.id = s.id left join products p on p.id = s.id
    where (s.document->>'stock')::bigint <= ${FEW_PIECES} and coalesce(w.number, p.number) is not null
    order by product
    on conflict (product) do update set pieces = excluded.pieces, at = excluded.at
  )`;
