import type { Database } from '../database.ts';

/** A category by its path from the widest, and how many products are in it or in a category within it. */
export interface CountedCategory {
  readonly path: readonly string[];
  readonly products: number;
}

/** Every category that has a product for sale. Variants of one thing count as one. */
export async function countCategories(db: Database): Promise<CountedCategory[]> {
  const { rows } = await db.pool.query<CountedCategory>(
    `select path[1:depth] as path, count(distinct thing)::int as products
     from (
       select coalesce(product->>'groupId', id) as thing, array(select jsonb_array_elements_text(product->'categoryPath')) as path
       from products where product->>'active' <> 'false'
     ) p, generate_series(1, cardinality(path)) depth
     group by 1 order by 1`,
  );
  return rows;
}
